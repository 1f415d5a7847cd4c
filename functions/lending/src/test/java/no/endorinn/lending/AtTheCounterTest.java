package no.endorinn.lending;

import static no.endorinn.lending.Lender.ok;
import static no.endorinn.lending.Lender.own;
import static no.endorinn.lending.Lender.texts;
import static no.endorinn.lending.Lender.wish;
import static no.endorinn.testing.Townsfolk.CARETAKER;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A day at the counter; and loans that cannot be kept, for something is broken or late: what staff are offered, and what those whose loan it is are told. */
class AtTheCounterTest {
    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static Lender lender;
    private static int made;

    private String pa = "";
    private String small = "";
    private List<String> labels = List.of();

    @BeforeAll
    static void open() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        lender = new Lender(municipality.calls());
    }

    /** Two of one kind, and one of another that would do. */
    @BeforeEach
    void twoOfOneAndOneOfAnother() {
        made++;
        pa = "pa-" + made;
        small = "small-" + made;
        // The categories keep one test's equipment out of the other's offers.
        String category = List.of("music", "sport", "tools", "meetings", "safety", "transport", "outdoors", "other")
                .get(made - 1);
        labels = TestModels.added(municipality, pa, TestModels.of("PA", category, "library", ""), 2, "*");
        TestModels.added(municipality, small, TestModels.of("Lite PA", category, "library", ""), 1, "*");
    }

    @AfterEach
    void noonAgain() {
        municipality.itIs(Municipality.NOW);
    }

    /** The choir has one of two out, and it comes back broken, when the footballer wants both next week. */
    private String hitByWhatIsBroken() {
        String out = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-11", "1 " + pa));
        String next = lender.reserved(FOOTBALLER, own("2027-01-12", "2027-01-13", "2 " + pa));
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));
        ok(lender.handOver(out, labels.subList(0, 1)));
        municipality.itIs(Instant.parse("2027-01-08T12:05:00Z"));
        ok(lender.takeBack(out, labels.getFirst() + " broken"));
        return next;
    }

    @Test
    void whatIsHitIsOfferedAnotherModelThatIsFreeAndOneRequestMakesItSo() {
        String next = hitByWhatIsBroken();

        JsonNode hit = lender.hit(pa).get(0);
        assertThat(hit.at("/loan/reference").asText()).isEqualTo(next);
        assertThat(hit.path("missing").asInt()).isEqualTo(1);
        assertThat(hit.at("/contact/name").asText()).isNotEmpty();
        assertThat(texts(hit.path("offers"), "model")).containsExactly(small);
        assertThat(texts(mine(next).path("uncertain"))).containsExactly("PA");

        JsonNode after = ok(replan(next, 1, small));

        assertThat(texts(after.path("lines"), "model")).containsExactly(pa, small);
        assertThat(lender.affected(pa)).isEmpty();
        JsonNode told = mine(next);
        assertThat(told.has("uncertain")).isFalse();
        assertThat(told.at("/changes/0/why").asText()).isEqualTo("fewer");
        assertThat(told.at("/changes/0/was").asInt()).isEqualTo(2);
        assertThat(told.at("/changes/0/kept").asInt()).isEqualTo(1);
        assertThat(told.at("/changes/0/instead/name").asText()).isEqualTo("Lite PA");
        assertThat(history(next).getFirst()).isEqualTo("Endret, for det kunne ikke holdes");
        assertThat(ok(replan(next, 1, small))).as("sent again").isEqualTo(after);
    }

    @Test
    void whatOthersHaveReservedIsNotOfferedNorLentInstead() {
        String next = hitByWhatIsBroken();
        lender.reserved(LEADER, wish("2027-01-12 12:00", "2027-01-14", "1 " + small));

        assertThat(texts(lender.hit(pa).at("/0/offers"), "model")).isEmpty();
        Reply refused = replan(next, 1, small);
        assertThat(refused.codes()).containsExactly("not-enough-free");
        assertThat(texts(mine(next).path("lines"), "quantity"))
                .as("nothing has happened")
                .containsExactly("2");
    }

    @Test
    void lessOfItIsAWordAndNothingAtAllIsGivingItUp() {
        String next = hitByWhatIsBroken();

        JsonNode less = ok(lender.post(
                next, "replan", "{\"model\":\"" + pa + "\",\"keep\":1,\"word\":\"Den andre er på verksted.\"}"));
        assertThat(texts(less.path("lines"), "quantity")).containsExactly("1");
        assertThat(less.at("/changes/0/word").asText()).isEqualTo("Den andre er på verksted.");
        assertThat(lender.affected(pa)).isEmpty();
        assertThat(lender.post(next, "replan", "{\"model\":\"" + pa + "\",\"keep\":0}")
                        .codes())
                .containsExactly("nothing-left");
        assertThat(lender.post(next, "replan", "{\"model\":\"" + pa + "\",\"keep\":2}")
                        .codes())
                .containsExactly("nothing-to-replan");

        JsonNode gone = ok(municipality
                .calls()
                .as(CASEWORKER)
                .post("/loans/" + next + "/cancel", "{\"reason\":\"Vi har dessverre ingen igjen.\"}")
                .send());
        assertThat(gone.path("state").asText()).isEqualTo("cancelled");
        assertThat(mine(next).path("grounds").asText()).isEqualTo("Vi har dessverre ingen igjen.");
    }

    @Test
    void whatSomebodyIsLateWithHitsTheNextAndIsToldWithThatReason() {
        String out = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-11", "2 " + pa));
        String next = lender.reserved(FOOTBALLER, own("2027-01-12", "2027-01-13", "1 " + pa));
        String far = lender.reserved(FOOTBALLER, own("2027-02-12", "2027-02-15", "1 " + pa));
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));
        ok(lender.handOver(out, labels));
        municipality.itIs(Instant.parse("2027-01-11T12:05:00Z"));

        assertThat(lender.affected(pa)).containsExactly(next, far);
        assertThat(texts(mine(next).path("uncertain"))).containsExactly("PA");
        assertThat(mine(far).has("uncertain"))
                .as("in a month it is mostly back")
                .isFalse();
        assertThat(ok(replan(next, 0, small)).at("/changes/0/why").asText()).isEqualTo("late");
        assertThat(texts(mine(next).path("lines"), "model")).containsExactly(small);
        assertThat(lender.affected(pa)).containsExactly(far);
        ok(lender.takeBack(out, labels.get(0), labels.get(1)));
        assertThat(lender.affected(pa)).isEmpty();
    }

    @Test
    void whatIsFetchedStaysAndWhatIsBackIsOver() {
        String out = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-11", "2 " + pa));
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));
        ok(lender.handOver(out, labels.subList(0, 1)));

        assertThat(replan(out, 0, small).codes()).containsExactly("nothing-to-replan");
        assertThat(texts(ok(replan(out, 1, small)).path("lines"), "unfetched")).containsExactly("0", "1");
        ok(lender.takeBack(out, labels.getFirst()));
        assertThat(lender.post(out, "replan", "{\"model\":\"" + small + "\",\"keep\":0}")
                        .codes())
                .containsExactly("loan-is-returned");
    }

    @Test
    void aDayAtTheCounter() {
        String tables = "tables-" + made;
        List<String> scanned = TestModels.added(municipality, tables, TestModels.tables(), 4, "*");
        TestModels.added(municipality, "chairs-" + made, TestModels.tables().replace("Langbord", "Kafebord"), 2, "*");
        String first = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-11", "4 " + tables));
        String next = lender.reserved(FOOTBALLER, own("2027-01-12", "2027-01-13", "3 " + tables));
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));
        assertThat(texts(lender.counter("2027-01-07").path("out"), "loan")).hasSize(1);

        JsonNode out = ok(lender.handOver(first, scanned.subList(0, 3)));
        assertThat(texts(out.path("lines"), "out")).containsExactly("3");
        assertThat(texts(out.path("lines"), "unfetched")).containsExactly("1");
        assertThat(ok(lender.handOver(first, scanned.subList(0, 3))))
                .as("a lost answer does no harm")
                .isEqualTo(out);
        assertThat(copy(scanned.get(0)).at("/out/loan").asText())
                .as("what the code on the label opens")
                .isEqualTo(first);

        municipality.itIs(Instant.parse("2027-01-08T10:00:00Z"));
        JsonNode back = ok(lender.takeBack(first, scanned.get(0), scanned.get(1) + " broken"));
        assertThat(back.path("state").asText()).isEqualTo("out");
        assertThat(ok(lender.takeBack(first, scanned.get(0) + " lost"))).isEqualTo(back);
        assertThat(lender.affected(tables))
                .as("three of three are still to be had")
                .isEmpty();

        municipality.itIs(Instant.parse("2027-01-11T12:00:00Z"));
        assertThat(lender.counter("2027-01-11").at("/in/0/loan/late").asBoolean())
                .isTrue();
        assertThat(lender.affected(tables)).as("one broken, one late").containsExactly(next);
        assertThat(texts(lender.hit(tables).at("/0/offers"), "name")).containsExactly("Kafebord");
        ok(lender.post(
                next,
                "replan",
                "{\"model\":\"%s\",\"keep\":2,\"instead\":{\"model\":\"chairs-%d\"}}".formatted(tables, made)));
        assertThat(lender.affected(tables)).isEmpty();

        JsonNode ended = ok(lender.takeBack(first, scanned.get(2) + " worn"));
        assertThat(ended.path("state").asText()).isEqualTo("returned");
        assertThat(ended.at("/lines/0/copies/2/remark").asText()).isEqualTo("Slitt");
        assertThat(lender.history(first))
                .containsExactly(
                        "Levert tilbake", "Noe er levert tilbake", "Legitimasjon er sett", "Hentet", "Bestilt");
        assertThat(copy(scanned.get(1)).path("state").asText()).isEqualTo("broken");

        municipality.itIs(Instant.parse("2027-01-12T09:05:00Z"));
        assertThat(lender.handOver(next, scanned.subList(1, 2)).codes()).containsExactly("copy-not-working");
        ok(lender.handOver(next, scanned.subList(2, 4)));
        assertThat(history(next))
                .containsExactly("Legitimasjon er sett", "Hentet", "Endret, for det kunne ikke holdes", "Bestilt");
    }

    @Test
    void whatIsToldLaterDoesNotTakeACopyFromWhoeverHasItByThen() {
        String first = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-11", "1 " + pa));
        String next = lender.reserved(FOOTBALLER, own("2027-01-12", "2027-01-13", "1 " + pa));
        String copy = labels.getFirst();
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));
        ok(lender.handOver(first, List.of(copy)));
        municipality.itIs(Instant.parse("2027-01-08T12:05:00Z"));
        ok(lender.takeBack(first, copy));
        municipality.itIs(Instant.parse("2027-01-12T09:05:30Z"));
        JsonNode has = ok(lender.handOver(next, List.of(copy)));

        Reply later = lender.post(next, "return", scanned(copy, "2027-01-12T09:05:00Z"));
        assertThat(later.codes()).containsExactly("lent-anew");
        assertThat(later.json().at("/errors/0/pointer").asText()).isEqualTo("/copies/0");
        assertThat(mine(next).path("lines")).isEqualTo(has.path("lines"));
        assertThat(ok(lender.post(first, "return", scanned(copy, "2027-01-08T12:05:00Z")))
                        .path("state")
                        .asText())
                .as("of the loan that it was, it had come back")
                .isEqualTo("returned");

        JsonNode back = ok(lender.post(next, "return", scanned(copy, "2027-01-12T09:06:00Z")));
        assertThat(back.path("state").asText()).isEqualTo("returned");
    }

    private static String scanned(String label, String at) {
        return "{\"copies\":[{\"label\":\"%s\",\"at\":\"%s\"}]}".formatted(label, at);
    }

    @Test
    void onAClosedDayTheCounterShowsTheNextThatIsOpenAndSaysSo() {
        municipality.itIs(Instant.parse("2027-01-10T12:00:00Z"));

        JsonNode sunday = ok(municipality
                .calls()
                .as(CARETAKER)
                .get("/lending-points/library/counter")
                .send());
        assertThat(sunday.path("date").asText()).isEqualTo("2027-01-11");
        assertThat(sunday.path("closed").asBoolean()).isFalse();
        JsonNode asked = lender.counter("2027-01-10");
        assertThat(asked.path("date").asText()).isEqualTo("2027-01-10");
        assertThat(asked.path("closed").asBoolean()).isTrue();
        assertThat(asked.path("opens").asText()).isEqualTo("2027-01-11");
    }

    private static JsonNode copy(String label) {
        return ok(municipality.calls().as(CARETAKER).get("/copies/" + label).send());
    }

    private Reply replan(String reference, int keep, String instead) {
        return lender.post(
                reference,
                "replan",
                "{\"model\":\"%s\",\"keep\":%d,\"instead\":{\"model\":\"%s\"}}".formatted(pa, keep, instead));
    }

    private static JsonNode mine(String reference) {
        return ok(municipality.calls().as(FOOTBALLER).get("/loans/" + reference).send());
    }

    private static List<String> history(String reference) {
        return texts(
                ok(municipality
                                .calls()
                                .as(FOOTBALLER)
                                .get("/loans/" + reference + "/history")
                                .send())
                        .path("events"),
                "text");
    }
}
