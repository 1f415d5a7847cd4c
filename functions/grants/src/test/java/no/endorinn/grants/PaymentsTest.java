package no.endorinn.grants;

import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.STRANGER;
import static no.endorinn.testing.Townsfolk.TREASURER;
import static no.endorinn.testing.Townsfolk.personId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was granted is paid once, to an account that two have seen. */
class PaymentsTest {
    private static final String OLD = "12345678903";
    private static final String NEW = "86011117947";

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount());

    @BeforeEach
    void begin() {
        Applying.scheme(municipality, "driftstilskudd", TestSchemes.driftstilskudd());
        account(municipality, OLD, LEADER);
    }

    /** The tests' scheme, with this among what follows a yes. */
    static String scheme(String follows) {
        return TestSchemes.driftstilskudd().replace("\"report\":\"above\"", follows + ",\"report\":\"above\"");
    }

    /** The choir's account, as somebody has told the directory. */
    static void account(Municipality municipality, String digits, String by) {
        municipality.put(
                "PeopleTable",
                Item.builder()
                        .text("pk", "association#choir")
                        .text("sk", "office")
                        .number("version", 1)
                        .text("account", digits)
                        .text("accountBy", by.isEmpty() ? null : personId(by))
                        .items("members", List.of())
                        .build());
    }

    /** Makes the first list of all there is, and notes it as paid. */
    static void paid(Municipality municipality) {
        String path = "/grants/payment-lists/" + made(municipality) + "/paid";
        assertThat(post(municipality, ADMINISTRATOR, path, "{}").status()).isEqualTo(200);
    }

    /** Makes a list of all there is, and gives its number. */
    static int made(Municipality municipality) {
        Reply made = post(municipality, ADMINISTRATOR, "/grants/payment-lists", "{}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("number").asInt();
    }

    @Test
    void whatIsGrantedIsListedOncePaidAndListedAgainWhenItCameBack() {
        String reference = new Written(municipality).decided(1_345_050, 1_345_050);

        JsonNode list = made("{}");
        String file = file(list);
        Reply again = post(ADMINISTRATOR, "/grants/payment-lists", "{}");
        JsonNode paid = ok(post(ADMINISTRATOR, "/grants/payment-lists/" + number(list) + "/paid", "{}"));
        JsonNode returned = ok(post(
                ADMINISTRATOR,
                "/applications/" + reference + "/payments/1/return",
                "{\"reason\":\"Kontoen er avsluttet\"}"));
        Reply held = post(ADMINISTRATOR, "/grants/payment-lists", "{}");
        ok(post(ADMINISTRATOR, "/applications/" + reference + "/account", "{\"account\":\"" + OLD + "\"}"));
        JsonNode second = made("{}");
        JsonNode sentAgain = ok(get(TREASURER, "/applications/" + reference + "/payments"));

        assertThat(sentAgain.at("/payments/0/state").asText()).isEqualTo("sent");
        assertThat(sentAgain.at("/payments/0/reason").asText()).isEqualTo("Kontoen er avsluttet");
        assertThat(list.path("sum").asLong()).isEqualTo(1_345_050);
        assertThat(list.path("count").asInt()).isEqualTo(1);
        assertThat(file)
                .isEqualTo("\uFEFFliste;referanse;mottaker;organisasjonsnummer;kontonummer;beløp;forfall;ordning\r\n"
                        + number(list) + ";" + reference
                        + "-1;Fjordvik mannskor;;12345678903;13450,50;2027-01-07;driftstilskudd\r\n");
        assertThat(file(list)).isEqualTo(file);
        assertThat(codes(again)).containsExactly("nothing-due");
        assertThat(paid.path("state").asText()).isEqualTo("paid");
        assertThat(returned.path("held").path("why").asText()).isEqualTo("returned");
        assertThat(codes(held)).containsExactly("nothing-due");
        assertThat(file(second)).contains(reference + "-1").contains("13450,50");
        assertThat(Applying.events(municipality.tables(), reference).stream().map(event -> event.text("type")))
                .contains(
                        "application.payment_sent",
                        "application.paid",
                        "application.payment_returned",
                        "application.account_confirmed");
    }

    @Test
    void anAccountChangedSinceTheDecisionHoldsUntilSomebodyElseHasConfirmedIt() {
        String reference = new Written(municipality).decided(500_000, 500_000);
        account(municipality, NEW, ADMINISTRATOR);
        String path = "/applications/" + reference + "/account";
        String body = "{\"account\":\"" + NEW + "\"}";

        JsonNode told = ok(get(TREASURER, "/applications/" + reference + "/payments"));
        JsonNode due = ok(get(CASEWORKER, "/grants/payments")).path("due");
        Reply list = post(ADMINISTRATOR, "/grants/payment-lists", "{}");
        Reply whoDecided = post(CASEWORKER, path, body);
        Reply whoChanged = post(ADMINISTRATOR, path, body);
        Reply applicant = post(LEADER, path, body);
        account(municipality, NEW, LEADER);
        Reply another = post(ADMINISTRATOR, path, "{\"account\":\"" + OLD + "\"}");
        JsonNode confirmed = ok(post(ADMINISTRATOR, path, body));

        assertThat(told.path("payments").path(0).path("state").asText()).isEqualTo("held");
        assertThat(told.path("held").path("why").asText()).isEqualTo("account-changed");
        assertThat(due.path(0).path("held").asText()).isEqualTo("account-changed");
        assertThat(codes(list)).containsExactly("nothing-due");
        assertThat(codes(whoDecided)).containsExactly("confirmed-by-another");
        assertThat(codes(whoChanged)).containsExactly("confirmed-by-another");
        assertThat(applicant.status()).isEqualTo(403);
        assertThat(codes(another)).containsExactly("account-changed");
        assertThat(confirmed.path("payments").path(0).path("state").asText()).isEqualTo("due");
        assertThat(file(made("{}"))).contains(NEW);
    }

    @Test
    void whatIsToBeAcceptedIsPaidAfterAYesAndGoesBackToTheRoundByANo() {
        Applying.scheme(municipality, "driftstilskudd", scheme("\"accept\":true"));
        long before = granted();
        String yes = new Written(municipality).decided(500_000, 500_000);
        String no = new Written(municipality).decided(700_000, 700_000);

        Reply early = post(ADMINISTRATOR, "/grants/payment-lists", "{}");
        JsonNode accepted = ok(answer(yes, true));
        JsonNode declined = ok(answer(no, false));

        assertThat(codes(early)).containsExactly("nothing-due");
        assertThat(accepted.path("payments").path(0).path("state").asText()).isEqualTo("due");
        assertThat(declined.path("payments").path(0).path("state").asText()).isEqualTo("lapsed");
        assertThat(granted()).isEqualTo(before + 500_000);
        assertThat(answer(no, false).status()).isEqualTo(200);
        assertThat(codes(answer(no, true))).containsExactly("grant-declined");
        assertThat(granted()).isEqualTo(before + 500_000);
        assertThat(made("{}").path("sum").asLong()).isEqualTo(500_000);
    }

    @Test
    void aPrivatePersonTellsWhereTheMoneyGoesByTheirYesAndIsPaidThere() {
        Applying.scheme(
                municipality,
                "kulturstipend",
                TestSchemes.driftstilskudd().replace("\"people\":false", "\"people\":true"));
        Applying petter = new Applying(municipality);
        String reference = Applying.reference(
                petter.begin(STRANGER, "{\"scheme\":\"kulturstipend\",\"eligibility\":" + Applying.LOCAL + "}"));
        petter.filledIn(STRANGER, reference);
        petter.saved(STRANGER, reference, "amount", "500000");
        petter.submit(STRANGER, reference);
        String ruling = petter.ruling(CASEWORKER, reference, 500_000, "");
        JsonNode letter = ok(petter.post(CASEWORKER, reference, "decisions/preview", ruling))
                .path("letter");
        ok(petter.decide(CASEWORKER, reference, ruling, Applying.newKey()));
        String path = "/applications/" + reference + "/answer";
        String yes = "{\"decision\":1,\"accept\":true,\"account\":\"%s\"}";

        Reply list = post(ADMINISTRATOR, "/grants/payment-lists", "{}");
        Reply untold = post(STRANGER, path, "{\"decision\":1,\"accept\":true}");
        Reply mistyped = post(STRANGER, path, yes.formatted("12345678901"));
        Reply another = post(LEADER, path, yes.formatted(NEW));
        JsonNode told = ok(post(STRANGER, path, yes.formatted("8601 11 17947")));

        assertThat(letter.toString())
                .as("said to one, not to many")
                .contains("Du søkte om", "må du takke ja", "Dersom du er uenig\"", "Du kan klage")
                .doesNotContain(" dere ", "Dere ", "uenige", "{you", "{You");
        assertThat(codes(list)).as("nobody has said where").containsExactly("nothing-due");
        assertThat(codes(untold)).containsExactly("account-missing");
        assertThat(codes(mistyped)).containsExactly("account-number");
        assertThat(another.status()).isEqualTo(404);
        assertThat(told.at("/payments/0/state").asText()).isEqualTo("due");
        assertThat(file(made("{}"))).contains(reference + "-1;Petter Privat;;" + NEW + ";5000,00;");
    }

    @Test
    void noMoreIsDemandedBackThanWasPaidAndItIsNotDemandedTwice() {
        String reference = new Written(municipality).decided(500_000, 500_000);
        String path = "/applications/" + reference + "/demands";
        String demand =
                "{\"number\":1,\"amount\":200000,\"grounds\":\"Konserten ble avlyst.\",\"until\":\"2027-03-01\"}";

        Reply early = post(ADMINISTRATOR, path, demand);
        paid(municipality);
        ok(post(ADMINISTRATOR, path, demand));
        JsonNode twice = ok(post(ADMINISTRATOR, path, demand));
        Reply more =
                post(ADMINISTRATOR, path, demand.replace("200000", "300001").replace("\"number\":1", "\"number\":2"));
        JsonNode back = ok(post(ADMINISTRATOR, path + "/1/paid", "{}"));
        JsonNode letter = ok(get(LEADER, "/applications/" + reference + "/documents/demand-1"));

        assertThat(codes(early)).containsExactly("above-paid");
        assertThat(twice.path("demands")).hasSize(1);
        assertThat(codes(more)).containsExactly("above-paid");
        assertThat(back.path("demands").path(0).has("paidBack")).isTrue();
        assertThat(letter.path("state").asText()).isEqualTo("ordered");
    }

    @Test
    void whatIsLaterIsNotListedBeforeItsDay() {
        Applying.scheme(municipality, "driftstilskudd", scheme("\"instalments\":{\"count\":2,\"months\":1}"));
        String reference = new Written(municipality).decided(500_000, 500_000);

        assertThat(made("{}").path("sum").asLong()).isEqualTo(250_000);
        assertThat(codes(post(ADMINISTRATOR, "/grants/payment-lists", "{}"))).containsExactly("nothing-due");
        JsonNode rest = made("{\"until\":\"2027-02-07\"}");
        assertThat(file(rest)).contains(reference + "-2;").contains(";2500,00;2027-02-07;");
    }

    @Test
    void whoeverWasForgottenIsNotFoundAgainByWhatTheyArePaid() {
        String reference = new Written(municipality).decided(500_000, 500_000);
        JsonNode list = made("{}");
        Item sent = stored("application#" + reference, "payments");
        municipality.put(
                "GrantsTable",
                sent.toBuilder()
                        .item(
                                "whose",
                                Item.builder().text("person", "forgotten-since").build())
                        .without("account")
                        .build());

        ok(post(ADMINISTRATOR, "/grants/payment-lists/" + number(list) + "/paid", "{}"));

        Item paid = stored("application#" + reference, "payments");
        assertThat(paid.items("payments").getFirst().text("state")).isEqualTo("PAID");
        assertThat(paid.has("holder")).isFalse();
        assertThat(paid.attributes().toString()).doesNotContain("forgotten-since");
    }

    private static long granted() {
        Item budget = stored("round#driftstilskudd#2027", "budget");
        return budget.attributes().isEmpty() ? 0 : budget.number("granted");
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

    private static JsonNode made(String body) {
        Reply made = post(ADMINISTRATOR, "/grants/payment-lists", body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json();
    }

    private static int number(JsonNode list) {
        return list.path("number").asInt();
    }

    private static String file(JsonNode list) {
        Reply file = get(CASEWORKER, "/grants/payment-lists/" + number(list) + "/file");
        assertThat(file.status()).as(file.body()).isEqualTo(200);
        return file.body();
    }

    private static Reply answer(String reference, boolean yes) {
        return post(LEADER, "/applications/" + reference + "/answer", "{\"decision\":1,\"accept\":" + yes + "}");
    }

    private static List<String> codes(Reply reply) {
        return reply.json().path("errors").findValuesAsText("code");
    }

    private static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static Reply get(String who, String path) {
        return municipality.calls().as(who).get(path).send();
    }

    private static Reply post(String who, String path, String body) {
        return post(municipality, who, path, body);
    }

    private static Reply post(Municipality there, String who, String path, String body) {
        return there.calls()
                .as(who)
                .post(path, body)
                .header("Idempotency-Key", Applying.newKey())
                .send();
    }
}
