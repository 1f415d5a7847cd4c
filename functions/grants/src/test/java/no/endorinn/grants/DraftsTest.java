package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.grants.Applying.reference;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import no.endorinn.grants.applications.TwoPhones;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A draft that two write on, over the API. */
class DraftsTest {
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
    void onePhoneGoesOnWhereTheOtherLeftOff() {
        String reference = choir.draft(LEADER);
        choir.saved(LEADER, reference, "plans", "\"Øve hver tirsdag\"");

        JsonNode seen = choir.look(TREASURER, reference);

        assertThat(seen.at("/answers/plans/value").asText()).isEqualTo("Øve hver tirsdag");
        assertThat(seen.at("/answers/plans/by").asText()).isEqualTo("Kari Korleder");
        assertThat(choir.look(LEADER, reference).at("/answers/plans/by").asText())
                .isEqualTo("you");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownAndNotWrittenOver() {
        String reference = choir.draft(LEADER);
        wiretap.beforeNextCommit(() -> choir.saved(LEADER, reference, "plans", "\"Hennes\""));

        Reply reply = other.save(TREASURER, reference, "plans", "", "\"Hans\"");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(codes(reply)).containsExactly("changed-by-another");
        assertThat(reply.json().at("/theirs/value").asText()).isEqualTo("Hennes");
        assertThat(reply.json().at("/theirs/by").asText()).isEqualTo("Kari Korleder");
        assertThat(other.save(TREASURER, reference, "plans", "\"Hennes\"", "\"Begges\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void twoWhoWriteToDifferentQuestionsAtOnceBothHaveThem() {
        String reference = choir.draft(LEADER);
        wiretap.beforeNextCommit(() -> choir.saved(LEADER, reference, "plans", "\"Hennes\""));

        other.saved(TREASURER, reference, "members", "42");

        JsonNode seen = choir.look(LEADER, reference);
        assertThat(seen.at("/answers/plans/value").asText()).isEqualTo("Hennes");
        assertThat(seen.at("/answers/members/value").asInt()).isEqualTo(42);
    }

    /** As TwoPhonesTest, each on a function of its own, and now and then between the other's read and commit. */
    @Test
    void whateverTwoPhonesSaveInAnyOrderNothingIsLostThatBothHaveNotBeenShown() {
        long first = Long.getLong("seed", new Random().nextLong());
        System.out.println("two phones on DynamoDB, from seed " + first);
        int runs = System.getProperty("seed") != null ? 1 : System.getProperty("all") == null ? 12 : 1_000;
        for (int run = 0; run < runs; run++) {
            municipality.beAsBefore();
            TwoPhones.play(first + run, new Stored(choir.draft(LEADER)));
        }
    }

    /** A draft as it is in the tables. */
    private record Stored(String reference) implements TwoPhones.Draft {
        private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

        @Override
        public TwoPhones.Saved save(
                String phone, String question, Optional<Object> base, Optional<Object> value, Runnable meanwhile) {
            boolean first = phone.equals("one");
            if (!first) {
                wiretap.beforeNextCommit(meanwhile);
            }
            Reply reply = (first ? choir : other)
                    .save(first ? LEADER : TREASURER, reference, question, written(base), written(value));
            if (!first) {
                wiretap.beforeNextCommit(() -> {});
            }
            assertThat(reply.status()).as(reply.body()).isIn(200, 409);
            boolean differs = reply.status() == 409;
            return new TwoPhones.Saved(
                    Optional.of(reply.json().at(differs ? "/theirs/value" : "/answer/value"))
                            .filter(there -> !there.isMissingNode())
                            .map(Stored::read),
                    differs);
        }

        @Override
        public Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            choir.look(LEADER, reference)
                    .path("answers")
                    .properties()
                    .forEach(each ->
                            values.put(each.getKey(), read(each.getValue().path("value"))));
            return values;
        }

        private static Object read(JsonNode value) {
            return JSON.convertValue(value, Object.class);
        }

        private static String written(Optional<Object> value) {
            return value.map(there -> JSON.valueToTree(there).toString()).orElse("");
        }
    }

    @Test
    void aBudgetThatTwoFillInAtOnceHasTheRowsOfBoth() {
        String reference = choir.draft(LEADER);
        String hers = "{\"a1\":{\"side\":\"cost\",\"what\":\"Leie\",\"amount\":200}}";
        String his = "{\"b1\":{\"side\":\"income\",\"what\":\"Salg\",\"amount\":100}}";
        wiretap.beforeNextCommit(() -> choir.saved(LEADER, reference, "budget", hers));

        Reply reply = other.save(TREASURER, reference, "budget", "", his);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().at("/answer/value").size()).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsNoneIsRefusedBesideItsFieldAndTheDraftIsWhole() {
        String reference = choir.draft(LEADER);
        JsonNode before = choir.look(LEADER, reference);

        Reply wrong = choir.save(
                LEADER, reference, "budget", "", "{\"r1\":{\"side\":\"neither\",\"what\":\"x\",\"amount\":-1}}");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(codes(wrong)).containsExactlyInAnyOrder("not-an-option", "amount-out-of-bounds");
        assertThat(wrong.json().at("/errors/0/pointer").asText()).startsWith("/value/r1/");
        assertThat(wrong.json().path("errors").findValuesAsText("message"))
                .contains("Beløpet må være fra 0 til 1\u00a0000\u00a0000 kroner.");
        assertThat(codes(choir.save(LEADER, reference, "shoe-size", "", "44"))).containsExactly("unknown-question");
        assertThat(codes(choir.save(LEADER, reference, "day", "", "\"2027-05-01\"")))
                .containsExactly("not-asked");
        assertThat(codes(choir.save(LEADER, reference, "plans", "", "\"" + "🎻".repeat(41) + "\"")))
                .containsExactly("too-long");
        assertThat(codes(choir.save(LEADER, reference, "plans", "", "\"a\\u0000b\"")))
                .containsExactly("unreadable-characters");
        assertThat(choir.look(LEADER, reference)).isEqualTo(before);
    }
}
