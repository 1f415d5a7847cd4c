package no.endorinn.grants;

import static no.endorinn.grants.Applying.codes;
import static no.endorinn.grants.Applying.reference;
import static no.endorinn.grants.Municipality.LEADER;
import static no.endorinn.grants.Municipality.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A draft that two write on, over the API. */
class DraftsTest {
    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final Wiretap wiretap = new Wiretap();

    private static Municipality municipality;
    private static Applying choir;
    /** The same on another phone, whose commits can be got in front of. */
    private static Applying other;

    @BeforeAll
    static void open() {
        municipality = Applying.open(new Municipality(tables));
        choir = new Applying(municipality.calls());
        other = new Applying(Calls.to(municipality.function(wiretap.client(tables))));
    }

    @BeforeEach
    void itIsNow() {
        municipality.itIs(Municipality.NOW);
        Applying.emptyFolders(tables);
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
