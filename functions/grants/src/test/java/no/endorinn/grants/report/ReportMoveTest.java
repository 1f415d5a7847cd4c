package no.endorinn.grants.report;

import static no.endorinn.grants.applications.ReportState.ACCEPTED;
import static no.endorinn.grants.applications.ReportState.DELIVERED;
import static no.endorinn.grants.applications.ReportState.DUE;
import static no.endorinn.grants.applications.ReportState.MORE_ASKED;
import static no.endorinn.grants.applications.ReportState.NONE;
import static no.endorinn.grants.applications.ReportState.NOT_REQUIRED;
import static no.endorinn.grants.applications.ReportState.STARTED;
import static no.endorinn.grants.report.ReportMove.Side.APPLICANT;
import static no.endorinn.grants.report.ReportMove.Side.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.applications.ReportState;
import no.endorinn.grants.report.ReportMove.Side;
import no.endorinn.testing.Project;
import org.junit.jupiter.api.Test;

/** The table of a report's moves. */
class ReportMoveTest {
    private static final List<String> ALL = List.of(
            "STAFF REQUIRE NONE -> DUE",
            "STAFF REQUIRE NOT_REQUIRED -> DUE",
            "APPLICANT SAVE DUE -> STARTED",
            "APPLICANT SAVE STARTED -> STARTED",
            "APPLICANT SAVE MORE_ASKED -> MORE_ASKED",
            "APPLICANT DELIVER DUE -> DELIVERED",
            "APPLICANT DELIVER STARTED -> DELIVERED",
            "APPLICANT DELIVER MORE_ASKED -> DELIVERED",
            "STAFF POSTPONE DUE -> DUE",
            "STAFF POSTPONE STARTED -> STARTED",
            "STAFF ASK_MORE DELIVERED -> MORE_ASKED",
            "STAFF ASK_MORE MORE_ASKED -> MORE_ASKED",
            "STAFF ACCEPT DELIVERED -> ACCEPTED");

    @Test
    void theDocumentationHasTheTableThatTheCodeGoesBy() throws IOException {
        assertThat(Files.readString(Project.root().resolve("docs").resolve("grants.md")))
                .contains(String.join("\n", ReportMove.table()));
    }

    @Test
    void everyMoveThatIsNotInTheTableIsRefusedWhoeverTriesIt() {
        List<String> led = new ArrayList<>();
        for (ReportMove move : ReportMove.values()) {
            for (ReportState state : ReportState.values()) {
                for (Side side : Side.values()) {
                    if (move.on(state, side) instanceof Verdict.Leads<ReportState>(ReportState to)) {
                        led.add(side + " " + move + " " + state + " -> " + to);
                    }
                }
            }
        }

        assertThat(led).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void whatIsMadeOnceMoreHasBeenMade() {
        assertThat(ReportMove.DELIVER.on(DELIVERED, APPLICANT)).isEqualTo(new Verdict.Already<>());
        assertThat(ReportMove.ACCEPT.on(ACCEPTED, STAFF)).isEqualTo(new Verdict.Already<>());
    }

    @Test
    void whoeverIsRefusedIsToldWhy() {
        assertThat(codeOf(ReportMove.SAVE, DELIVERED, APPLICANT)).isEqualTo("report-delivered");
        assertThat(codeOf(ReportMove.SAVE, ACCEPTED, APPLICANT)).isEqualTo("report-accepted");
        assertThat(codeOf(ReportMove.SAVE, NOT_REQUIRED, APPLICANT)).isEqualTo("no-report-needed");
        assertThat(codeOf(ReportMove.DELIVER, NONE, APPLICANT)).isEqualTo("no-report-yet");
        assertThat(codeOf(ReportMove.ACCEPT, STARTED, STAFF)).isEqualTo("report-not-delivered");
        assertThat(codeOf(ReportMove.ACCEPT, DUE, STAFF)).isEqualTo("report-not-delivered");
        assertThat(codeOf(ReportMove.ACCEPT, MORE_ASKED, STAFF)).isEqualTo("report-more-asked");
        assertThat(codeOf(ReportMove.ACCEPT, DELIVERED, APPLICANT)).isEqualTo("only-staff");
        assertThat(codeOf(ReportMove.SAVE, DUE, STAFF)).isEqualTo("only-applicant");
    }

    private static String codeOf(ReportMove move, ReportState state, Side side) {
        return move.on(state, side) instanceof Verdict.Refused<ReportState>(var why)
                ? why.code().id()
                : "may";
    }
}
