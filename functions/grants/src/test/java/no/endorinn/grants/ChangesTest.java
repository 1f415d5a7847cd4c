package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Townsfolk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff ask for changes to some answers of what was sent: those, and no others, are changed, and both see what differs. */
class ChangesTest {
    private static final String ASKED =
            "{\"questions\":[\"plans\",\"kind\"],\"until\":\"2027-01-31\",\"words\":\"Hvor ofte øver dere?\"}";

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definition());

    private static final Applying choir = new Applying(municipality);

    @Test
    void onlyTheNamedAnswersMayBeChanged() {
        String reference = asked();

        Reply named = choir.save(LEADER, reference, "plans", "\"Øve hver tirsdag\"", "\"Øve hver uke\"");
        Reply other = choir.save(LEADER, reference, "members", "42", "43");

        assertThat(named.status()).as(named.body()).isEqualTo(200);
        assertThat(other.status()).isEqualTo(422);
        assertThat(codes(other)).containsExactly("not-to-be-changed");
        assertThat(choir.look(LEADER, reference).at("/answers/members/value").asInt())
                .isEqualTo(42);
    }

    @Test
    void whatAChangeBringsWithItIsAnsweredToo() {
        String reference = asked();

        choir.save(LEADER, reference, "kind", "\"operation\"", "\"event\"");
        Reply day = choir.save(LEADER, reference, "day", "", "\"2027-06-05\"");

        assertThat(day.status()).as(day.body()).isEqualTo(200);
        assertThat(choir.submit(LEADER, reference).status()).isEqualTo(200);
        assertThat(differences(choir.look(CASEWORKER, reference))).containsExactlyInAnyOrder("kind", "day");
    }

    @Test
    void staffSeeWhatWasSentUntilItIsSentAgainAndThenWhatDiffers() {
        String reference = asked();
        choir.save(LEADER, reference, "plans", "\"Øve hver tirsdag\"", "\"Øve to ganger i uka\"");

        JsonNode meanwhile = choir.look(CASEWORKER, reference);
        Reply sent = choir.submit(TREASURER, reference);
        JsonNode after = choir.look(CASEWORKER, reference);

        assertThat(meanwhile.at("/answers/plans/value").asText()).isEqualTo("Øve hver tirsdag");
        assertThat(meanwhile.at("/changes/0").has("differences")).isFalse();
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(after.path("state").asText()).isEqualTo("submitted");
        assertThat(after.at("/answers/plans/value").asText()).isEqualTo("Øve to ganger i uka");
        assertThat(after.at("/changes/0/differences/0/before").asText()).isEqualTo("Øve hver tirsdag");
        assertThat(after.at("/changes/0/differences/0/after").asText()).isEqualTo("Øve to ganger i uka");
        assertThat(after.path("receivedAt").asText())
                .as("it keeps the day it came")
                .isEqualTo(meanwhile.path("receivedAt").asText());
        assertThat(after.path("digest").asText())
                .isNotEqualTo(meanwhile.path("digest").asText());
    }

    @Test
    void eachTimeTellsItsOwnDifferences() {
        String reference = asked();
        choir.save(LEADER, reference, "plans", "\"Øve hver tirsdag\"", "\"To ganger\"");
        choir.submit(LEADER, reference);
        choir.post(CASEWORKER, reference, "changes", ASKED.replace("ofte", "lenge"));
        choir.save(LEADER, reference, "plans", "\"To ganger\"", "\"Tre ganger\"");
        choir.submit(LEADER, reference);

        JsonNode changes = choir.look(CASEWORKER, reference).path("changes");

        assertThat(changes.at("/0/differences/0/after").asText()).isEqualTo("To ganger");
        assertThat(changes.at("/1/differences/0/before").asText()).isEqualTo("To ganger");
        assertThat(changes.at("/1/differences/0/after").asText()).isEqualTo("Tre ganger");
    }

    @Test
    void whatIsWithdrawnMeanwhileIsAsItWasSent() {
        String reference = asked();
        choir.save(LEADER, reference, "plans", "\"Øve hver tirsdag\"", "\"Noe annet\"");

        choir.post(LEADER, reference, "withdraw", "{}");

        assertThat(choir.look(LEADER, reference).at("/answers/plans/value").asText())
                .isEqualTo("Øve hver tirsdag");
    }

    @Test
    void theRoundMayCloseMeanwhile() {
        String reference = asked();
        choir.post(CASEWORKER, reference, "changes", ASKED.replace("2027-01-31", "2027-03-31"));
        municipality.itIs(NOW.plus(Duration.ofDays(70)));

        assertThat(choir.submit(LEADER, reference).status()).isEqualTo(200);
    }

    @Test
    void itWaitsForTheApplicantUntilTheDayAndThenForStaffAgain() {
        String reference = asked();
        JsonNode before = choir.look(LEADER, reference).at("/changes/0");

        municipality.itIs(NOW.plus(Duration.ofDays(25)));

        assertThat(before.path("overdue").asBoolean()).isFalse();
        assertThat(choir.look(LEADER, reference).at("/changes/0/overdue").asBoolean())
                .isTrue();
        assertThat(choir.submit(LEADER, reference).status())
                .as("as long as nothing is decided")
                .isEqualTo(200);
    }

    @Test
    void askingTheSameAgainIsTheSameAndAnotherDayIsNoOtherTime() {
        String reference = asked();
        long revision = choir.look(LEADER, reference).path("revision").asLong();

        Reply again = choir.post(CASEWORKER, reference, "changes", ASKED);
        Reply later = choir.post(CASEWORKER, reference, "changes", ASKED.replace("01-31", "02-15"));

        assertThat(again.json().path("revision").asLong()).isEqualTo(revision);
        assertThat(later.json().path("changes")).hasSize(1);
        assertThat(later.json().at("/changes/0/until").asText()).isEqualTo("2027-02-15");
    }

    @Test
    void allThatIsWrongWithAskingIsToldAtOnce() {
        String reference = choir.sent(LEADER);

        Reply reply = choir.post(
                CASEWORKER,
                reference,
                "changes",
                "{\"questions\":[\"need\",\"day\"],\"until\":\"2027-01-06\",\"words\":\"?\"}");

        assertThat(codes(reply)).containsExactlyInAnyOrder("unknown-question", "not-asked", "date-out-of-bounds");
        assertThat(choir.look(LEADER, reference).path("state").asText()).isEqualTo("submitted");
    }

    @Test
    void nobodyAsksWhoIsCloseToTheApplicant() {
        String close = "sub-close-caseworker";
        Item item = Item.builder()
                .text("pk", "login#" + close)
                .text("sk", "rights")
                .text("id", Townsfolk.personId(close))
                .text("name", "Kaia Korvenn")
                .items(
                        "staff",
                        List.of(Item.builder().text("role", "CASEWORKER").build()))
                .items(
                        "closeness",
                        List.of(Item.builder()
                                .text("association", "choir")
                                .instant("since", NOW.minus(Duration.ofDays(9)))
                                .build()))
                .build();
        municipality.put("PeopleTable", item);
        String reference = choir.sent(LEADER);

        Reply reply = choir.post(close, reference, "changes", ASKED);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(codes(reply)).containsExactly("own-case");
    }

    @Test
    void theHistoryTellsWhoAskedAndThatItWasDone() {
        String reference = asked();
        choir.submit(LEADER, reference);

        JsonNode events = choir.get(LEADER, "/applications/" + reference + "/history")
                .json()
                .path("events");

        assertThat(events.findValuesAsText("type"))
                .startsWith("application.changes_made", "application.changes_asked", "application.submitted");
        assertThat(events.at("/1/role").asText()).isEqualTo("caseworker");
    }

    private static List<String> differences(JsonNode application) {
        return application.at("/changes/0/differences").findValuesAsText("question");
    }

    private static String asked() {
        String reference = choir.sent(LEADER);
        Reply reply = choir.post(CASEWORKER, reference, "changes", ASKED);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reference;
    }
}
