package no.endorinn.lending.loans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.problem.LendingCode;

/**
 * Changing what a loan is of, because it cannot be kept as it was: some of a thing become another model of the same point that is free
 * through all of its time, or are left out.
 *
 * @param there what is free of the loan's models and of what is to be lent instead, by id
 */
public record Replanning(Loan loan, Map<String, Availability> there, Instant now) {
    /**
     * What is wanted. It says how it shall be, so that the same sent again changes nothing.
     *
     * @param keep so many of the thing stay
     * @param instead what the others become; empty to leave them out
     * @param word why, to those whose loan it is
     */
    public record Wanted(String model, String variant, int keep, Optional<Thing> instead, Optional<Words> word) {}

    /** One variant of a model. */
    public record Thing(String model, String variant) {}

    /**
     * What it comes to.
     *
     * @param after the loan as it becomes; as it was, where that has been done already, or cannot be
     * @param problem why it cannot
     */
    public record Outcome(Loan after, Optional<Problem> problem) {}

    /** What changing it so comes to. */
    public Outcome of(Wanted wanted) {
        Optional<Line> line = loan.line(wanted.model(), wanted.variant());
        boolean asItShallBe = line.map(Line::quantity).orElse(0) <= wanted.keep();
        if (asItShallBe && isDone(wanted)) {
            return new Outcome(loan, Optional.empty());
        }
        if (Move.REPLAN.on(loan.state(now), Side.STAFF) instanceof Verdict.Refused<State>(Problem why)) {
            return refused(why);
        }
        if (line.isEmpty() || asItShallBe || line.get().pieces().size() > wanted.keep()) {
            return refused(LendingCode.NOTHING_TO_REPLAN);
        }
        int quantity = line.get().quantity() - wanted.keep();
        if (wanted.instead().isPresent()) {
            Optional<Problem> against = against(wanted.instead().get(), quantity);
            if (against.isPresent()) {
                return refused(against.get());
            }
        }
        return replanned(wanted, line.get(), quantity);
    }

    private boolean isDone(Wanted wanted) {
        return loan.replanned().stream()
                .anyMatch(done -> done.was().model().equals(wanted.model())
                        && done.was().variant().equals(wanted.variant())
                        && done.kept() == wanted.keep()
                        && done.instead()
                                .map(thing -> new Thing(thing.model(), thing.variant()))
                                .equals(wanted.instead()));
    }

    /** Why so many of it cannot be lent in the loan's time. */
    private Optional<Problem> against(Thing instead, int quantity) {
        Availability other = there.get(instead.model());
        if (other == null) {
            return Optional.of(LendingCode.UNKNOWN_EQUIPMENT.problem());
        }
        Model model = other.model();
        if (model.retired()) {
            return Optional.of(LendingCode.MODEL_RETIRED.problem());
        }
        if (model.isService() != loan.byTheHour()) {
            return Optional.of(LendingCode.SERVICES_BY_THEMSELVES.problem());
        }
        if (!model.point().equals(loan.point())) {
            return Optional.of(LendingCode.FROM_ANOTHER_POINT.problem());
        }
        if (!model.parts().contains(instead.variant())) {
            return Optional.of(LendingCode.UNKNOWN_VARIANT.problem());
        }
        int had = loan.line(instead.model(), instead.variant())
                .map(Line::quantity)
                .orElse(0);
        int free = other.without(loan).free(instead.variant(), loan.time()) - had;
        return free < quantity
                ? Optional.of(LendingCode.NOT_ENOUGH_FREE
                        .with("what", model.called(instead.variant()))
                        .with("free", Math.max(0, free))
                        .with("wanted", quantity))
                : other.fullMonth(loan.time());
    }

    private Outcome replanned(Wanted wanted, Line line, int quantity) {
        List<Line> lines = new ArrayList<>();
        for (Line each : loan.lines()) {
            if (!each.equals(line)) {
                lines.add(each);
            } else if (wanted.keep() > 0) {
                lines.add(each.of(wanted.keep()));
            }
        }
        Optional<Replanned.Thing> instead = wanted.instead().map(thing -> add(lines, thing, quantity));
        if (lines.isEmpty()) {
            return refused(LendingCode.NOTHING_LEFT);
        }
        if (lines.size() > Loan.MOST_LINES) {
            return refused(LendingCode.TOO_MUCH_LENT_AT_ONCE);
        }
        Replanned.Thing was = new Replanned.Thing(line.model(), line.name(), line.variant(), line.quantity());
        return new Outcome(
                loan.replanned(lines, new Replanned(now, why(line), was, wanted.keep(), instead, wanted.word())),
                Optional.empty());
    }

    private Replanned.Thing add(List<Line> lines, Thing thing, int quantity) {
        Model model = Objects.requireNonNull(there.get(thing.model())).model();
        Optional<Line> had = lines.stream()
                .filter(line -> line.isOf(thing.model(), thing.variant()))
                .findFirst();
        if (had.isPresent()) {
            lines.set(lines.indexOf(had.get()), had.get().of(had.get().quantity() + quantity));
        } else {
            int given = model.lending().givenPerDay();
            lines.add(new Line(model.id(), model.name(), thing.variant(), quantity, given, List.of()));
        }
        return new Replanned.Thing(model.id(), model.name(), thing.variant(), quantity);
    }

    private Replanned.Why why(Line line) {
        Availability model = there.get(line.model());
        boolean late = model != null
                && model.stock().out().stream()
                        .anyMatch(out -> out.variant().equals(line.variant()) && !now.isBefore(out.due()));
        return late ? Replanned.Why.LATE : Replanned.Why.FEWER;
    }

    private Outcome refused(Code code) {
        return refused(code.problem());
    }

    private Outcome refused(Problem problem) {
        return new Outcome(loan, Optional.of(problem));
    }
}
