package no.endorinn.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.endorinn.kernel.store.Item;
import org.junit.jupiter.api.Test;

class GrantsAgreementTest {
    @Test
    void whatIsGivenIsTheSumOfTheDecisions() {
        assertThat(GrantsAgreement.differences(
                        List.of(decided("2346789A", 500), decision("2346789A", 500), budget(500, 0))))
                .isEmpty();
        assertThat(GrantsAgreement.differences(
                        List.of(decided("2346789A", 500), decision("2346789A", 500), budget(400, 0))))
                .containsExactly("drift#2027 has granted 400, and its decisions in force come to 500");
        assertThat(GrantsAgreement.differences(List.of(decided("2346789A", 500), decision("2346789A", 500))))
                .containsExactly("drift#2027 has no budget that tells of 500 granted");
    }

    @Test
    void noRoundGivesMoreThanItHas() {
        assertThat(GrantsAgreement.differences(
                        List.of(decided("2346789A", 1001), decision("2346789A", 1001), budget(1001, 0))))
                .containsExactly("drift#2027 has granted 1001 of 1000");
    }

    @Test
    void whatIsBoundOfALaterRoundIsTheSumOfTheDecisionsThatGiveForItsYear() {
        List<Item> decided = List.of(decided("2346789A", 500), decision("2346789A", 500), years("2346789A", 500, 300));

        assertThat(GrantsAgreement.differences(with(decided, budget(500, 0), later(300))))
                .isEmpty();
        assertThat(GrantsAgreement.differences(with(decided, budget(500, 0), later(200))))
                .containsExactly("drift#2028 has 200 bound, and decisions of earlier rounds come to 300");
        assertThat(GrantsAgreement.differences(with(decided, budget(500, 0))))
                .containsExactly("drift#2028 has no budget that tells of 300 bound");
    }

    private static List<Item> with(List<Item> items, Item... others) {
        return Stream.concat(items.stream(), Stream.of(others)).toList();
    }

    /** The budget of a round that is not made yet. */
    private static Item later(long bound) {
        return Item.builder()
                .text("pk", "round#drift#2028")
                .text("sk", "budget")
                .number("granted", 0)
                .number("planned", 0)
                .number("bound", bound)
                .number("version", 1)
                .build();
    }

    /** What was granted for a round and for the year after it. */
    private static Item years(String reference, long granted, long later) {
        return Item.builder()
                .text("pk", "application#" + reference)
                .text("sk", "payments")
                .item("whose", Item.builder().text("association", "choir").build())
                .text("scheme", "drift")
                .text("round", "2027")
                .text("when", "NONE")
                .number("instalments", 1)
                .number("months", 1)
                .flag("accept", false)
                .number("decision", 1)
                .number("granted", granted)
                .items(
                        "later",
                        List.of(Item.builder()
                                .text("round", "2028")
                                .number("year", 2028)
                                .number("ore", later)
                                .build()))
                .text("decidedBy", "somebody")
                .text("answer", "NOT_ASKED")
                .flag("reported", false)
                .items("payments", List.of())
                .items("demands", List.of())
                .number("version", 1)
                .build();
    }

    @Test
    void whatIsKeptNoLongerStaysInItsRoundsSums() {
        Item past = Item.builder()
                .text("pk", "application#2346789A")
                .text("sk", "past")
                .items("rounds", List.of(bound("drift#2027", 500)))
                .items("later", List.of(bound("drift#2028", 300)))
                .build();

        assertThat(GrantsAgreement.differences(List.of(past, budget(500, 0), later(300))))
                .isEmpty();
        assertThat(GrantsAgreement.differences(List.of(budget(500, 0), later(300))))
                .hasSize(2);
    }

    private static Item bound(String round, long ore) {
        return Item.builder().text("round", round).number("ore", ore).build();
    }

    @Test
    void anApplicationIsGrantedWhatItsDecisionSays() {
        assertThat(GrantsAgreement.differences(
                        List.of(decided("2346789A", 500), decision("2346789A", 400), budget(500, 0))))
                .containsExactly("2346789A is granted 500 by its list, and by its decision 400");
    }

    @Test
    void whatWaitsIsInTheQueueAndNothingElse() {
        Item waiting =
                sent("2346789A", "SUBMITTED").text("queue", "application").build();
        Item forgotten = sent("FJKMRTUY", "SUBMITTED").build();
        Item withdrawn =
                sent("4444AAAA", "WITHDRAWN").text("queue", "application").build();

        assertThat(GrantsAgreement.differences(List.of(waiting, forgotten, withdrawn)))
                .containsExactly(
                        "4444AAAA is WITHDRAWN, and is in the queue", "FJKMRTUY is SUBMITTED, and is not in the queue");
    }

    @Test
    void whatIsTriedIsTheSumOfWhatTheApplicationsSay() {
        Item trying = sent("2346789A", "SUBMITTED")
                .text("queue", "application")
                .item(
                        "listed",
                        Item.builder()
                                .text("state", "SUBMITTED")
                                .item(
                                        "planned",
                                        Item.builder().number("amount", 300).build())
                                .build())
                .build();

        assertThat(GrantsAgreement.differences(List.of(trying, budget(0, 300)))).isEmpty();
        assertThat(GrantsAgreement.differences(List.of(trying, budget(0, 0))))
                .containsExactly("drift#2027 has 0 tried, and its applications come to 300");
    }

    private static Item.Builder sent(String reference, String state) {
        return Item.builder()
                .text("pk", "application#" + reference)
                .text("sk", "application")
                .text("state", state)
                .text("round", "drift#2027")
                .item("listed", Item.builder().text("state", state).build());
    }

    private static Item decided(String reference, long granted) {
        return sent(reference, "DECIDED")
                .item(
                        "casework",
                        Item.builder()
                                .number("decision", 1)
                                .number("granted", granted)
                                .build())
                .build();
    }

    private static Item decision(String reference, long granted) {
        return Item.builder()
                .text("pk", "application#" + reference)
                .text("sk", "decision#1")
                .text("outcome", "GRANTED")
                .number("granted", granted)
                .text("language", "BOKMAL")
                .text("by", "somebody")
                .text("at", "2027-01-07T11:00:00Z")
                .build();
    }

    private static Item budget(long granted, long planned) {
        return Item.builder()
                .text("pk", "round#drift#2027")
                .text("sk", "budget")
                .number("total", 1000)
                .number("granted", granted)
                .number("planned", planned)
                .number("version", 1)
                .build();
    }
}
