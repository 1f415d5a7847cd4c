package no.endorinn.grants;

import static no.endorinn.grants.Applying.reference;
import static no.endorinn.grants.Municipality.NOW;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.TREASURER;
import static no.endorinn.testing.Townsfolk.personId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.endorinn.grants.forms.Prefill;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is known is not asked; who applies again begins with what they answered; and a form that changes changes no draft. */
class KnownThingsTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static Municipality municipality;
    private static Applying choir;

    @BeforeAll
    static void open() {
        municipality = Applying.open(new Municipality(tables));
        choir = new Applying(municipality);
        municipality.put(
                "PeopleTable",
                Item.builder()
                        .text("pk", "association#choir")
                        .text("sk", "office")
                        .number("version", 1)
                        .text("account", "12345678903")
                        .items(
                                "members",
                                Stream.of(LEADER, TREASURER)
                                        .map(sub -> Item.builder()
                                                .text("person", personId(sub))
                                                .texts("roles", List.of("LEADER"))
                                                .build())
                                        .toList())
                        .build());
        municipality.put(
                "PeopleTable",
                Item.builder()
                        .text("pk", "association#choir")
                        .text("sk", "association")
                        .text("name", "Fjordvik mannskor")
                        .text("email", "kor@example.org")
                        .text("phone", "22334455")
                        .item(
                                "registration",
                                Item.builder()
                                        .text("number", "974760673")
                                        .text("state", "VERIFIED")
                                        .build())
                        .build());
    }

    @BeforeEach
    void fresh() {
        municipality.itIs(NOW);
        Applying.emptyFolders(tables);
    }

    @Test
    void theDirectorysFactsAreFilledInToBeConfirmed() {
        Applying.form(
                municipality,
                2,
                asking(
                        "association.name",
                        "association.organisationNumber",
                        "association.account",
                        "association.officers",
                        "association.email",
                        "person.name"));

        JsonNode draft = choir.begin(LEADER, Applying.wish()).json();

        assertThat(draft.at("/answers/known0/value").asText()).isEqualTo("Fjordvik mannskor");
        assertThat(draft.at("/answers/known0/from").asText()).isEqualTo("association.name");
        assertThat(draft.at("/answers/known0/confirmed").asBoolean()).isFalse();
        assertThat(draft.at("/answers/known1/value").asText()).isEqualTo("974760673");
        assertThat(draft.at("/answers/known2/value").asText()).isEqualTo("12345678903");
        assertThat(draft.at("/answers/known3/value").asText()).isEqualTo("Kari Korleder, Tor Kasserer");
        assertThat(draft.at("/answers/known4/value").asText()).isEqualTo("kor@example.org");
        assertThat(draft.at("/answers/known5/value").asText()).isEqualTo("Kari Korleder");
    }

    /** {@code association.members} is in no table of ours: it is known from what was answered the last time. */
    @Test
    void everythingThatAFormMaySayIsKnownIsFilledIn() {
        municipality.put(
                "PeopleTable",
                Item.builder()
                        .text("pk", "person#" + personId(LEADER))
                        .text("sk", "person")
                        .text("id", personId(LEADER))
                        .text("name", "Kari Korleder")
                        .text("email", "kari@example.org")
                        .text("phone", "91234567")
                        .build());
        booking("one", NOW.minus(Duration.ofDays(30)), "CONFIRMED");
        String[] facts = Prefill.NAMES.stream()
                .filter(fact -> !fact.equals("association.members"))
                .sorted()
                .toArray(String[]::new);
        String form = asking(facts);
        for (int i = 0; i < facts.length; i++) {
            if (facts[i].startsWith("booked.")) {
                form = form.replace("\"known" + i + "\",\"type\":\"text\"", "\"known" + i + "\",\"type\":\"number\"");
            }
        }
        Applying.form(municipality, 12, form);

        JsonNode answers = choir.begin(LEADER, Applying.wish()).json().path("answers");

        assertThat(answers.findValuesAsText("from")).containsExactlyInAnyOrder(facts);
    }

    @Test
    void whatWasBookedInTheLastYearAndIsOverIsCounted() {
        Applying.form(
                municipality,
                11,
                asking("booked.hours", "booked.times").replace("\"type\":\"text\"", "\"type\":\"number\""));
        booking("old", NOW.minus(Duration.ofDays(400)), "CONFIRMED");
        booking("one", NOW.minus(Duration.ofDays(30)), "CONFIRMED");
        booking("two", NOW.minus(Duration.ofDays(20)), "CONFIRMED");
        booking("off", NOW.minus(Duration.ofDays(10)), "CANCELLED");
        booking("new", NOW.plus(Duration.ofDays(10)), "CONFIRMED");

        JsonNode draft = choir.begin(LEADER, Applying.wish()).json();

        assertThat(draft.at("/answers/known0/value").asInt()).isEqualTo(3);
        assertThat(draft.at("/answers/known1/value").asInt()).isEqualTo(2);
    }

    /** An hour and a half of the choir's, as booking writes it. */
    private static void booking(String reference, Instant start, String status) {
        Instant end = start.plus(Duration.ofMinutes(90));
        municipality.put(
                "BookingsTable",
                Item.builder()
                        .text("pk", "booking#" + reference)
                        .text("sk", "booking")
                        .number("version", 1)
                        .text("holder", "association#choir")
                        .text("endsAt", end + "#" + reference)
                        .items(
                                "occurrences",
                                List.of(Item.builder()
                                        .instant("s", start)
                                        .instant("e", end)
                                        .text("st", status)
                                        .build()))
                        .build());
    }

    @Test
    void sayingThatItIsRightConfirmsItAndAnotherForgetsWhereItWasFrom() {
        Applying.form(municipality, 3, asking("association.name", "association.email"));
        String reference = choir.draft(LEADER);

        Reply confirmed = choir.save(LEADER, reference, "known0", "\"Fjordvik mannskor\"", "\"Fjordvik mannskor\"");
        Reply corrected = choir.save(LEADER, reference, "known1", "\"kor@example.org\"", "\"ny@example.org\"");

        assertThat(confirmed.json().at("/answer/confirmed").asBoolean()).isTrue();
        assertThat(confirmed.json().at("/answer/from").asText()).isEqualTo("association.name");
        assertThat(corrected.json().path("answer").has("from")).isFalse();
    }

    @Test
    void whatWasSaidTheLastTimeIsKnownTheNext() {
        Applying.form(municipality, 4, Applying.definition());
        choir.sent(LEADER);

        JsonNode next = choir.begin(LEADER, Applying.wish()).json();

        assertThat(next.at("/answers/members/value").asInt()).isEqualTo(42);
        assertThat(next.at("/answers/members/from").asText()).isEqualTo("lastYear.members");
        assertThat(next.path("answers").has("plans")).isFalse();
    }

    @Test
    void againAsTheLastTimeTakesAllThatCanBeAndTellsWhatIsNew() {
        Applying.form(municipality, 5, Applying.definition());
        String sent = choir.sent(LEADER);
        Applying.form(
                municipality,
                6,
                sharedByNobodyElse()
                        .replace(
                                "{\"id\": \"shared\", \"type\": \"yes-no\"}",
                                "{\"id\": \"other\", \"type\": \"yes-no\"}")
                        .replace("\"shared\":", "\"other\":")
                        .replace("Hva skal dere gjøre?", "Hva vil dere gjøre?"));
        municipality.itIs(NOW.plus(Duration.ofDays(7)));

        JsonNode again = choir.begin(
                        TREASURER, Applying.wish().replace("\"another\"", "\"again\":\"" + sent + "\",\"another\""))
                .json();

        assertThat(again.at("/answers/plans/value").asText()).isEqualTo("Øve hver tirsdag");
        assertThat(again.at("/answers/plans/confirmed").asBoolean()).isFalse();
        assertThat(again.at("/answers/budget/value/r1/amount").asLong()).isEqualTo(2_000_000);
        assertThat(again.path("answers").has("true-and-complete"))
                .as("nobody declares by what they declared before")
                .isFalse();
        assertThat(again.path("again").asText()).isEqualTo(sent);
        assertThat(again.at("/since/added/0").asText()).isEqualTo("other");
        assertThat(again.at("/since/gone/0").asText()).isEqualTo("shared");
        assertThat(again.at("/since/changed").toString()).contains("plans");
    }

    @Test
    void whatIsOthersIsNothingToBeginWith() {
        Reply reply = choir.begin(LEADER, Applying.wish().replace("\"another\"", "\"again\":\"7K3MA9RT\",\"another\""));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(Applying.codes(reply)).containsExactly("unknown-application");
    }

    @Test
    void anApplicationBegunOnOneVersionIsFinishedAndShownOnIt() {
        Applying.form(municipality, 7, Applying.definition());
        String reference = choir.complete(LEADER);
        Applying.form(
                municipality,
                8,
                sharedByNobodyElse()
                        .replace(
                                "{\"id\": \"shared\", \"type\": \"yes-no\"}",
                                "{\"id\": \"shared\", \"type\": \"date\", \"required\": true}"));

        JsonNode draft = choir.look(LEADER, reference);
        Reply sent = choir.submit(LEADER, reference);

        assertThat(draft.at("/form/version").asInt()).isEqualTo(7);
        assertThat(draft.at("/newer/version").asInt()).isEqualTo(8);
        assertThat(draft.at("/newer/changed/0").asText()).isEqualTo("shared");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(choir.look(TREASURER, reference).at("/form/version").asInt()).isEqualTo(7);
        assertThat(reference(choir.begin(LEADER, Applying.wish()))).isNotEmpty();
    }

    @Test
    void whoeverGoesOnWithANewerVersionLosesNothing() {
        Applying.form(municipality, 9, Applying.definition());
        String reference = choir.complete(LEADER);
        choir.saved(LEADER, reference, "shared", "true");
        Applying.form(
                municipality,
                10,
                sharedByNobodyElse()
                        .replace(
                                "{\"id\": \"shared\", \"type\": \"yes-no\"}",
                                "{\"id\": \"shared\", \"type\": \"date\", \"required\": true}"));

        assertThat(Applying.codes(choir.post(LEADER, reference, "form", "{\"version\":3}")))
                .containsExactly("not-the-newest-form");
        JsonNode now = choir.post(LEADER, reference, "form", "{\"version\":10}").json();

        assertThat(now.at("/form/version").asInt()).isEqualTo(10);
        assertThat(now.at("/answers/members/value").asInt()).isEqualTo(42);
        assertThat(now.path("answers").has("shared")).isFalse();
        assertThat(now.at("/others/shared/value").asBoolean()).isTrue();
        assertThat(choir.submit(LEADER, reference).status()).isEqualTo(422);
        choir.save(LEADER, reference, "shared", "true", "\"2027-05-01\"");
        assertThat(choir.submit(LEADER, reference).status()).isEqualTo(200);
    }

    /** The form with no other question that hangs on {@code shared}, so that this one may change. */
    private static String sharedByNobodyElse() {
        return Applying.definition().replace(", \"when\": [\"is\", \"shared\", true]", "");
    }

    /** A form with a question for each of these facts. */
    private static String asking(String... facts) {
        StringBuilder questions = new StringBuilder();
        StringBuilder texts = new StringBuilder("\"page:who\":\"Hvem\"");
        for (int i = 0; i < facts.length; i++) {
            questions
                    .append(i == 0 ? "" : ",")
                    .append("{\"id\":\"known" + i + "\",\"type\":\"text\",\"prefill\":\"" + facts[i] + "\"}");
            texts.append(",\"known" + i + "\":\"?\"");
        }
        return """
            {"form": "driftstilskudd", "version": 1, "pages": [{"id": "who", "questions": [%s]}],
             "texts": {"nb": {%2$s}, "nn": {%2$s}, "en": {%2$s}}}
            """.formatted(questions, texts);
    }
}
