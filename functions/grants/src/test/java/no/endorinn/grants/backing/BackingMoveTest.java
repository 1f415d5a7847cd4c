package no.endorinn.grants.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.backing.BackingMove.Side;
import no.endorinn.kernel.words.Words;
import no.endorinn.testing.Project;
import org.junit.jupiter.api.Test;

/** The table of a request's moves, and the two lists that it stands in. */
class BackingMoveTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");

    @Test
    void theDocumentationHasTheTableThatTheCodeGoesBy() throws IOException {
        assertThat(Files.readString(Project.root().resolve("docs").resolve("grants.md")))
                .contains(String.join("\n", BackingMove.table()));
    }

    /** Every move × every state × both sides: these are made, and no other. */
    @Test
    void whateverIsNotInTheTableIsRefused() {
        List<String> made = new ArrayList<>();
        for (BackingMove move : BackingMove.values()) {
            for (BackingState state : BackingState.values()) {
                for (Side side : Side.values()) {
                    if (move.on(state, side) instanceof Verdict.Leads<BackingState>(BackingState to)) {
                        made.add(side + " " + move + ": " + state + " -> " + to);
                    }
                }
            }
        }

        assertThat(made)
                .containsExactlyInAnyOrder(
                        "STAFF RANK: ASKED -> ASKED",
                        "STAFF RANK: BACKED -> BACKED",
                        "STAFF BACK: ASKED -> BACKED",
                        "STAFF NOT_BACK: ASKED -> NOT_BACKED",
                        "APPLICANT WITHDRAW: ASKED -> WITHDRAWN",
                        "APPLICANT WITHDRAW: BACKED -> WITHDRAWN");
    }

    @Test
    void whoLeavesTheRankingMakesTheOthersComeAPlaceFurther() {
        Ranking ranked = Ranking.NONE.with("A").with("B").with("C").ranked(List.of(place("B"), place("A"), place("C")));

        Ranking after = ranked.without("B");

        assertThat(after.placeOf("A")).hasValue(1);
        assertThat(after.placeOf("C")).hasValue(2);
        assertThat(after.placeOf("B")).isEmpty();
        assertThat(after.differsFrom(ranked)).containsOnlyKeys("A", "B", "C");
        assertThat(after.ranked(List.of(place("A"), place("C"))).differsFrom(after))
                .isEmpty();
        assertThat(after.ranked(List.of(place("A"), new Ranking.Place("C", Words.ofMunicipality("Ny grunn"))))
                        .differsFrom(after))
                .containsOnlyKeys("C");
    }

    @Test
    void anAssociationAsksTwentyTimesAYear() {
        Asked asked = Asked.NONE;
        for (int i : IntStream.range(0, Asked.MOST).toArray()) {
            assertThat(asked.isFull(NOW)).isFalse();
            asked = asked.with("R" + i, NOW);
        }

        assertThat(asked.isFull(NOW)).isTrue();
        assertThat(asked.isFull(NOW.plus(Duration.ofDays(365)))).isFalse();
        assertThat(asked.references()).startsWith("R19", "R18");
    }

    private static Ranking.Place place(String reference) {
        return new Ranking.Place(reference, Words.ofMunicipality("Når flest"));
    }
}
