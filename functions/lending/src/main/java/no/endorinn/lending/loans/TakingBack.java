package no.endorinn.lending.loans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.problem.LendingCode;

/** Taking copies of a loan back over the counter. What came back already has come back: sent again, it does no harm. */
public record TakingBack(Loan loan, Instant now) {
    /**
     * A copy, how it is, and a word on it.
     *
     * @param at when somebody took it, where that is told later: what was handed out after that is not what they took
     */
    public record Brought(String label, Condition condition, Optional<Words> remark, Optional<Instant> at) {}

    /**
     * What it comes to.
     *
     * @param after the loan with what is back; ended, when nothing more is out
     * @param problems by the copy's place in the list
     * @param back those that were out until now
     * @param found those that count as lost in this loan, and are there again; the loan stays as it was
     */
    public record Outcome(Loan after, Map<Integer, Problem> problems, List<Brought> back, List<Brought> found) {}

    public Outcome of(List<Brought> brought) {
        Map<Integer, Problem> problems = new HashMap<>();
        List<Brought> back = new ArrayList<>();
        List<Brought> found = new ArrayList<>();
        Loan after = loan;
        for (int i = 0; i < brought.size(); i++) {
            Brought each = brought.get(i);
            Optional<Piece> piece = after.lineOf(each.label()).flatMap(line -> line.piece(each.label()));
            if (piece.isEmpty()) {
                problems.put(i, LendingCode.NOT_LENT_HERE.problem());
            } else if (piece.get().isOut()
                    && each.at().filter(piece.get().out()::isAfter).isPresent()) {
                problems.put(i, LendingCode.LENT_ANEW.problem());
            } else if (piece.get().isOut()) {
                Piece.Back how = new Piece.Back(now, each.condition(), each.remark());
                Piece returned = new Piece(each.label(), piece.get().out(), Optional.of(how));
                after = after.mapping(line -> line.piece(each.label()).isPresent() ? line.with(returned) : line);
                back.add(each);
            } else if (isLost(piece.get()) && each.condition() != Condition.LOST) {
                found.add(each);
            }
        }
        return new Outcome(
                after.out() == 0 && !back.isEmpty() ? after.in(State.RETURNED) : after, problems, back, found);
    }

    private static boolean isLost(Piece piece) {
        return piece.back().filter(back -> back.condition() == Condition.LOST).isPresent();
    }
}
