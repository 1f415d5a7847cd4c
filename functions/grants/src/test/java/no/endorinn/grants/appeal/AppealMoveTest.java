package no.endorinn.grants.appeal;

import static no.endorinn.grants.appeal.AppealMove.Side.APPLICANT;
import static no.endorinn.grants.appeal.AppealMove.Side.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.appeal.AppealMove.Side;
import no.endorinn.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of an appeal's moves. */
class AppealMoveTest {
    @Test
    void theDocumentationHasTheTableThatTheCodeGoesBy() throws IOException {
        assertThat(Files.readString(Project.root().resolve("docs").resolve("grants.md")))
                .contains(String.join("\n", AppealMove.table()));
    }

    /** Every move × every state × both sides: these are made, and no other. */
    @Test
    void whateverIsNotInTheTableIsRefused() {
        List<String> made = new ArrayList<>();
        for (AppealMove move : AppealMove.values()) {
            for (AppealState state : AppealState.values()) {
                for (Side side : Side.values()) {
                    if (move.on(state, side) instanceof Verdict.Leads<AppealState>(AppealState to)) {
                        made.add(side + " " + move + ": " + state + " -> " + to);
                    }
                }
            }
        }

        assertThat(made)
                .containsExactlyInAnyOrder(
                        "APPLICANT APPEAL: DECIDED -> APPEALED",
                        "APPLICANT APPEAL_LATE: DECIDED -> LATE",
                        "STAFF APPEAL: DECIDED -> APPEALED",
                        "STAFF APPEAL_LATE: DECIDED -> LATE",
                        "APPLICANT WITHDRAW: LATE -> WITHDRAWN",
                        "APPLICANT WITHDRAW: APPEALED -> WITHDRAWN",
                        "APPLICANT WITHDRAW: FORWARDED -> WITHDRAWN",
                        "STAFF ACCEPT: LATE -> APPEALED",
                        "STAFF DISMISS: LATE -> DISMISSED",
                        "STAFF UPHOLD: APPEALED -> FORWARDED",
                        "STAFF CHANGE: APPEALED -> CHANGED",
                        "STAFF NOTE_UPHELD: FORWARDED -> UPHELD",
                        "STAFF NOTE_CHANGED: FORWARDED -> CHANGED_BY_BODY");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"APPEAL", "APPEAL_LATE"})
    void nobodyMakesTheOthersMoves(AppealMove move) {
        for (AppealState state : AppealState.values()) {
            assertThat(move.on(state, move.isStaffs() ? APPLICANT : STAFF)).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void whatIsDoneOnceMoreHasBeenDone() {
        assertThat(AppealMove.APPEAL.on(AppealState.APPEALED, APPLICANT)).isEqualTo(new Verdict.Already<>());
        assertThat(AppealMove.UPHOLD.on(AppealState.FORWARDED, STAFF)).isEqualTo(new Verdict.Already<>());
        assertThat(AppealMove.CHANGE.on(AppealState.CHANGED, STAFF)).isEqualTo(new Verdict.Already<>());
    }
}
