package no.endorinn.grants.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.pay.PayMove.Side;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.testing.Project;
import org.junit.jupiter.api.Test;

/** The table of a payment's moves. */
class PayMoveTest {
    @Test
    void theDocumentationHasTheTableThatTheCodeGoesBy() throws IOException {
        assertThat(Files.readString(Project.root().resolve("docs").resolve("payments.md")))
                .contains(String.join("\n", PayMove.table()));
    }

    @Test
    void ofAllPairsTheseAreLetAndAllOthersRefused() {
        List<String> let = new ArrayList<>();
        for (Side side : Side.values()) {
            for (PayState state : PayState.values()) {
                for (PayMove move : PayMove.values()) {
                    if (move.on(state, side) instanceof Verdict.Leads<PayState>(PayState to)) {
                        let.add(side + " " + state + " " + move + " " + to);
                    }
                }
            }
        }

        assertThat(let)
                .containsExactly(
                        "APPLICANT OFFERED ACCEPT EXPECTED",
                        "APPLICANT OFFERED DECLINE LAPSED",
                        "STAFF OFFERED LAPSE LAPSED",
                        "STAFF OFFERED LOWER LAPSED",
                        "STAFF EXPECTED RELEASE DUE",
                        "STAFF EXPECTED LOWER LAPSED",
                        "STAFF DUE SEND SENT",
                        "STAFF DUE LOWER LAPSED",
                        "STAFF HELD CONFIRM DUE",
                        "STAFF HELD LOWER LAPSED",
                        "STAFF SENT PAY PAID",
                        "STAFF SENT RETURN RETURNED",
                        "STAFF PAID RETURN RETURNED",
                        "STAFF RETURNED CONFIRM DUE",
                        "STAFF RETURNED LOWER LAPSED");
    }

    @Test
    void whatIsHeldIsNotSentAndWhatIsSentIsNotSentAgain() {
        assertThat(PayMove.SEND.on(PayState.HELD, Side.STAFF))
                .isEqualTo(new Verdict.Refused<PayState>(GrantCode.PAYMENT_HELD.problem()));
        assertThat(PayMove.SEND.on(PayState.SENT, Side.STAFF)).isEqualTo(new Verdict.Already<PayState>());
        assertThat(PayMove.SEND.on(PayState.PAID, Side.STAFF))
                .isEqualTo(new Verdict.Refused<PayState>(GrantCode.PAYMENT_PAID.problem()));
    }
}
