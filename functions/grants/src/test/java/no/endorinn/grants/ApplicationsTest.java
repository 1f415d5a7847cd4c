package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.grants.Applying.reference;
import static no.endorinn.grants.Applying.wish;
import static no.endorinn.testing.Townsfolk.APPLICANT;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicReference;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application from the first tap to the receipt, over the API. */
class ApplicationsTest {
    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definition());

    private static final TestTables tables = municipality.tables();
    private static final Applying choir = new Applying(municipality);

    private static final Wiretap wiretap = new Wiretap();

    /** The same on another phone, whose commits can be got in front of. */
    private static Applying other;

    @BeforeAll
    static void open() {
        other = new Applying(municipality, municipality.function(wiretap.client(tables)));
    }

    @Test
    void whatThePreviewSaysTheCommandDoes() {
        String notLocal = wish().replace("true}", "false}");

        Reply yes = choir.begin(LEADER, wish());
        JsonNode preview = municipality
                .calls()
                .as(LEADER)
                .post("/applications/preview", notLocal)
                .send()
                .json();
        Reply no = choir.begin(LEADER, notLocal);

        assertThat(yes.status()).as(yes.body()).isEqualTo(201);
        assertThat(preview.path("mayApply").asBoolean()).isFalse();
        assertThat(preview.at("/obstacles/0/code").asText()).isEqualTo("not-for-you");
        assertThat(preview.at("/obstacles/0/message").asText()).isEqualTo("Bare lag herfra kan søke.");
        assertThat(no.status()).isEqualTo(422);
        assertThat(codes(no)).containsExactly("not-for-you");
    }

    @Test
    void allThatStandsInTheWayIsSaidAtOnce() {
        municipality.itIs(java.time.Instant.parse("2027-03-02T11:00:00Z"));

        Reply no = choir.begin(LEADER, "{\"scheme\":\"driftstilskudd\"}");

        assertThat(codes(no)).containsExactlyInAnyOrder("deadline-passed", "only-for-associations", "missing");
    }

    @Test
    void aRepeatMeetsTheDraftThatTheFirstOneMade() {
        String key = Applying.newKey();

        Reply first = choir.begin(LEADER, wish(), key);
        Reply repeat = choir.begin(LEADER, wish(), key);

        assertThat(repeat.body()).isEqualTo(first.body());
    }

    @Test
    void whoeverBeginsAlthoughThereIsADraftIsLedToIt() {
        String reference = choir.draft(LEADER);

        Reply again = choir.begin(TREASURER, wish().replace("\"another\":true,", ""));

        assertThat(again.status()).isEqualTo(409);
        assertThat(codes(again)).containsExactly("draft-there");
        assertThat(choir.get(
                                TREASURER,
                                "/applications/" + again.json().path("draft").asText())
                        .status())
                .isEqualTo(200);
        assertThat(reference).isNotEmpty();
    }

    @Test
    void twoWhoBeginAtOnceKnowOfEachOther() {
        String one = wish().replace("\"another\":true,", "");
        Municipality football = municipality;
        String body = one.replace("choir", "football");
        AtomicReference<Reply> inBetween = new AtomicReference<>();
        wiretap.beforeNextCommit(() -> inBetween.set(choir.begin(FOOTBALLER, body)));

        Reply second = new Applying(football, football.function(wiretap.client(tables))).begin(FOOTBALLER, body);

        assertThat(inBetween.get().status()).isEqualTo(201);
        assertThat(codes(second)).containsExactly("draft-there");
    }

    @Test
    void whatIsSentIsWhatWasSeenOnceAndWhoeverSendsItAgainGetsTheFirstReceipt() {
        String reference = choir.complete(LEADER);
        long revision = choir.look(LEADER, reference).path("revision").asLong();

        Reply first = choir.submit(LEADER, reference, revision);
        municipality.itIs(Municipality.NOW.plusSeconds(3600));
        Reply repeat = choir.submit(LEADER, reference, revision);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().path("state").asText()).isEqualTo("submitted");
        assertThat(first.json().path("receivedAt").asText()).isEqualTo("2027-01-07T12:00:00+01:00");
        assertThat(first.json().path("digest").asText()).hasSize(64);
        assertThat(repeat.body()).isEqualTo(first.body());
    }

    @Test
    void twoPhonesThatSendAtOnceGetOneReceipt() {
        String reference = choir.complete(LEADER);
        long revision = choir.look(LEADER, reference).path("revision").asLong();
        AtomicReference<Reply> inBetween = new AtomicReference<>();
        wiretap.beforeNextCommit(() -> inBetween.set(choir.submit(LEADER, reference, revision)));

        Reply second = other.submit(TREASURER, reference, revision);

        assertThat(inBetween.get().status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("receivedAt"))
                .isEqualTo(inBetween.get().json().path("receivedAt"));
        assertThat(second.json().path("revision"))
                .isEqualTo(inBetween.get().json().path("revision"));
        assertThat(choir.get(LEADER, "/applications/" + reference + "/history")
                        .json()
                        .findValuesAsText("type"))
                .containsOnlyOnce("application.submitted");
    }

    @Test
    void whatWasChangedSinceItWasCheckedIsNotSent() {
        String reference = choir.complete(LEADER);
        long revision = choir.look(LEADER, reference).path("revision").asLong();
        wiretap.beforeNextCommit(() -> choir.save(TREASURER, reference, "members", "42", "43"));

        Reply reply = other.submit(LEADER, reference, revision);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(codes(reply)).containsExactly("changed-since-checked");
        assertThat(reply.json().path("revision").asLong()).isEqualTo(revision + 1);
    }

    @Test
    void allThatIsMissingIsSaidBesideItsQuestion() {
        String reference = choir.draft(LEADER);

        Reply reply = choir.submit(LEADER, reference);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("errors").findValuesAsText("pointer"))
                .contains("/answers/kind", "/answers/plans", "/answers/budget", "/answers/true-and-complete");
    }

    @Test
    void whatTheFormChecksIsSaidInItsOwnWords() {
        String reference = choir.complete(LEADER);
        choir.save(
                LEADER,
                reference,
                "budget",
                "{\"r1\":{\"side\":\"cost\",\"what\":\"Leie\",\"amount\":2000000}}",
                "{\"r1\":{\"side\":\"income\",\"what\":\"Leie\",\"amount\":2000000}}");

        Reply reply = choir.submit(LEADER, reference);

        assertThat(codes(reply)).containsExactly("check-fails");
        assertThat(reply.json().at("/errors/0/message").asText()).isEqualTo("Det mangler ikke penger.");
    }

    @Test
    void whatAConditionHidesByNowIsNotSent() {
        String reference = choir.draft(LEADER);
        choir.saved(LEADER, reference, "kind", "\"event\"");
        choir.saved(LEADER, reference, "day", "\"2027-05-01\"");
        choir.save(LEADER, reference, "kind", "\"event\"", "\"operation\"");
        choir.saved(LEADER, reference, "members", "42");
        choir.saved(LEADER, reference, "plans", "\"Øve\"");
        choir.saved(LEADER, reference, "budget", "{\"r1\":{\"side\":\"cost\",\"what\":\"Leie\",\"amount\":2000000}}");
        choir.saved(LEADER, reference, "true-and-complete", "true");

        Reply sent = choir.submit(LEADER, reference);

        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.json().path("answers").has("day")).isFalse();
    }

    @Test
    void staffSeeWhatIsSentAndNoDrafts() {
        String draft = choir.draft(LEADER);
        String sent = choir.sent(LEADER);

        assertThat(choir.get(CASEWORKER, "/applications/" + draft).status()).isEqualTo(404);
        assertThat(choir.get(CASEWORKER, "/applications/" + sent).status()).isEqualTo(200);
        assertThat(choir.get(FOOTBALLER, "/applications/" + sent).status()).isEqualTo(404);
    }

    @Test
    void whatIsDiscardedHasNothingLeftOfWhatWasWritten() {
        String reference = choir.complete(LEADER);

        Reply gone = choir.post(LEADER, reference, "discard", "{}");
        Reply repeat = choir.post(LEADER, reference, "discard", "{}");

        assertThat(gone.json().path("state").asText()).isEqualTo("discarded");
        assertThat(gone.json().path("answers")).isEmpty();
        assertThat(repeat.body()).isEqualTo(gone.body());
        assertThat(codes(choir.save(LEADER, reference, "plans", "", "\"Nytt\"")))
                .containsExactly("application-discarded");
    }

    @Test
    void whatIsWithdrawnStaysReadableToThoseWhoseItIs() {
        String reference = choir.sent(LEADER);

        Reply withdrawn = choir.post(TREASURER, reference, "withdraw", "{\"reason\":\"Konserten er avlyst.\"}");

        assertThat(withdrawn.json().path("state").asText()).isEqualTo("withdrawn");
        assertThat(withdrawn.json().path("reason").asText()).isEqualTo("Konserten er avlyst.");
        assertThat(withdrawn.json().at("/answers/members/value").asInt()).isEqualTo(42);
    }

    @Test
    void mineAreThoseOfTheAssociation() {
        String draft = choir.draft(LEADER);
        String sent = choir.sent(LEADER);

        JsonNode mine = choir.get(APPLICANT, "/applications?association=choir").json();

        assertThat(mine.path("applications").findValuesAsText("reference")).contains(draft, sent);
        assertThat(mine.at("/applications/0/state").asText())
                .as("what waits for an answer is first")
                .isEqualTo("submitted");
        assertThat(mine.at("/applications/0").has("answers")).isFalse();
        assertThat(choir.get(FOOTBALLER, "/applications?association=choir").status())
                .isEqualTo(404);
    }

    @Test
    void theHistoryTellsWhoSentIt() {
        String reference = choir.sent(LEADER);

        JsonNode history =
                choir.get(TREASURER, "/applications/" + reference + "/history").json();

        assertThat(history.path("events").findValuesAsText("text")).containsExactly("Sendt", "Begynt");
        assertThat(history.at("/events/0/by").asText()).isEqualTo("Kari Korleder");
    }

    @Test
    void whatThereIsOfDraftsHasABound() {
        Reply reply = choir.begin(FOOTBALLER, wish().replace("choir", "football"));
        for (int i = 0; i < 20 && reply.status() == 201; i++) {
            reply = choir.begin(FOOTBALLER, wish().replace("choir", "football"));
        }

        assertThat(reply.status()).isEqualTo(409);
        assertThat(codes(reply)).containsExactly("too-many-drafts");
    }

    @Test
    void onlyWhatWasReadCanBeSent() {
        assertThat(codes(choir.post(LEADER, choir.complete(LEADER), "submit", "{}")))
                .containsExactly("missing");
        assertThat(reference(choir.begin(LEADER, wish()))).hasSize(8);
    }
}
