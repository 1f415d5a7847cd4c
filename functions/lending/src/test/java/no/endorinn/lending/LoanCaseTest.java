package no.endorinn.lending;

import static no.endorinn.lending.Lender.ok;
import static no.endorinn.lending.Lender.own;
import static no.endorinn.lending.Lender.texts;
import static no.endorinn.lending.Lender.wish;
import static no.endorinn.testing.Townsfolk.BOOKER;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.READER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Queue;
import no.endorinn.cases.Waiting;
import no.endorinn.kernel.store.Effort;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is lent when staff say yes: it waits in the queue that requests for premises and applications wait in. */
class LoanCaseTest {
    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static Lender lender;

    @BeforeAll
    static void open() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        TestModels.added(municipality, "stage", TestModels.tables().replace("instant", "request"), 6, "*");
        TestModels.added(municipality, "chairs", TestModels.tables(), 6, "*");
        lender = new Lender(municipality.calls());
    }

    @AfterEach
    void noonAgain() {
        municipality.itIs(Municipality.NOW);
    }

    @Test
    void whatMustBeApprovedWaitsInTheCommonQueueUntilItIsAnswered() {
        String granted = lender.reserved(LEADER, wish("2027-01-11", "2027-01-12", "2 stage", "1 chairs"));
        String refused = lender.reserved(LEADER, wish("2027-01-13", "2027-01-14", "2 stage"));
        String atOnce = lender.reserved(LEADER, wish("2027-01-11", "2027-01-12", "1 chairs"));

        Waiting waiting = waiting(granted).orElseThrow();
        assertThat(waiting.subject()).isEqualTo("Fjordvik bibliotek");
        assertThat(waiting.deadline()).contains(Instant.parse("2027-01-11T09:00:00Z"));
        assertThat(waiting.purpose())
                .hasValueSatisfying(words -> assertThat(words.text()).isEqualTo("Konsert"));
        assertThat(waiting(atOnce)).isEmpty();

        ok(answered(granted, "approve", "{}"));
        ok(answered(refused, "deny", "{\"reason\":\"Scenen skal males\"}"));

        assertThat(waiting(granted)).isEmpty();
        assertThat(waiting(refused)).isEmpty();
        assertThat(lender.loan(refused).path("grounds").asText()).isEqualTo("Scenen skal males");
    }

    @Test
    void theCaseTellsWhatIsLeftForOthersWhatTheyHaveBesidesAndWhoAsks() {
        String reference = lender.reserved(LEADER, wish("2027-02-01", "2027-02-04", "2 stage", "1 chairs"));
        lender.reserved(FOOTBALLER, own("2027-02-01", "2027-02-04", "3 stage"));
        lender.reserved(BOOKER, wish("2027-02-08", "2027-02-09", "1 chairs"));

        JsonNode seen = seen(CASEWORKER, reference);

        assertThat(texts(seen.path("left"), "working")).containsExactly("6", "6");
        assertThat(texts(seen.path("left"), "left")).containsExactly("1", "5");
        assertThat(seen.path("others").asInt()).isPositive();
        assertThat(seen.path("late").asInt()).isZero();
        assertThat(seen.at("/applicant/name").asText()).isNotEmpty();
        assertThat(seen.at("/decision/mayDecide").asBoolean()).isTrue();
    }

    @Test
    void whoeverMayNotAnswerIsToldWhyAndNotWhoAsks() {
        String reference = lender.reserved(FOOTBALLER, own("2027-03-01", "2027-03-03", "1 stage"));

        JsonNode seen = seen(READER, reference);

        assertThat(seen.has("applicant")).isFalse();
        assertThat(texts(seen.at("/decision/why"), "code")).containsExactly("not-allowed");
    }

    @Test
    void whoeverIsTheBorrowersOwnAnswersNothing() {
        municipality.people().staff("sub-own", "Egil Egen", "CASEWORKER");
        String reference = lender.reserved("sub-own", own("2027-03-08", "2027-03-09", "1 stage"));

        assertThat(texts(seen("sub-own", reference).at("/decision/why"), "code"))
                .containsExactly("partial-own");
        for (String move : List.of("approve", "suspend")) {
            assertThat(municipality
                            .calls()
                            .as("sub-own")
                            .post("/loans/" + reference + "/" + move, "{}")
                            .send()
                            .codes())
                    .as(move)
                    .containsExactly("own-case");
        }
    }

    @Test
    void whatNobodyAnsweredInTimeLapsesAndLeavesTheQueue() {
        String unanswered = lender.reserved(LEADER, wish("2027-01-08", "2027-01-11", "1 stage"));
        String later = lender.reserved(LEADER, wish("2027-01-15", "2027-01-16", "1 stage"));
        municipality.itIs(Instant.parse("2027-01-09T10:00:00Z"));

        assertThat(answered(unanswered, "approve", "{}").codes()).containsExactly("loan-has-lapsed");
        new LendingClock(municipality.context(municipality.tables().client())).execute(Map.of());

        assertThat(waiting(unanswered)).isEmpty();
        assertThat(waiting(later)).isPresent();
        assertThat(lender.loan(unanswered).path("state").asText()).isEqualTo("lapsed");
    }

    private static Optional<Waiting> waiting(String reference) {
        return municipality
                .bean(Queue.class)
                .part(
                        List.of(CaseKinds.LOAN),
                        Optional.empty(),
                        Effort.lasting(Duration.ofSeconds(5), () -> Municipality.NOW))
                .page()
                .items()
                .stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst();
    }

    private static JsonNode seen(String sub, String reference) {
        return ok(municipality
                .calls()
                .as(sub)
                .get("/loans/" + reference + "/case")
                .send());
    }

    private static Reply answered(String reference, String what, String body) {
        return municipality
                .calls()
                .as(CASEWORKER)
                .post("/loans/" + reference + "/" + what, body)
                .send();
    }
}
