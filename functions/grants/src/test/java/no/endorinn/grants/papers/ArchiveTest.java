package no.endorinn.grants.papers;

import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.endorinn.cases.archive.CaseFile;
import no.endorinn.cases.archive.CaseFile.Content;
import no.endorinn.cases.archive.CaseFile.Entry;
import no.endorinn.cases.archive.CaseFileJson;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.grants.Appealing;
import no.endorinn.grants.Applying;
import no.endorinn.grants.Municipality;
import no.endorinn.grants.Written;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The case as the archive is to have it: all that came, and all that was sent, as it happened. */
class ArchiveTest {
    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount());

    private static final Applying choir = new Applying(municipality);

    @Test
    void theAppealAndEachReportThatWasDeliveredCameAndTheLettersWereSent() {
        String reference = new Written(municipality).delivered(NOW);
        municipality.itIs(NOW.plus(Duration.ofDays(22)));
        made(LEADER, reference, "appeal", Appealing.on(1));
        municipality.itIs(NOW.plus(Duration.ofDays(23)));
        made(CASEWORKER, reference, "appeal/answer", "{\"answer\":\"dismiss\",\"grounds\":\"For sent.\"}");
        String once = ordered(reference);
        municipality.itIs(NOW.plus(Duration.ofDays(24)));
        deliveredAnew(reference);

        assertThat(file(reference, once).entries())
                .extracting(entry -> entry.id() + " " + entry.direction())
                .containsExactly("soknad CAME", "report CAME", "appeal-1 CAME", "appeal-1-dismiss SENT");
        CaseFile whole = file(reference, ordered(reference));
        assertThat(whole.entries())
                .extracting(Entry::id)
                .containsExactly("soknad", "report", "appeal-1", "appeal-1-dismiss", "report-2");
        Map<String, String> letters = letters(whole);
        assertThat(letters.get("appeal-1"))
                .contains("Klage: Driftstilskudd", "Fjordvik mannskor", "Vedtak 1, 7. januar 2027", "28. januar 2027")
                .contains("Hele beløpet vi søkte om", "Vi har aldri fått støtte før")
                .containsPattern("Kom i tide\\W+value\\W+Nei|Nei\\W+label\\W+Kom i tide");
        assertThat(letters.get("report"))
                .contains("Rapport: Driftstilskudd", "Leie", "20 000 kr", "20 099,50 kr", "15 099,50 kr")
                .contains("Vi øvde hver tirsdag.")
                .doesNotContain("40 øvde");
        assertThat(letters.get("report-2"))
                .contains("Hvor mange?", "40 øvde hver tirsdag.")
                .doesNotContain("Vi øvde hver tirsdag.");
    }

    @Test
    void theLargestApplicationIsOneDocumentAndOnePackageToo() {
        Map<String, Object> budget = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            budget.put("r" + i, Map.of("side", "cost", "what", "\"Øve\"\\".repeat(700), "amount", 100L));
        }
        String reference = new Written(municipality).sentWith(budget);

        String copy = made(LEADER, reference, "copy", "{}").path("document").asText();

        assertThat(copy).startsWith("copy-nb-");
        assertThat(letters(file(reference, ordered(reference))).get("soknad")).contains("Øve");
    }

    /** The municipality asks for more, and gets it. */
    private static void deliveredAnew(String reference) {
        made(
                CASEWORKER,
                reference,
                "report/more",
                "{\"parts\":[\"text\"],\"until\":\"2027-03-01\",\"words\":\"Hvor mange?\"}");
        Reply saved = municipality
                .calls()
                .as(LEADER)
                .put(
                        "/applications/" + reference + "/report/answers/text",
                        "{\"base\":\"Vi øvde hver tirsdag.\",\"value\":\"40 øvde hver tirsdag.\"}")
                .send();
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        long revision = saved.json().path("revision").asLong();
        made(LEADER, reference, "report/deliver", "{\"revision\":" + revision + "}");
    }

    private static String ordered(String reference) {
        return made(CASEWORKER, reference, "archive", "{}").path("document").asText();
    }

    private static JsonNode made(String who, String reference, String what, String body) {
        Reply reply = choir.post(who, reference, what, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static CaseFile file(String reference, String id) {
        return CaseFileJson.read(municipality.ordered("application#" + reference, id));
    }

    /** Those that are made with the package, by their ids. */
    private static Map<String, String> letters(CaseFile file) {
        return file.entries().stream()
                .filter(entry -> entry.content() instanceof Content.Written)
                .collect(Collectors.toMap(
                        Entry::id,
                        entry -> LetterJson.write(((Content.Written) entry.content()).letter())
                                .replace('\u00a0', ' ')));
    }
}
