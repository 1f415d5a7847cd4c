package no.endorinn.lending.loans;

import java.time.Instant;
import java.util.Optional;
import no.endorinn.kernel.words.Words;

/**
 * A copy that was handed out in a loan.
 *
 * @param label the copy's
 * @param out when it was handed out
 * @param back empty while it is out
 */
public record Piece(String label, Instant out, Optional<Back> back) {
    /**
     * That it came back, or is lost.
     *
     * @param remark a word on how it was
     */
    public record Back(Instant at, Condition condition, Optional<Words> remark) {}

    public boolean isOut() {
        return back.isEmpty();
    }
}
