package no.endorinn.lending.loans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Wording;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.problem.LendingCode;

/**
 * Handing copies of a loan over the counter. Which copy it is is decided here and not when it was reserved: any that works, of the
 * model and variant, will do.
 *
 * @param there what is free of each of the loan's models, by id: asked of what goes out before its time, or after it has lapsed
 */
public record HandingOver(Loan loan, Map<String, Availability> there, Instant now) {
    /**
     * A label that was scanned or typed.
     *
     * @param copy empty where no copy has the label
     * @param what the name of the model it is a copy of
     */
    public record Scanned(String label, Optional<Copy> copy, Optional<Wording> what) {}

    /**
     * What it comes to.
     *
     * @param after the loan with what is out; as it was where all of it was out already
     * @param problems by the label's place in the list; none means that all may go out
     * @param outs what is out now and was not before, by model
     */
    public record Outcome(Loan after, Map<Integer, Problem> problems, Map<String, List<Stock.Out>> outs) {}

    /**
     * What handing these out comes to; what is out in this very loan already is out.
     *
     * @param despiteSetAside whether also what is set aside for somebody else
     */
    public Outcome of(List<Scanned> scanned, boolean despiteSetAside) {
        Map<Integer, Problem> problems = new HashMap<>();
        Map<String, List<Stock.Out>> outs = new HashMap<>();
        Loan after = loan;
        for (int i = 0; i < scanned.size(); i++) {
            Scanned each = scanned.get(i);
            if (isOutAlready(after, each.label())) {
                continue;
            }
            Optional<Problem> against = objection(after, each, despiteSetAside);
            if (against.isPresent()) {
                problems.put(i, against.get());
                continue;
            }
            Copy copy = each.copy().orElseThrow();
            after = after.handing(copy.model(), copy.variant(), new Piece(copy.label(), now, Optional.empty()))
                    .in(State.OUT);
            outs.computeIfAbsent(copy.model(), model -> new ArrayList<>())
                    .add(new Stock.Out(
                            copy.label(),
                            copy.variant(),
                            loan.reference(),
                            loan.time().end()));
        }
        return new Outcome(after, problems, outs);
    }

    private static boolean isOutAlready(Loan loan, String label) {
        return loan.lineOf(label)
                .flatMap(line -> line.piece(label))
                .filter(Piece::isOut)
                .isPresent();
    }

    private Optional<Problem> objection(Loan soFar, Scanned scanned, boolean despiteSetAside) {
        if (scanned.copy().isEmpty()) {
            return Optional.of(LendingCode.UNKNOWN_LABEL.problem());
        }
        Copy copy = scanned.copy().get();
        return whileTheLoanIs(soFar)
                .or(() -> ofAnotherModel(soFar, copy))
                .or(() -> notWorking(copy))
                .or(() -> outAlready(copy))
                .or(() -> awayBeforeTheEnd(copy))
                .or(() -> allFetched(soFar, copy))
                .or(() -> takenByOthers(soFar, copy))
                .or(() -> despiteSetAside ? Optional.empty() : setAside(copy));
    }

    private Optional<Problem> whileTheLoanIs(Loan soFar) {
        if (Move.HAND_OVER.on(soFar.state(now), Side.STAFF) instanceof Verdict.Refused<State>(Problem why)) {
            return Optional.of(why);
        }
        return when(!now.isBefore(loan.time().end()), LendingCode.LOAN_IS_OVER.problem());
    }

    private static Optional<Problem> ofAnotherModel(Loan loan, Copy copy) {
        boolean ofModel = loan.models().contains(copy.model());
        boolean ofVariant = loan.lines().stream().anyMatch(line -> line.isOf(copy.model(), copy.variant()));
        return when(!ofModel, LendingCode.COPY_OF_ANOTHER_MODEL.problem())
                .or(() -> when(!ofVariant, LendingCode.COPY_OF_ANOTHER_VARIANT.problem()));
    }

    private static Optional<Problem> notWorking(Copy copy) {
        return when(copy.state() != Copy.State.WORKING, LendingCode.COPY_NOT_WORKING.problem());
    }

    private Optional<Problem> outAlready(Copy copy) {
        return when(
                stock(copy).flatMap(stock -> stock.outOf(copy.label())).isPresent(), LendingCode.COPY_IS_OUT.problem());
    }

    /** It is to be mended, or its owner wants it, before this loan is over. */
    private Optional<Problem> awayBeforeTheEnd(Copy copy) {
        Interval lent = new Interval(now, loan.time().end());
        return stock(copy).stream()
                .flatMap(stock -> stock.awayOf(copy.label()).stream())
                .map(Stock.Away::time)
                .filter(lent::overlaps)
                .findFirst()
                .map(away -> LendingCode.COPY_IS_AWAY.with("from", away.start()).with("until", away.end()));
    }

    private Optional<Problem> setAside(Copy copy) {
        return stock(copy)
                .flatMap(stock -> stock.asideOf(copy.label(), now))
                .filter(aside -> !aside.loan().equals(loan.reference()))
                .map(aside -> LendingCode.COPY_SET_ASIDE.problem());
    }

    private Optional<Stock> stock(Copy copy) {
        return Optional.ofNullable(there.get(copy.model())).map(Availability::stock);
    }

    private static Optional<Problem> allFetched(Loan soFar, Copy copy) {
        return when(
                soFar.lines().stream()
                        .filter(line -> line.isOf(copy.model(), copy.variant()))
                        .allMatch(line -> line.unfetched() == 0),
                LendingCode.ALL_FETCHED.problem());
    }

    /** What is fetched in its own time is reserved; before it, or after it lapsed, others may have it. */
    private Optional<Problem> takenByOthers(Loan soFar, Copy copy) {
        boolean reserved = !now.isBefore(loan.time().start())
                && now.isBefore(Loan.lapses(loan.time().start()));
        Availability model = there.get(copy.model());
        if (reserved || model == null) {
            return Optional.empty();
        }
        int out = soFar.lines().stream()
                .filter(line -> line.isOf(copy.model(), copy.variant()))
                .mapToInt(Line::out)
                .sum();
        int free = model.without(loan)
                .free(copy.variant(), new Interval(now, loan.time().end()));
        return when(free <= out, LendingCode.SET_ASIDE_FOR_OTHERS.problem());
    }

    private static Optional<Problem> when(boolean so, Problem problem) {
        return so ? Optional.of(problem) : Optional.empty();
    }
}
