package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.QueueItem;
import no.endorinn.cases.Waiting;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Associations ask the municipality to recommend what they apply for elsewhere: ranked with reasons, answered, told, taken back. */
class BackingTest {
    private static final String COUNTY = "/grants/others/county/backings";
    private static String partial = "";

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definition());

    private static BackingCalls backings;

    @BeforeAll
    static void aCardOfTheCountys() {
        municipality.staff("POST", "/grants/others", TestSchemes.other("county"), 0);
        backings = new BackingCalls(municipality);
        partial = municipality.people().caseworkerWhoLeads("football");
    }

    @Test
    void twoAskAreRankedWithReasonsThatBothSeeAnsweredAndTold() {
        String choirs = backings.asked(LEADER, "choir", "Sangerstevne");
        String footballs = backings.asked(FOOTBALLER, "football", "Fotballhall");

        Waiting waiting = inQueue(choirs).orElseThrow();
        assertThat(waiting.subject()).isEqualTo("Fylkets kulturmidler");
        assertThat(waiting.deadline()).contains(Instant.parse("2027-02-01T23:00:00Z"));
        JsonNode ranked = ok(rank(CASEWORKER, footballs, "Når flest barn", choirs, "Fjerde året på rad"));
        assertThat(ranked.path("ranked").findValuesAsText("reference")).containsExactly(footballs, choirs);

        JsonNode seen = ok(get(TREASURER, "/backings/" + choirs));
        assertThat(seen.path("place").asInt()).isEqualTo(2);
        assertThat(seen.at("/ranking/0/associationName").asText()).isEqualTo("Fjordvik fotball");
        assertThat(seen.at("/ranking/0/reason").asText()).isEqualTo("Når flest barn");
        assertThat(seen.at("/ranking/0").has("reference")).as("another's").isFalse();
        assertThat(seen.at("/ranking/1/reference").asText()).isEqualTo(choirs);
        assertThat(seen.has("decision")).isFalse();
        assertThat(codes(backings.post(LEADER, choirs, "letter", "{}"))).containsExactly("backing-not-answered");

        municipality.itIs(NOW.plus(Duration.ofHours(1)));
        JsonNode answered = ok(backings.answer(CASEWORKER, choirs, true));
        assertThat(answered.path("state").asText()).isEqualTo("backed");
        assertThat(inQueue(choirs)).isEmpty();
        assertThat(ok(backings.answer(ADMINISTRATOR, choirs, true)).path("answer"))
                .as("the same again")
                .isEqualTo(answered.path("answer"));
        assertThat(codes(backings.answer(CASEWORKER, choirs, false))).containsExactly("backing-answered");

        String letter = letter(choirs);
        assertThat(letter)
                .contains("Fylkeskommunen", "Kommunen anbefaler", "Sangerstevne", "50 000 kr", "Åpent for alle.")
                .contains("nummer 2 av 2", "Fjerde året på rad");
        assertThat(ok(backings.post(FOOTBALLER, footballs, "withdraw", "{}"))
                        .path("state")
                        .asText())
                .isEqualTo("withdrawn");
        assertThat(letter(choirs)).as("as it stands now").contains("nummer 1 av 1");
        assertThat(ok(get(LEADER, "/backings/" + choirs)).path("place").asInt()).isEqualTo(1);
        assertThat(happened(choirs)).containsExactly("backing.backed", "backing.ranked", "backing.asked");
        assertThat(happened(footballs)).containsExactly("backing.withdrawn", "backing.ranked", "backing.asked");
        assertThat(ok(get(LEADER, "/backings?association=choir"))
                        .path("backings")
                        .findValuesAsText("reference"))
                .contains(choirs)
                .doesNotContain(footballs);
    }

    @Test
    void whatIsNotRecommendedLeavesTheRankingAndIsToldWhy() {
        String reference = backings.asked(LEADER, "choir", "Ny buss");
        ok(rank(CASEWORKER, reference, "Eneste så langt"));

        JsonNode answered = ok(backings.answer(CASEWORKER, reference, false));

        assertThat(answered.has("place")).isFalse();
        assertThat(answered.at("/answer/grounds").asText()).isEqualTo("Åpent for alle.");
        assertThat(letter(reference)).contains("Fjordvik mannskor", "Kommunen gjør ikke det");
        assertThat(codes(rank(CASEWORKER, reference, "Likevel"))).containsExactly("not-to-be-ranked");
        assertThat(codes(backings.post(LEADER, reference, "withdraw", "{}"))).containsExactly("backing-answered");
    }

    @Test
    void nobodyRanksOverWhatAnotherHasRankedNorTwiceTheSame() {
        String reference = backings.asked(LEADER, "choir", "Noter");
        long seen = version();
        ok(rank(CASEWORKER, reference, "Først"));

        Reply late = put(ADMINISTRATOR, seen, place(reference, "En annen grunn"));
        Reply twice = put(ADMINISTRATOR, version(), place(reference, "En") + "," + place(reference, "To"));

        assertThat(codes(late)).containsExactly("changed-by-another");
        assertThat(codes(twice)).containsExactly("not-to-be-ranked");
        assertThat(ok(put(CASEWORKER, seen, place(reference, "Først")))
                        .path("version")
                        .asLong())
                .as("the same again")
                .isEqualTo(seen + 1);
        ok(put(CASEWORKER, version(), ""));
        assertThat(happened(reference)).startsWith("backing.unranked", "backing.ranked");
    }

    @Test
    void whoeverIsPartialToOneOfThemNeitherAnswersNorRanks() {
        String reference = backings.asked(FOOTBALLER, "football", "Baller");

        JsonNode seen = ok(get(partial, COUNTY));
        assertThat(seen.at("/decision/mayDecide").asBoolean()).isFalse();
        assertThat(seen.at("/decision/why/0/code").asText()).isEqualTo("partial-member");
        assertThat(codes(rank(partial, reference, "Mitt lag"))).containsExactly("own-case");
        assertThat(codes(backings.answer(partial, reference, true))).containsExactly("own-case");
        ok(backings.post(FOOTBALLER, reference, "withdraw", "{}"));
    }

    @Test
    void oneAsksByTheSchemesDeadlineOfASchemeThatIsThereAndForOnesOwn() {
        assertThat(codes(backings.ask(LEADER, BackingCalls.wish("football", "Ball"))))
                .containsExactly("may-not-apply-for-association");
        assertThat(codes(backings.ask(LEADER, BackingCalls.wish("choir", "Ball").replace("county", "ukjent"))))
                .containsExactly("unknown-scheme");
        municipality.itIs(NOW.plus(Duration.ofDays(26)));
        assertThat(codes(backings.ask(LEADER, BackingCalls.wish("choir", "For sent"))))
                .containsExactly("deadline-passed");
    }

    /** How it waits for staff, if it does. */
    private static Optional<Waiting> inQueue(String reference) {
        return Optional.of(Item.of(municipality
                        .tables()
                        .client()
                        .getItem(get -> get.tableName(municipality.tables().name("GrantsTable"))
                                .key(Map.of(
                                        "pk", AttributeValue.fromS("backing#" + reference),
                                        "sk", AttributeValue.fromS("backing"))))
                        .item()))
                .filter(item -> item.has("queue"))
                .map(item -> QueueItem.waiting(CaseKinds.BACKING, item));
    }

    private static List<String> happened(String reference) {
        return ok(get(CASEWORKER, "/backings/" + reference + "/history"))
                .path("events")
                .findValuesAsText("type");
    }

    /** What the letter is made of that is ordered now. */
    private static String letter(String reference) {
        String id = ok(backings.post(LEADER, reference, "letter", "{}"))
                .path("document")
                .asText();
        return municipality.ordered("backing#" + reference, id);
    }

    private static long version() {
        return ok(get(CASEWORKER, COUNTY)).path("version").asLong();
    }

    /** Ranks these, each with its reason, of the order that stands. */
    private static Reply rank(String who, String... referencesAndReasons) {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < referencesAndReasons.length; i += 2) {
            places.append(places.isEmpty() ? "" : ",")
                    .append(place(referencesAndReasons[i], referencesAndReasons[i + 1]));
        }
        return put(who, version(), places.toString());
    }

    private static String place(String reference, String reason) {
        return "{\"reference\":\"" + reference + "\",\"reason\":\"" + reason + "\"}";
    }

    private static Reply put(String who, long version, String places) {
        return municipality
                .calls()
                .as(who)
                .put(
                        "/grants/others/county/ranking",
                        "{\"year\":2027,\"version\":" + version + ",\"places\":[" + places + "]}")
                .send();
    }

    private static Reply get(String who, String path) {
        return municipality.calls().as(who).get(path).send();
    }

    private static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }
}
