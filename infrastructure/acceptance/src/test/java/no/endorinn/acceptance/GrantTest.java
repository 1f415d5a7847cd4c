package no.endorinn.acceptance;

import static no.endorinn.acceptance.Phone.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.endorinn.testing.VeraPdf;
import org.junit.jupiter.api.Test;

/** A grant over HTTP, from the application to what everybody sees of it, in the demo municipality. */
class GrantTest {
    private static final String ROUND = "/grants/rounds/sommerkonsert/i-ar";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Oslo"));

    /** Must show 1. */
    @Test
    void itIsSentChangedScoredByTwoGrantedInPartAppealedChangedPaidReportedListedAndArchived() throws Exception {
        Phone choir = Phone.of("kare-kor");
        Phone caseworker = Phone.of("saga-sak");
        Phone administrator = Phone.of("ada-admin");
        ok(administrator.posts("/grants/schemes", scheme("sommerkonsert")));

        String application = "/applications/" + sent(choir, "sommerkonsert");
        ok(caseworker.posts(application + "/changes", """
            {"questions":["plan"],"until":"%s","words":"Hvem synger?"}\
            """.formatted(TODAY.plusDays(14))));
        long changed = choir.puts(
                        application + "/answers/plan",
                        "{\"base\":\"Vi synger.\",\"value\":\"Koret og skolekorpset synger.\"}")
                .path("revision")
                .asLong();
        ok(choir.posts(application + "/submit", "{\"revision\":" + changed + "}"));

        caseworker.puts(application + "/score", points(4, 3));
        administrator.puts(application + "/score", points(5, 4));
        JsonNode ranked = caseworker.looks(ROUND + "/ranking");
        assertThat(ranked.findValuesAsText("reference"))
                .containsExactly(application.substring("/applications/".length()));

        ok(caseworker.posts(application + "/decisions", decision(caseworker, application, 1_500_000)));
        assertThat(choir.pdf(application, "decision-1")).contains("Fjordvik mannskor", "15 000 kr");
        ok(choir.posts(application + "/appeal", """
            {"decision":1,"wants":"Hele beløpet.","why":"Leien er økt."}\
            """));
        ok(administrator.posts(application + "/appeal/change", decision(administrator, application, 2_000_000)));
        JsonNode decided = choir.looks(application);
        assertThat(decided.at("/appeal/state").asText()).isEqualTo("changed");
        assertThat(decided.at("/decision/granted").asLong()).isEqualTo(2_000_000);
        assertThat(choir.pdf(application, "decision-2")).contains("20 000 kr");

        JsonNode list = ok(administrator.posts("/grants/payment-lists", "{\"scheme\":\"sommerkonsert\"}"));
        assertThat(list.path("sum").asLong()).isEqualTo(2_000_000);
        ok(administrator.posts("/grants/payment-lists/" + list.path("number").asInt() + "/paid", "{}"));
        assertThat(choir.looks(application + "/payments").findValuesAsText("state"))
                .contains("paid");

        report(choir, caseworker, application);
        List<String> history = history(choir, application);
        assertThat(history)
                .as("as it happened")
                .containsSubsequence(
                        "application.submitted",
                        "application.changes_asked",
                        "application.changes_made",
                        "application.scored",
                        "application.scored",
                        "application.granted_in_part",
                        "application.appealed",
                        "application.decision_changed",
                        "application.report_delivered",
                        "application.report_accepted");
        assertThat(history)
                .as("that of the money, which within a second stands by itself")
                .containsSubsequence("application.payment_sent", "application.paid");

        String reference = application.substring("/applications/".length());
        assertThat(award(reference).path("amount").asLong()).isEqualTo(2_000_000);
        assertThat(new Api(Demo.runtime().address()).get("/support/awards.csv").body())
                .contains(reference, "20000,00");
        String archive = ok(caseworker.posts(application + "/archive", "{}"))
                .path("document")
                .asText();
        assertThat(names(caseworker.document(application, archive)))
                .as("what was applied for, both decisions, the appeal between them and the report")
                .filteredOn(name -> name.endsWith("arkivmelding.xml"))
                .extracting(name -> name.replaceAll("^\\d+-|/.*", ""))
                .containsExactlyInAnyOrder("soknad", "decision-1", "appeal-1", "decision-2", "report");
    }

