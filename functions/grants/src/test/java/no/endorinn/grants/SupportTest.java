package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Townsfolk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everybody sees what was given, signed in or not, from the moment it is decided; and no private person. */
class SupportTest {
    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount());

    private static final Applying choir = new Applying(municipality);

    @BeforeAll
    static void named() {
        municipality.put(
                "PeopleTable",
                Item.builder()
                        .text("pk", "association#choir")
                        .text("sk", "association")
                        .text("name", "=Fjordvik; mannskor")
                        .texts("fields", List.of("CULTURE"))
                        .texts("ages", List.of("ADULTS", "SENIORS"))
                        .texts("places", List.of("Sentrum"))
                        .build());
    }

    @Test
    void whatIsDecidedIsPublicAtOnceWithWhoWhatHowMuchAndByWhichCriteria() {
        JsonNode before = figures("2027");
        String reference = new Written(municipality).sent(2_000_000);

        decide(reference, 1_500_000, ",\"criteria\":[{\"criterion\":0,\"met\":true}],\"grounds\":\"Mange har søkt.\"");

        JsonNode award = award(reference);
        assertThat(award.path("associationName").asText()).isEqualTo("=Fjordvik; mannskor");
        assertThat(award.path("schemeName").asText()).isEqualTo("Driftstilskudd");
        assertThat(award.path("amount").asLong()).isEqualTo(1_500_000);
        assertThat(award.path("criteria")).hasSize(1);
        JsonNode after = figures("2027");
        assertThat(after.at("/associations/amount").asLong())
                .isEqualTo(before.at("/associations/amount").asLong() + 1_500_000);
        assertThat(after.path("fields").findValuesAsText("name")).contains("culture");
        assertThat(after.path("ages").findValuesAsText("name")).contains("adults", "seniors");
        assertThat(figures("2026").path("schemes")).isEmpty();
    }

    @Test
    void whatIsRefusedIsNoAward() {
        String reference = new Written(municipality).decided(2_000_000, 0);

        assertThat(municipality.get("/support/awards?year=2027").body()).doesNotContain(reference);
    }

    @Test
    void theTableOpensInExcelInNorwayAndHasNoFormula() {
        String reference = new Written(municipality).decided(2_000_000, 1_345_050);

        Reply csv = municipality.get("/support/awards.csv?year=2027");

        assertThat(csv.header("content-type")).contains("text/csv; charset=utf-8");
        assertThat(csv.body()).startsWith("\uFEFFreferanse;måte;dato;").endsWith("\r\n");
        assertThat(csv.body().lines().filter(line -> line.startsWith(reference)))
                .singleElement()
                .asString()
                .contains(";\"'=Fjordvik; mannskor\";", ";13450,50;13450,50;driftstilskudd;");
        assertThat(municipality.get("/support/schemes.csv").body()).contains("driftstilskudd;Driftstilskudd;");
    }

    @Test
    void whatWasGivenWithoutAnApplicationIsMarkedAndTakenAwayAgain() {
        String key = Applying.newKey();
        Reply entered = enter(CASEWORKER, allocation("football", 500_000), key);
        String reference = entered.json().path("reference").asText();

        Reply again = enter(CASEWORKER, allocation("football", 500_000), key);
        JsonNode award = award(reference);
        JsonNode figures = figures("2027");
        Reply removed = municipality
                .calls()
                .as(CASEWORKER)
                .post("/support/allocations/" + reference + "/remove", "{}")
                .send();

        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(entered.json());
        assertThat(award.path("kind").asText()).isEqualTo("allocation");
        assertThat(award.path("basis").asText()).isEqualTo("Kommunestyret 14.12.2026, sak 98/26");
        assertThat(figures.path("schemes").findValuesAsText("scheme")).doesNotContain("+");
        assertThat(removed.status()).as(removed.body()).isEqualTo(200);
        assertThat(municipality.get("/support/awards?year=2027").body()).doesNotContain(reference);
        assertThat(Applying.events(municipality.tables(), "association#football"))
                .extracting(event -> event.text("type"))
                .contains("support.entered", "support.removed");
    }

    @Test
    void nobodyEntersWhatIsStillToComeOrForWhomIsNotThere() {
        assertThat(codes(enter(
                        CASEWORKER, allocation("football", 1).replace("2027-01-05", "2027-01-08"), Applying.newKey())))
                .containsExactly("date-out-of-bounds");
        assertThat(codes(enter(CASEWORKER, allocation("nobody", 1), Applying.newKey())))
                .containsExactly("unknown-association");
    }

    @Test
    void aPrivatePersonIsCountedAndNeverNamed() {
        Applying.scheme(
                municipality, "fritid", TestSchemes.driftstilskudd().replace("\"people\":false", "\"people\":true"));
        String reference = Applying.reference(choir.begin(
                STRANGER,
                Applying.wish().replace("driftstilskudd", "fritid").replace("\"association\":\"choir\",", "")));
        choir.filledIn(STRANGER, reference);
        choir.saved(STRANGER, reference, "amount", "200000");
        Reply sent = choir.submit(STRANGER, reference);
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);

        decide(reference, 200_000, "");

        String all = municipality.get("/support/awards?year=2027").body()
                + municipality.get("/support/awards.csv?year=2027").body()
                + figures("2027");
        assertThat(all).doesNotContain(reference, "Privat", Townsfolk.personId(STRANGER));
        assertThat(figures("2027").path("fewPeople").asBoolean()).isTrue();
        assertThat(figures("2027").at("/people/awards").asLong()).isZero();
    }

    @Test
    void anAppealThatGivesMoreChangesTheAwardAndTheSumsAndMovesThemToItsOwnYear() {
        Written written = new Written(municipality);
        long before = figures("2027").at("/associations/amount").asLong();
        String reference = written.decided(2_000_000, 500_000);
        Reply appealed = choir.post(LEADER, reference, "appeal", Appealing.on(1));
        assertThat(appealed.status()).as(appealed.body()).isEqualTo(200);
        municipality.itIs(Instant.parse("2028-01-03T11:00:00Z"));
        String change = "{\"revision\":"
                + choir.look(CASEWORKER, reference).path("revision").asLong() + ",\"granted\":2000000}";

        Reply changed = municipality
                .calls()
                .as(CASEWORKER)
                .post("/applications/" + reference + "/appeal/change", change)
                .header("Idempotency-Key", Applying.newKey())
                .send();

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(figures("2027").at("/associations/amount").asLong()).isEqualTo(before);
        assertThat(figures("2028").at("/associations/amount").asLong()).isEqualTo(2_000_000);
        assertThat(municipality.get("/support/awards?year=2027").body()).doesNotContain(reference);
        assertThat(municipality.get("/support/awards?year=2028").body()).contains(reference, "\"amount\":2000000");
    }

    /** Something that the municipality's council has given. */
    static String allocation(String association, long ore) {
        return """
            {"association":"%s","amount":%d,"decidedOn":"2027-01-05","purpose":"Drift av klubbhuset",\
            "basis":"Kommunestyret 14.12.2026, sak 98/26"}\
            """.formatted(association, ore);
    }

    private static Reply enter(String who, String allocation, String key) {
        return municipality
                .calls()
                .as(who)
                .post("/support/allocations", allocation)
                .header("Idempotency-Key", key)
                .send();
    }

    private static void decide(String reference, long granted, String more) {
        String ruling = "{\"revision\":"
                + choir.look(CASEWORKER, reference).path("revision").asLong() + ",\"granted\":" + granted + more + "}";
        Reply reply = choir.decide(CASEWORKER, reference, ruling, Applying.newKey());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static JsonNode award(String reference) {
        for (JsonNode award :
                municipality.get("/support/awards?year=2027").json().path("awards")) {
            if (award.path("reference").asText().equals(reference)) {
                return award;
            }
        }
        throw new AssertionError("no award " + reference);
    }

    private static JsonNode figures(String year) {
        return municipality.get("/support/figures?year=" + year).json();
    }
}
