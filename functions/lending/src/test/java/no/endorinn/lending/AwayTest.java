package no.endorinn.lending;

import static no.endorinn.lending.Lender.ok;
import static no.endorinn.lending.Lender.own;
import static no.endorinn.lending.Lender.texts;
import static no.endorinn.lending.Lender.wish;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import no.endorinn.kernel.store.SideBySide;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Copies that are not lent for a while, and copies on the shelf for somebody, over HTTP: noon on Thursday 7 January 2027. */
class AwayTest {
    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static Lender lender;
    private static int made;

    private String model = "";
    private List<String> labels = List.of();

    @BeforeAll
    static void open() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        lender = new Lender(municipality.calls());
    }

    @AfterEach
    void noonAgain() {
        municipality.itIs(Municipality.NOW);
    }

    private void there(int copies) {
        model = "things-" + ++made;
        labels = TestModels.added(municipality, model, TestModels.tables(), copies, "*");
    }

    @Test
    void whatGoesToServiceIsNotFreeMeanwhileAndWhoeverHadReservedItIsAffected() {
        there(2);
        String first = lender.reserved(LEADER, wish("2027-01-11", "2027-01-13", "1 " + model));
        String second = lender.reserved(FOOTBALLER, own("2027-01-12", "2027-01-14", "1 " + model));
        assertThat(lender.affected(model)).isEmpty();

        JsonNode away = ok(away("service", "2027-01-12", "2027-01-20", labels.get(0)));
        JsonNode again = ok(away("service", "2027-01-12", "2027-01-20", labels.get(0)));

        assertThat(again).isEqualTo(away);
        assertThat(texts(away.path("away"), "label")).containsExactly(labels.get(0));
        assertThat(lender.affected(model)).as("the soonest is served first").containsExactly(second);
        assertThat(lender.reserve(LEADER, wish("2027-01-18", "2027-01-19", "2 " + model))
                        .codes())
                .containsExactly("not-enough-free");
        lender.cancel(LEADER, first);
        assertThat(lender.affected(model)).isEmpty();
    }

    @Test
    void whatComesBackEarlyIsLentAgainFromThen() {
        there(1);
        ok(away("service", "2027-01-07 12:00", "2027-01-20", labels.get(0)));
        String wish = wish("2027-01-11", "2027-01-13", "1 " + model);
        assertThat(lender.reserve(LEADER, wish).codes()).containsExactly("not-enough-free");
        municipality.itIs(Instant.parse("2027-01-08T10:00:00Z"));

        JsonNode back = ok(back(labels.get(0), "2027-01-07 12:00"));

        assertThat(back.path("away")).isEmpty();
        assertThat(ok(back(labels.get(0), "2027-01-07 12:00"))).isEqualTo(back);
        assertThat(lender.reserve(LEADER, wish).status()).isEqualTo(201);
        assertThat(texts(
                        ok(municipality
                                        .calls()
                                        .as(CASEWORKER)
                                        .get("/equipment/" + model + "/history")
                                        .send())
                                .path("events"),
                        "text"))
                .contains("Eksemplar " + labels.get(0) + ": lånes ut igjen", "Ute til service: " + labels.get(0));
    }

    @Test
    void anOwnersOwnWeeksAreOfWhatAnOwnerHasAndAreNotWhatIsOut() {
        there(2);
        assertThat(away("owner", "2027-01-12", "2027-01-20", labels.get(0)).codes())
                .as("it is the municipality's own")
                .containsExactly("owner-is-the-municipality");
        municipality.staff(
                "PUT",
                "/copies/" + labels.get(0),
                "{\"owner\":{\"kind\":\"association\",\"name\":\"Fjordvik turlag\"},\"place\":\"Naustet\"}",
                1);
        String reference = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-11", "1 " + model));
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));
        ok(lender.handOver(reference, labels.subList(0, 1)));

        assertThat(away("owner", "2027-01-08", "2027-01-20", labels.get(0)).codes())
                .containsExactly("copy-is-out");
        assertThat(away("owner", "2027-01-12", "2027-01-20", labels.get(0), "00000")
                        .codes())
                .containsExactly("unknown-label");
        assertThat(away("owner", "2027-01-12", "2027-01-11", labels.get(0)).codes())
                .containsExactly("end-before-start");
        assertThat(away("owner", "2027-01-12", "2029-01-11", labels.get(0)).codes())
                .containsExactly("away-too-long");
        assertThat(ok(away("owner", "2027-01-12", "2027-01-20", labels.get(0))).path("away"))
                .hasSize(1);
    }

    @Test
    void whatBreaksIsAwayNoMoreForItIsMissedOnce() {
        there(2);
        ok(away("service", "2027-01-12", "2027-01-20", labels.get(0)));
        municipality.staff("PUT", "/copies/" + labels.get(0), "{\"state\":\"broken\"}", 1);

        assertThat(lender.reserve(LEADER, wish("2027-01-12", "2027-01-14", "1 " + model))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatIsSetAsideForSomebodyElseIsNotHandedOutWithoutSayingSo() {
        there(2);
        String soon = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-08", "1 " + model));
        String later = lender.reserved(FOOTBALLER, own("2027-01-07 14:00", "2027-01-08", "1 " + model));
        assertThat(ok(aside(later, labels.get(1))).at("/labels/0").asText()).isEqualTo(labels.get(1));
        assertThat(onTheShelf(later)).isEqualTo(labels.get(1));
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));

        Reply refused = lender.handOver(soon, List.of(labels.get(1)));

        assertThat(refused.codes()).containsExactly("copy-set-aside");
        assertThat(refused.json().at("/copies/0/label").asText()).isEqualTo(labels.get(1));
        ok(lender.post(soon, "hand-over", "{\"labels\":[\"" + labels.get(1) + "\"],\"despiteSetAside\":true}"));
        assertThat(onTheShelf(later)).as("nothing any more").isEmpty();
    }

    @Test
    void whatIsSetAsideIsLetGoWhenTheLoanIsGivenUpAndOnlyWhatIsReservedIsSetAside() {
        there(3);
        String first = lender.reserved(FOOTBALLER, own("2027-01-11", "2027-01-12", "1 " + model));
        String second = lender.reserved(LEADER, wish("2027-01-11", "2027-01-12", "1 " + model));
        assertThat(aside(first, labels.get(0), labels.get(1)).codes()).containsExactly("all-fetched");
        ok(aside(first, labels.get(0)));
        assertThat(aside(second, labels.get(0)).codes()).containsExactly("copy-set-aside");

        lender.cancel(FOOTBALLER, first);

        assertThat(aside(second, labels.get(0)).status()).isEqualTo(200);
        ok(aside(second));
        assertThat(lender.history(second))
                .containsExactly("Ikke lenger satt av på hylla", "Satt av på hylla", "Bestilt");
    }

    @Test
    void aCopyThatIsOutOrLostOrOfNobodyIsRefusedEachWithWhy() {
        there(3);
        String other = lender.reserved(FOOTBALLER, own("2027-01-07 13:00", "2027-01-08", "1 " + model));
        String reference = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-08", "1 " + model));
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));
        ok(lender.handOver(other, labels.subList(0, 1)));
        municipality.staff("PUT", "/copies/" + labels.get(1), "{\"state\":\"lost\"}", 1);

        Reply refused = lender.handOver(reference, List.of(labels.get(0), labels.get(1), "00000"));

        assertThat(refused.codes()).containsExactly("copy-is-out", "copy-not-working", "unknown-label");
        assertThat(lender.takeBack(reference, labels.get(0)).codes())
                .as("it is out on another loan")
                .containsExactly("not-lent-here");
        assertThat(lender.takeBack(reference, labels.get(2)).codes())
                .as("it was never lent")
                .containsExactly("not-lent-here");
    }

    @Test
    void theSameReturnTwiceAtOnceIsOnce() {
        there(2);
        String reference = lender.reserved(LEADER, wish("2027-01-07 13:00", "2027-01-08", "2 " + model));
        municipality.itIs(Instant.parse("2027-01-07T12:05:00Z"));
        ok(lender.handOver(reference, labels));
        List<Lender> two = List.of(another(), another());

        List<Reply> replies =
                SideBySide.each(two, each -> each.takeBack(reference, labels.get(0) + " broken", labels.get(1)));

        assertThat(replies).extracting(Reply::status).containsExactly(200, 200);
        assertThat(replies.getFirst().json()).isEqualTo(replies.getLast().json());
        assertThat(lender.history(reference))
                .filteredOn("Levert tilbake"::equals)
                .hasSize(1);
        assertThat(municipality
                        .get("/equipment/" + model)
                        .json()
                        .path("working")
                        .asInt())
                .as("one broke, once")
                .isEqualTo(1);
    }

    /** What the counter's day says is set aside for the loan. */
    private static String onTheShelf(String reference) {
        return lender.counter("2027-01-07")
                .path("out")
                .valueStream()
                .filter(row -> row.at("/loan/reference").asText().equals(reference))
                .map(row -> row.at("/setAside/0").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Lender another() {
        return new Lender(Calls.to(
                new LendingFunction(municipality.context(municipality.tables().client()))));
    }

    private Reply away(String why, String from, String to, String... which) {
        return municipality
                .calls()
                .as(CASEWORKER)
                .post(
                        "/equipment/" + model + "/away",
                        "{\"labels\":[\"%s\"],\"start\":\"%s\",\"end\":\"%s\",\"why\":\"%s\"}"
                                .formatted(String.join("\",\"", which), Lender.at(from), Lender.at(to), why))
                .send();
    }

    private static Reply back(String label, String start) {
        return municipality
                .calls()
                .as(CASEWORKER)
                .post("/copies/" + label + "/back", "{\"start\":\"" + Lender.at(start) + "\"}")
                .send();
    }

    private static Reply aside(String reference, String... which) {
        return lender.post(
                reference,
                "set-aside",
                which.length == 0 ? "{\"labels\":[]}" : "{\"labels\":[\"" + String.join("\",\"", which) + "\"]}");
    }
}