    /** Must show 4: the letters as they are sent last in an archive, and are read aloud in their order, whatever was decided. */
    @Test
    void whatIsWrittenToThemLastsAndIsReadAloud() throws Exception {
        Phone choir = Phone.of("kare-kor");
        Phone caseworker = Phone.of("saga-sak");
        ok(Phone.of("ada-admin").posts("/grants/schemes", scheme("vinterkonsert")));

        String granted = "/applications/" + sent(choir, "vinterkonsert");
        ok(caseworker.posts(granted + "/decisions", decision(caseworker, granted, 1_500_050)));
        String refused = "/applications/" + sent(choir.inEnglish(), "vinterkonsert");
        ok(caseworker.posts(refused + "/decisions", decision(caseworker, refused, 0)));
        ok(choir.posts(refused + "/appeal", """
            {"decision":1,"wants":"Noe av beløpet.","why":"Vi er flere nå."}\
            """));
        ok(caseworker.posts(refused + "/appeal/answer", "{\"answer\":\"uphold\",\"grounds\":\"Som før.\"}"));

        assertThat(choir.pdf(granted, "decision-1")).contains("Vedtak", "15 000,50 kr", "Konserten er åpen.");
        assertThat(choir.pdf(refused, "decision-1")).contains("Decision", "Fjordvik mannskor");
        for (String letter : List.of(granted + " decision-1", refused + " decision-1", refused + " appeal-1-uphold")) {
            String[] where = letter.split(" ");
            assertThat(VeraPdf.faults(choir.document(where[0], where[1])))
                    .as(letter)
                    .isEmpty();
        }
        assertThat(VeraPdf.faults(caseworker.document(refused, "appeal-1-case")))
                .as("what the appeals body gets")
                .isEmpty();
    }

    /** As anybody sees it, signed in or not. */
    private static JsonNode award(String reference) throws IOException, InterruptedException {
        for (JsonNode award :
                ok(new Api(Demo.runtime().address()).get("/support/awards")).path("awards")) {
            if (award.path("reference").asText().equals(reference)) {
                return award;
            }
        }
        throw new AssertionError("it is not public");
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    /** Delivered and accepted. */
    private static void report(Phone choir, Phone caseworker, String application)
            throws IOException, InterruptedException {
        String report = application + "/report";
        choir.answers(report, "accounts", """
            {"r1":{"side":"cost","what":"Leie","amount":2950050},"r2":{"side":"income","what":"Billetter","amount":1100000}}\
            """);
        long revision = choir.answers(report, "text", "\"Vi sang for 140.\"");
        ok(choir.posts(report + "/deliver", "{\"revision\":" + revision + "}"));
        JsonNode delivered = caseworker.looks(report);
        assertThat(delivered.at("/sums/deficit").asLong()).isEqualTo(1_850_050);
        ok(caseworker.posts(
                report + "/accept",
                "{\"revision\":" + delivered.path("revision").asLong() + "}"));
    }

    /** The first thing that happened first. */
    private static List<String> history(Phone reader, String application) throws IOException, InterruptedException {
        return reader.looks(application + "/history").findValuesAsText("type").reversed();
    }

    private static String sent(Phone choir, String scheme) throws IOException, InterruptedException {
        String reference = ok(choir.posts("/applications", """
            {"scheme":"%s","association":"fjordvik-mannskor","eligibility":{}}\
            """.formatted(scheme)))
                .path("reference")
                .asText();
        String application = "/applications/" + reference;
        choir.answers(application, "title", "\"Sommerkonsert\"");
        choir.answers(application, "day", "\"" + TODAY.plusDays(60) + "\"");
        choir.answers(application, "place", "\"Kulturhuset\"");
        choir.answers(application, "plan", "\"Vi synger.\"");
        choir.answers(application, "tickets", "120");
        choir.answers(application, "budget", """
            {"r1":{"side":"cost","what":"Leie","amount":3000000},"r2":{"side":"income","what":"Billetter","amount":1000000}}\
            """);
        choir.answers(application, "amount", "2000000");
        choir.answers(application, "risk", "\"Vi synger for færre.\"");
        long revision = choir.answers(application, "true", "true");
        ok(choir.posts(application + "/submit", "{\"revision\":" + revision + "}"));
        return reference;
    }

    private static String points(int first, int second) {
        return "{\"points\":[{\"criterion\":0,\"points\":%d},{\"criterion\":1,\"points\":%d}]}"
                .formatted(first, second);
    }

    private static String decision(Phone staff, String application, long granted)
            throws IOException, InterruptedException {
        return """
            {"revision":%d,"granted":%d,"criteria":[{"criterion":0,"met":true},{"criterion":1,"met":true}],
             "grounds":"Konserten er åpen for alle, og vi dekker det vi kan."}\
            """.formatted(staff.looks(application).path("revision").asLong(), granted);
    }

    /** By the form of the deficit guarantee, paid in advance, and given points by two who do not see each other's. */
    private static String scheme(String id) {
        String name = said("Konserter");
        return """
            {"id":"%4$s","name":%1$s,"purpose":%1$s,"criteria":[%2$s,%3$s],
             "scoring":{"most":5,"scorers":2,"blind":true},
             "who":{"associations":true,"unregistered":true,"people":false,"questions":[]},
             "amount":{"least":500000,"most":10000000},
             "follows":{"payment":"in-advance","report":"always","conditionsOnUse":true},
             "keepsYears":{"drafts":1,"refused":5,"granted":10},
             "form":"underskuddsgaranti","published":true,
             "rounds":[{"id":"i-ar","opens":"2026-01-01T08:00:00+01:00","budget":10000000}]}\
            """.formatted(name, said("Konserten" + " er åpen."), said("Budsjettet" + " er nøkternt."), id);
    }

    private static String said(String text) {
        return "{\"nb\":\"%1$s\",\"nn\":\"%1$s\",\"en\":\"%1$s\"}".formatted(text);
    }
}
