package no.endorinn.lending.loans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.endorinn.cases.Level;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Wording;
import no.endorinn.lending.equipment.Lending;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Point;

/**
 * The decision about a wish: all of it, or nothing. Pure: the calendar, the stock and what is left to the account come in as they were
 * read.
 *
 * @param point where all of it is fetched and brought back; empty where there is no such point
 * @param room how many it can serve on the days that are asked about
 * @param models those of the wish that there are, by id
 * @param there what is free of each of them, by id, around all the times that are asked about
 * @param level how much whoever it is for is trusted with
 * @param borrowed what they have; empty for what no limit binds
 * @param byStaff whether staff do it for somebody else: limits do not bind them, nor need it be approved
 */
public record Planning(
        Optional<Point> point,
        Room room,
        Map<String, Model> models,
        Map<String, Availability> there,
        Level level,
        Optional<Borrowed> borrowed,
        boolean byStaff,
        Instant now) {
    private static final int SUGGESTED = 3;

    /**
     * What a wish comes to.
     *
     * @param problems what is wrong with the whole
     * @param lines one for each thing, in order
     */
    public record Plan(List<Problem> problems, List<PlannedLine> lines, State state) {
        /** Whether it can be had, all of it. */
        public boolean isAcceptable() {
            return problems.isEmpty()
                    && lines.stream().allMatch(line -> line.problems().isEmpty());
        }
    }

    /**
     * What one thing comes to.
     *
     * @param name the model's, if there is such a model
     * @param free how many there are through all of the time
     * @param waiting how many wait for it at that time
     */
    public record PlannedLine(
            Wish.Thing wanted, Optional<Wording> name, int free, int waiting, List<Problem> problems) {}

    /** Looks at every thing, and tells all that is in the way. */
    public Plan plan(Wish wish) {
        return plan(
                Rules.OF_A_NEW_LOAN,
                situation(wish, Optional.of(wish.time())),
                needsApproval(wish) ? State.REQUESTED : State.RESERVED);
    }

    /** What a place in the list of those who wait for it comes to: it is for what cannot be had now. */
    public Plan place(Wish wish) {
        return plan(Rules.OF_A_PLACE, situation(wish, Optional.of(wish.time())), State.WAITING);
    }

    /** From when what a place is for can no longer be had in time. */
    public Instant over(Wish wish) {
        Situation situation = situation(wish, Optional.of(wish.time()));
        return WaitingRules.over(situation, situation.things().getFirst());
    }

    /** What somebody waited for, and is offered, comes to. */
    public Plan offered(Wish wish) {
        return plan(
                Rules.OF_AN_OFFER,
                situation(wish, Optional.of(wish.time())),
                needsApproval(wish) ? State.REQUESTED : State.RESERVED);
    }

    /** All that was read without a loan that is there already. */
    public Planning without(Loan loan) {
        Map<String, Availability> others = new HashMap<>();
        there.forEach((model, all) -> others.put(model, all.without(loan)));
        return new Planning(
                point,
                room.without(loan),
                models,
                others,
                level,
                borrowed.map(had -> had.ended(loan.reference())),
                byStaff,
                now);
    }

    static Plan plan(Rules.Book rules, Situation situation, State state) {
        return new Plan(
                rules.ofTheWhole(situation),
                situation.things().stream()
                        .map(thing -> new PlannedLine(
                                thing.wanted(),
                                thing.model().map(Model::name),
                                situation.free(thing),
                                situation.waiting(thing),
                                rules.ofAThing(situation, thing)))
                        .toList(),
                state);
    }

    private boolean needsApproval(Wish wish) {
        return !byStaff
                && wish.models().stream()
                        .flatMap(id -> Optional.ofNullable(models.get(id)).stream())
                        .anyMatch(model -> model.lending().mode() == Lending.Mode.REQUEST);
    }

    /** The nearest later times, as long and at the same hours, when all of it can be had: at most three within so many days. */
    public List<Interval> nearest(Wish wish, int days) {
        return IntStream.rangeClosed(1, days)
                .mapToObj(later -> Oslo.later(wish.time(), later))
                .flatMap(Optional::stream)
                .filter(time -> plan(wish.at(time)).isAcceptable())
                .limit(SUGGESTED)
                .toList();
    }

    /** A wish in the light of what was read, of which so much time is not taken yet. */
    Situation situation(Wish wish, Optional<Interval> taking) {
        List<Situation.Thing> things = new ArrayList<>();
        for (Wish.Thing wanted : wish.things()) {
            things.add(new Situation.Thing(
                    wanted,
                    Optional.ofNullable(models.get(wanted.model())),
                    Optional.ofNullable(there.get(wanted.model()))));
        }
        return new Situation(
                wish,
                taking,
                point,
                room,
                things,
                borrowed.map(had -> new Situation.Account(level, had)),
                byStaff,
                now);
    }
}
