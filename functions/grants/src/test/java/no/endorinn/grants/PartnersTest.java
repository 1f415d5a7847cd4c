package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.APPLICANT;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.COORDINATOR;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The choir applies together with others, each of whom confirms its own part. */
class PartnersTest {
    private static final String PITCH =
            "{\"a\":{\"association\":\"football\",\"does\":\"Låner oss banen\",\"share\":500000}}";
    private static final String HALL = PITCH.replace("banen", "hallen");

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definition());

    private static final TestTables tables = municipality.tables();
    private static final Applying choir = new Applying(municipality);

    @BeforeEach
    void nobodyHasAskedAnythingYet() {
        Applying.form(municipality, 1, Applying.definition());
    }

    @Test
    void aPartnerSeesWhatConcernsItAndNothingBeforeItIsAsked() {
        String reference = named(PITCH);
        choir.saved(LEADER, reference, "plans", "\"Hemmelig fest\"");
        int before = part(FOOTBALLER, reference).status();

        ask(reference);
        Reply seen = part(FOOTBALLER, reference);

        assertThat(before).isEqualTo(404);
        assertThat(seen.json().path("applicant").asText()).isEqualTo("Fjordvik mannskor");
        assertThat(seen.json().at("/scheme/id").asText()).isEqualTo("driftstilskudd");
        assertThat(seen.json().at("/part/does").asText()).isEqualTo("Låner oss banen");
        assertThat(seen.json().at("/part/share").asLong()).isEqualTo(500_000);
        assertThat(standing(reference)).isEqualTo("asked");
        assertThat(seen.body()).doesNotContain("Hemmelig").doesNotContain("answers");
        assertThat(choir.get(FOOTBALLER, "/applications/" + reference).status()).isEqualTo(404);
        for (String other : List.of(LEADER, STRANGER, CASEWORKER, COORDINATOR)) {
            assertThat(part(other, reference).status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void itConfirmsAndBothHistoriesTellIt() {
        String reference = asked(PITCH);

        Reply confirmed = confirm(reference, seen(reference));
        Reply again = confirm(reference, "of what it was");

        assertThat(confirmed.json().path("standing").asText()).isEqualTo("confirmed");
        assertThat(again.status()).as("it is so already").isEqualTo(200);
        JsonNode partner = choir.look(LEADER, reference).at("/partners/0");
        assertThat(partner.path("standing").asText()).isEqualTo("confirmed");
        assertThat(partner.path("name").asText()).isEqualTo("Fjordvik fotball");
        assertThat(partner.at("/confirmed/does").asText()).isEqualTo("Låner oss banen");
        JsonNode history =
                choir.get(APPLICANT, "/applications/" + reference + "/history").json();
        assertThat(history.at("/events/0/text").asText()).isEqualTo("Fjordvik fotball bekreftet at de er med");
        assertThat(told(reference)).containsExactlyInAnyOrder("part.asked", "part.confirmed");
    }

    @Test
    void whatIsWrittenAnewIsConfirmedAnew() {
        String reference = asked(PITCH);
        String old = seen(reference);
        confirm(reference, old);

        choir.save(LEADER, reference, "partners", PITCH, HALL);
        Reply late = confirm(reference, old);

        assertThat(standing(reference)).isEqualTo("changed");
        JsonNode shown = part(FOOTBALLER, reference).json();
        assertThat(shown.at("/part/does").asText()).isEqualTo("Låner oss hallen");
        assertThat(shown.at("/confirmed/does").asText()).isEqualTo("Låner oss banen");
        assertThat(late.status()).isEqualTo(409);
        assertThat(codes(late)).containsExactly("part-changed");
        assertThat(late.json().at("/part/does").asText()).isEqualTo("Låner oss hallen");
        assertThat(confirm(reference, seen(reference)).status()).isEqualTo(200);
        assertThat(standing(reference)).isEqualTo("confirmed");
        assertThat(told(reference))
                .containsExactlyInAnyOrder("part.asked", "part.confirmed", "part.changed", "part.confirmed");
    }

    @Test
    void itSaysNoInItsOwnWordsAndMayBeAskedOnceMore() {
        String reference = asked(PITCH);

        Reply no = decline(reference, "{\"words\":\"Banen er opptatt.\"}");

        assertThat(no.status()).as(no.body()).isEqualTo(200);
        assertThat(standing(reference)).isEqualTo("declined");
        assertThat(choir.look(LEADER, reference)
                        .at("/partners/0/declined/words")
                        .asText())
                .isEqualTo("Banen er opptatt.");
        choir.save(LEADER, reference, "partners", PITCH, HALL);
        assertThat(standing(reference)).isEqualTo("declined");
        assertThat(ask(reference).status()).isEqualTo(200);
        assertThat(standing(reference)).isEqualTo("asked");
    }

    @Test
    void itMayBeSentWithoutAndConfirmedAfterwardsAndTakenBackAndStaffSeeBoth() {
        String reference = asked(PITCH);
        choir.filledIn(LEADER, reference);

        Reply sent = choir.submit(LEADER, reference);
        String digest = sent.json().path("digest").asText();
        confirm(reference, seen(reference));
        decline(reference, "{\"words\":\"Banen er solgt.\"}");

        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        JsonNode shown = choir.look(CASEWORKER, reference);
        assertThat(shown.at("/partners/0/standing").asText()).isEqualTo("withdrawn");
        assertThat(shown.at("/partners/0/confirmed/does").asText()).isEqualTo("Låner oss banen");
        assertThat(shown.at("/partners/0/declined/words").asText()).isEqualTo("Banen er solgt.");
        assertThat(shown.path("digest").asText()).isEqualTo(digest);
        choir.post(LEADER, reference, "withdraw", "{}");
        assertThat(codes(confirm(reference, seen(reference)))).containsExactly("application-withdrawn");
    }

    @Test
    void whereTheFormSaysSoItIsNotSentBeforeItIsConfirmed() {
        Applying.form(
                municipality,
                2,
                Applying.definition().replace("\"partners\", \"most\": 2", "\"partners\", \"confirmed\": true"));
        String reference = asked("{\"a\":{\"association\":\"football\",\"does\":\"Låner oss banen\"},"
                + "\"b\":{\"name\":\"Skolen\",\"does\":\"Rom\"}}");
        choir.filledIn(LEADER, reference);

        Reply refused = choir.submit(LEADER, reference);
        confirm(reference, seen(reference));
        Reply sent = choir.submit(LEADER, reference);

        assertThat(codes(refused)).containsExactly("partner-unconfirmed");
        assertThat(refused.body()).contains("/answers/partners/a", "Fjordvik fotball");
        assertThat(sent.status()).as("nobody here can confirm for the school").isEqualTo(200);
        assertThat(told(reference)).containsExactlyInAnyOrder("part.asked", "part.confirmed", "part.sent");
    }

    @Test
    void whoeverIsTakenOutIsToldAndHasNothingLeftToAnswer() {
        String reference = asked(PITCH);
        String removed = seen(reference);

        choir.save(LEADER, reference, "partners", PITCH, "{\"a\":{\"name\":\"Skolen\",\"does\":\"Rom\"}}");

        assertThat(standing(reference)).isEqualTo("gone");
        assertThat(codes(confirm(reference, removed))).containsExactly("part-gone");
        assertThat(codes(decline(reference, "{}"))).containsExactly("part-gone");
        assertThat(choir.look(LEADER, reference).has("partners")).isFalse();
        assertThat(mine()).isEmpty();
        assertThat(told(reference)).containsExactlyInAnyOrder("part.asked", "part.gone");
    }

    @Test
    void whatIsGivenUpOrTakenBackIsToldThoseWhoTakePart() {
        String discarded = asked(PITCH);
        choir.post(LEADER, discarded, "discard", "{}");
        String withdrawn = asked(PITCH);
        choir.filledIn(LEADER, withdrawn);
        choir.submit(LEADER, withdrawn);
        choir.post(LEADER, withdrawn, "withdraw", "{}");

        assertThat(told(discarded)).containsExactlyInAnyOrder("part.asked", "part.gone");
        assertThat(part(FOOTBALLER, discarded).status()).isEqualTo(404);
        assertThat(told(withdrawn)).containsExactlyInAnyOrder("part.asked", "part.sent", "part.taken_back");
        assertThat(mine()).containsExactly(withdrawn);
    }

    @Test
    void whatAnAssociationIsAskedStandsInItsOwnListTheLatestFirst() {
        String first = asked(PITCH);
        municipality.itIs(NOW.plusSeconds(60));
        String second = asked(PITCH);

        assertThat(mine()).containsExactly(second, first);
        assertThat(choir.get(LEADER, "/applications?association=choir").json().at("/asked"))
                .isEmpty();
        assertThat(choir.get(STRANGER, "/applications").json().has("asked")).isFalse();
    }

    @Test
    void nobodyIsAskedWhoIsNotNamedWithWhatTheyDo() {
        String reference =
                named("{\"a\":{\"association\":\"football\"},\"b\":{\"association\":\"nobody\",\"does\":\"Rom\"}}");

        assertThat(codes(ask(reference))).containsExactly("partner-not-told");
        assertThat(codes(choir.post(LEADER, reference, "partners/nobody/ask", "{}")))
                .containsExactly("unknown-association");
        assertThat(codes(choir.post(LEADER, reference, "partners/chess/ask", "{}")))
                .containsExactly("partner-not-told");
    }

    @Test
    void itIsNotSentWithPartnersThatAreNone() {
        String reference = named(
                "{\"a\":{\"association\":\"choir\",\"does\":\"Synger\"},\"b\":{\"association\":\"nobody\",\"does\":\"Rom\"}}");
        choir.filledIn(LEADER, reference);
        assertThat(codes(choir.post(LEADER, reference, "partners/choir/ask", "{}")))
                .containsExactly("partner-itself");
        assertThat(codes(choir.submit(LEADER, reference)))
                .containsExactlyInAnyOrder("partner-itself", "unknown-association");

        String twice = named(PITCH.replace("}}", "},\"b\":{\"association\":\"football\",\"does\":\"Rom\"}}"));
        choir.filledIn(LEADER, twice);
        assertThat(codes(choir.submit(LEADER, twice))).containsExactly("partner-twice");
    }

    @Test
    void nobodyIsAskedWithoutEnd() {
        for (int n = 0; n < 3; n++) {
            asked(PITCH);
        }
        String fourth = named(PITCH);
        assertThat(codes(ask(fourth))).containsExactly("asked-too-often");
        assertThat(ask(fourth).body()).contains("Fjordvik fotball 3 ganger");
    }

    @Test
    void whatIsThereNoMoreMakesRoom() {
        municipality.put(
                "GrantsTable",
                Item.builder()
                        .text("pk", "folder#association#football")
                        .text("sk", "asked")
                        .number("version", 1)
                        .items(
                                "entries",
                                IntStream.range(0, 49)
                                        .mapToObj(n -> Item.builder()
                                                .text("r", "GONE" + n)
                                                .text("a", "football")
                                                .instant("at", NOW)
                                                .build())
                                        .toList())
                        .build());

        String reference = asked(PITCH);

        assertThat(mine()).containsExactly(reference);
    }

    @Test
    void aPrivatePersonsPartnerSeesWhoTheyAre() {
        Applying.scheme(
                municipality,
                "kulturstipend",
                TestSchemes.driftstilskudd().replace("\"people\":false", "\"people\":true"));
        String reference = Applying.reference(choir.begin(
                STRANGER, "{\"scheme\":\"kulturstipend\",\"another\":true,\"eligibility\":" + Applying.LOCAL + "}"));
        choir.saved(STRANGER, reference, "shared", "true");
        choir.saved(STRANGER, reference, "partners", PITCH);

        choir.post(STRANGER, reference, "partners/football/ask", "{}");

        assertThat(part(FOOTBALLER, reference).json().path("applicant").asText())
                .isEqualTo("Petter Privat");
        choir.post(STRANGER, reference, "discard", "{}");
    }

    /** A draft of the choir's with these partners. */
    private static String named(String partners) {
        String reference = choir.draft(LEADER);
        choir.saved(LEADER, reference, "shared", "true");
        choir.saved(LEADER, reference, "partners", partners);
        return reference;
    }

    /** As {@link #named}, where football was asked. */
    private static String asked(String partners) {
        String reference = named(partners);
        Reply reply = ask(reference);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reference;
    }

    private static Reply ask(String reference) {
        return choir.post(LEADER, reference, "partners/football/ask", "{}");
    }

    private static Reply part(String who, String reference) {
        return choir.get(who, "/applications/" + reference + "/partners/football");
    }

    private static String standing(String reference) {
        return part(FOOTBALLER, reference).json().path("standing").asText();
    }

    private static String seen(String reference) {
        return part(FOOTBALLER, reference).json().at("/part/seen").asText();
    }

    private static Reply confirm(String reference, String seen) {
        return choir.post(FOOTBALLER, reference, "partners/football/confirm", "{\"seen\":\"" + seen + "\"}");
    }

    private static Reply decline(String reference, String body) {
        return choir.post(FOOTBALLER, reference, "partners/football/decline", body);
    }

    /** What football was asked to take part in, by its own list. */
    private static List<String> mine() {
        return choir.get(FOOTBALLER, "/applications?association=football")
                .json()
                .path("asked")
                .findValuesAsText("reference");
    }

    /** What football was told of it, in its own history; all in the same second. */
    private static List<String> told(String reference) {
        return Applying.events(tables, "part#" + reference + "#football").stream()
                .filter(event -> event.text("onBehalfOf").equals("football"))
                .map(event -> event.text("type"))
                .toList();
    }
}
