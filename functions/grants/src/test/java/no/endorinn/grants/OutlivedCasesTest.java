package no.endorinn.grants;

import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.endorinn.grants.keeping.OutlivedCases;
import no.endorinn.grants.keeping.OutlivedLists;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.store.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was refused and what was granted go when their scheme keeps them no longer, each by its own time, with all that belongs to them. */
class OutlivedCasesTest {
    /** The ends of the last days on which what was decided at {@link Municipality#NOW} is kept, in Norway. */
    private static final Instant REFUSED_END = Instant.parse("2032-01-07T23:00:00Z");

    private static final Instant GRANTED_END = Instant.parse("2037-01-07T23:00:00Z");

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount());

    private static final Applying choir = new Applying(municipality);

    private Written written;

    @BeforeEach
    void aChoirWithAnAccount() {
        written = new Written(municipality);
        PaymentsTest.account(municipality, "12345678903", LEADER);
    }

    @Test
    void whatWasRefusedOrWithdrawnGoesAfterItsTimeAndWhatWasGrantedStays() {
        String refused = written.decided(1_000_000, 0);
        String withdrawn = written.sent(1_000_000);
        choir.post(LEADER, withdrawn, "withdraw", "{}");
        String granted = paid(1_000_000);
        String told = choir.look(LEADER, refused).path("keptUntil").asText();

        itIs(REFUSED_END.minusSeconds(2));
        List<String> before = mine();
        itIs(REFUSED_END);

        assertThat(told).isEqualTo("2032-01-07");
        assertThat(before).contains(refused, withdrawn, granted);
        assertThat(mine()).contains(granted).doesNotContain(refused, withdrawn);
        assertThat(choir.get(LEADER, "/applications/" + refused).status()).isEqualTo(404);
        assertThat(parts(refused)).isEmpty();
        assertThat(parts(withdrawn)).isEmpty();
        assertThat(Applying.events(municipality.tables(), refused).getLast().text("type"))
                .isEqualTo("application.outlived");
    }

    @Test
    void whatWasGrantedGoesWithAllThatBelongsToItAndTheAwardAndTheSumsStay() {
        String reference = written.sent(1_000_000);
        choir.decide(CASEWORKER, reference, choir.ruling(CASEWORKER, reference, 1_000_000, ""), Applying.newKey());
        PaymentsTest.paid(municipality);
        long given = stored("round#driftstilskudd#2027", "budget").number("granted");

        itIs(GRANTED_END.minusSeconds(2));
        assertThat(choir.look(LEADER, reference).path("keptUntil").asText()).isEqualTo("2037-01-07");
        itIs(GRANTED_END);

        assertThat(parts(reference))
                .as("the letter has a file, which its own clock takes away")
                .containsExactlyInAnyOrder("document#decision-1", "past");
        assertThat(stored("application#" + reference, "document#decision-1").text("until"))
                .isEqualTo(GRANTED_END.plusSeconds(1).toString());
        Item past = stored("application#" + reference, "past").items("rounds").getFirst();
        assertThat(past.text("round")).isEqualTo("driftstilskudd#2027");
        assertThat(past.number("ore")).isEqualTo(1_000_000);
        assertThat(stored("round#driftstilskudd#2027", "budget").number("granted"))
                .isEqualTo(given);
        assertThat(awards()).contains(reference);
        assertThat(choir.get(CASEWORKER, "/grants/rounds/driftstilskudd/2027/applications")
                        .json()
                        .findValuesAsText("reference"))
                .doesNotContain(reference);
    }

    @Test
    void nothingGoesWhileAnAppealIsOpenOrMoneyIsUnderWay() {
        String appealed = written.decided(1_000_000, 0);
        choir.post(LEADER, appealed, "appeal", Appealing.on(1));
        String unpaid = written.decided(1_000_000, 1_000_000);

        itIs(GRANTED_END.plus(Duration.ofDays(365)));

        assertThat(mine()).contains(appealed, unpaid);
    }

    @Test
    void whatWasPaidIsKeptAsLongAsTheAccounts() {
        Applying.scheme(municipality, "kort", TestSchemes.driftstilskudd().replace("\"granted\":10", "\"granted\":1"));
        String reference =
                Applying.reference(choir.begin(LEADER, Applying.wish().replace("driftstilskudd", "kort")));
        choir.filledIn(LEADER, reference);
        choir.saved(LEADER, reference, "amount", "1000000");
        choir.submit(LEADER, reference);
        choir.decide(CASEWORKER, reference, choir.ruling(CASEWORKER, reference, 1_000_000, ""), Applying.newKey());
        PaymentsTest.paid(municipality);

        itIs(Instant.parse("2032-12-31T22:59:58Z"));
        assertThat(choir.get(LEADER, "/applications/" + reference).status()).isEqualTo(200);
        itIs(Instant.parse("2032-12-31T23:00:00Z"));

        assertThat(choir.get(LEADER, "/applications/" + reference).status()).isEqualTo(404);
    }

    @Test
    void aListOfPaymentsGoesWithItsNamesWhenTheAccountsNeedItNoMore() {
        String reference = paid(1_000_000);
        int list = newest();
        String file = "/grants/payment-lists/" + list + "/file";
        written.decided(1_000_000, 1_000_000);
        int unpaid = PaymentsTest.made(municipality);

        itIs(Instant.parse("2032-12-31T22:59:58Z"));
        String before = choir.get(ADMINISTRATOR, file).body();
        itIs(Instant.parse("2032-12-31T23:00:00Z"));

        assertThat(before).contains(reference, "Fjordvik mannskor", "12345678903");
        assertThat(choir.get(ADMINISTRATOR, file).status()).isEqualTo(404);
        assertThat(under("list#%06d".formatted(list))).isEmpty();
        assertThat(newest()).as("whose payments are under way").isEqualTo(unpaid);
    }

    private static int newest() {
        return choir.get(ADMINISTRATOR, "/grants/payment-lists")
                .json()
                .at("/lists/0/number")
                .asInt();
    }

    /** Granted, and paid. */
    private String paid(long ore) {
        String reference = written.decided(ore, ore);
        PaymentsTest.paid(municipality);
        return reference;
    }

    /** The clock goes by a second after that moment. */
    private static void itIs(Instant instant) {
        municipality.itIs(instant.plusSeconds(1));
        municipality.bean(OutlivedCases.class).sweep(municipality.bean(Sweep.class), Duration.ofMinutes(1));
        municipality.bean(OutlivedLists.class).sweep(municipality.bean(Sweep.class), Duration.ofMinutes(1));
    }

    private static List<String> mine() {
        return choir.get(LEADER, "/applications?association=choir")
                .json()
                .path("applications")
                .findValuesAsText("reference");
    }

    private static List<String> awards() {
        JsonNode awards = municipality.get("/support/awards?year=2027").json();
        return awards.path("awards").findValuesAsText("reference");
    }

    /** What there is of an application, by its sort keys. */
    private static List<String> parts(String reference) {
        return under("application#" + reference);
    }

    private static List<String> under(String pk) {
        return municipality
                .tables()
                .client()
                .query(query -> query.tableName(municipality.tables().name("GrantsTable"))
                        .consistentRead(true)
                        .keyConditionExpression("pk = :entity")
                        .expressionAttributeValues(Map.of(":entity", AttributeValue.fromS(pk))))
                .items()
                .stream()
                .map(item -> Item.of(item).text("sk"))
                .toList();
    }

    private static Item stored(String pk, String sk) {
        return Item.of(municipality
                .tables()
                .client()
                .getItem(get -> get.tableName(municipality.tables().name("GrantsTable"))
                        .consistentRead(true)
                        .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))))
                .item());
    }
}
