package no.endorinn.grants.applications;

import static no.endorinn.grants.applications.Move.Side.APPLICANT;
import static no.endorinn.grants.applications.Move.Side.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of an application's moves. */
class MoveTest {
    @Test
    void theDocumentationHasTheTableThatTheCodeGoesBy() throws IOException {
        assertThat(Files.readString(Project.root().resolve("docs").resolve("grants.md")))
                .contains(String.join("\n", Move.table()));
    }

    @Test
    void aDraftIsWrittenAndSentAndWhatIsSentIsWithdrawn() {
        assertThat(Move.SAVE.on(State.DRAFT, APPLICANT)).isEqualTo(new Verdict.Leads<>(State.DRAFT));
        assertThat(Move.SUBMIT.on(State.DRAFT, APPLICANT)).isEqualTo(new Verdict.Leads<>(State.SUBMITTED));
        assertThat(Move.WITHDRAW.on(State.SUBMITTED, APPLICANT)).isEqualTo(new Verdict.Leads<>(State.WITHDRAWN));
    }

    @Test
    void whatIsMadeOnceMoreHasBeenMade() {
        assertThat(Move.SUBMIT.on(State.SUBMITTED, APPLICANT)).isEqualTo(new Verdict.Already<>());
        assertThat(Move.WITHDRAW.on(State.WITHDRAWN, APPLICANT)).isEqualTo(new Verdict.Already<>());
        assertThat(Move.DISCARD.on(State.DISCARDED, APPLICANT)).isEqualTo(new Verdict.Already<>());
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "CHANGES_REQUESTED"})
    void nothingIsWrittenInWhatIsNoDraftAnyMoreUnlessItIsAskedFor(State state) {
        assertThat(Move.SAVE.on(state, APPLICANT)).isInstanceOf(Verdict.Refused.class);
        assertThat(Move.CHANGE_FORM.on(state, APPLICANT)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @EnumSource(Move.class)
    void theMunicipalityMakesItsOwnOfWhatItHasAndNoOther(Move move) {
        for (State state : State.values()) {
            if (!move.isStaffs() || (!state.waits() && state != State.DECIDED)) {
                assertThat(move.on(state, STAFF)).isInstanceOf(Verdict.Refused.class);
            }
            if (move.isStaffs()) {
                assertThat(move.on(state, APPLICANT)).isInstanceOf(Verdict.Refused.class);
            }
        }
    }

    @Test
    void whatIsAskedToBeChangedIsSentAgainOrWithdrawn() {
        assertThat(Move.ASK_FOR_CHANGES.on(State.SUBMITTED, STAFF))
                .isEqualTo(new Verdict.Leads<>(State.CHANGES_REQUESTED));
        assertThat(Move.SUBMIT.on(State.CHANGES_REQUESTED, APPLICANT)).isEqualTo(new Verdict.Leads<>(State.SUBMITTED));
        assertThat(Move.WITHDRAW.on(State.CHANGES_REQUESTED, APPLICANT))
                .isEqualTo(new Verdict.Leads<>(State.WITHDRAWN));
    }
}
