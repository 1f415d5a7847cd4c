package no.endorinn.lending.loans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.calendar.Occupancy;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.equipment.Lending;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.problem.LendingCode;

/** What must be so for something to be lent, a rule a method; asked alike for showing and for deciding, and all of them are told. */
final class Rules {
    /** So far ahead one may reserve. */
    private static final int DAYS_AHEAD = 365;

    @FunctionalInterface
    private interface OfTheWhole {
        Optional<Problem> breach(Situation situation);
    }

    @FunctionalInterface
    private interface OfAThing {
        Optional<Problem> breach(Situation situation, Situation.Thing thing, Model model);
    }

    /**
     * The rules that hold for something that is to be lent.
     *
     * @param bound what binds whoever borrows, and not staff who do it for somebody else
     */
    record Book(
            List<OfTheWhole> ofTheWhole,
            List<OfTheWhole> bound,
            List<OfAThing> ofAThing,
            List<OfAThing> boundOfAThing) {
        /** What is wrong with the whole. */
        List<Problem> ofTheWhole(Situation situation) {
            return Stream.concat(ofTheWhole.stream(), situation.byStaff() ? Stream.empty() : bound.stream())
                    .flatMap(rule -> rule.breach(situation).stream())
                    .toList();
        }

        /** What is wrong with one of the things. */
        List<Problem> ofAThing(Situation situation, Situation.Thing thing) {
            return thing.model()
                    .map(model -> Stream.concat(
                                    ofAThing.stream(), situation.byStaff() ? Stream.empty() : boundOfAThing.stream())
                            .flatMap(rule -> rule.breach(situation, thing, model).stream())
                            .toList())
                    .orElseGet(() -> List.of(LendingCode.UNKNOWN_EQUIPMENT.problem()));
        }
    }

    /** For a loan that is not there yet. */
    static final Book OF_A_NEW_LOAN = new Book(
            List.of(
                    Rules::thePointIsThere,
                    Rules::notInThePast,
                    Rules::notTooFarAhead,
                    Rules::openWhenFetched,
                    Rules::openWhenBroughtBack,
                    RoomRules::roomWhenFetched,
                    RoomRules::roomWhenBroughtBack,
                    ServiceRules::byThemselves,
                    Rules::anAdultForAMinor,
                    Rules::aTeacherForAClass),
            List.of(
                    Rules::notSuspended,
                    Rules::notTooManyOpen,
                    Rules::notTooManyInTheMonth,
                    Rules::notTooManyInTheYear),
            List.of(
                    Rules::lentFromThatPoint,
                    Rules::notRetired,
                    Rules::ofThatVariant,
                    Rules::notASet,
                    ServiceRules::withinItsHours,
                    Rules::soManyAreFree,
                    Rules::roomInTheCalendar),
            List.of(Rules::notTooLong, ServiceRules::notTooManyHours, Rules::notTooSoon, Rules::notTooManyOfIt));

    /** For a loan that is brought back later than was agreed. */
    static final Book OF_A_LONGER_LOAN = new Book(
            List.of(
                    Rules::thePointIsThere,
                    Rules::notBackInThePast,
                    Rules::notTooFarAhead,
                    Rules::openWhenBroughtBack,
                    RoomRules::roomWhenBroughtBack),
            List.of(Rules::notSuspended),
            List.of(
                    Rules::notRetired,
                    ServiceRules::withinItsHours,
                    Rules::soManyAreFree,
                    Rules::roomInTheCalendar,
                    WaitingRules::nobodyWaits),
            List.of(Rules::notTooLong, ServiceRules::notTooManyHours, Rules::agreedWithStaff, Rules::notTooManyOfIt));

    /** For a place in the list of those who wait until something can be had. */
    static final Book OF_A_PLACE = new Book(
            OF_A_NEW_LOAN.ofTheWhole(),
            List.of(Rules::notSuspended, WaitingRules::notTooManyWaits),
            List.of(
                    Rules::lentFromThatPoint,
                    Rules::notRetired,
                    Rules::ofThatVariant,
                    ServiceRules::withinItsHours,
                    WaitingRules::thereAreSoMany,
                    WaitingRules::cannotBeHad,
                    WaitingRules::roomInTheList),
            List.of(
                    Rules::notTooLong,
                    ServiceRules::notTooManyHours,
                    Rules::notTooSoon,
                    WaitingRules::notWaitingAlready));

    /** For what somebody waited for and is offered: that it could be had in time was seen when it was offered. */
    static final Book OF_AN_OFFER = new Book(
            OF_A_NEW_LOAN.ofTheWhole(),
            OF_A_NEW_LOAN.bound(),
            OF_A_NEW_LOAN.ofAThing(),
            List.of(Rules::notTooLong, ServiceRules::notTooManyHours, Rules::notTooManyOfIt));

    /** For a loan that is brought back sooner than was agreed, which gives to others. */
    static final Book OF_A_SHORTER_LOAN = new Book(
            List.of(
                    Rules::thePointIsThere,
                    Rules::notBackInThePast,
                    Rules::openWhenBroughtBack,
                    RoomRules::roomWhenBroughtBack),
            List.of(),
            List.of(),
            List.of());

    private Rules() {}

    static Optional<Problem> thePointIsThere(Situation situation) {
        return when(
                situation.point().filter(point -> !point.retired()).isEmpty()
                        && situation.things().stream()
                                .anyMatch(thing -> thing.model().isPresent()),
                LendingCode.UNKNOWN_POINT.problem());
    }

    static Optional<Problem> notInThePast(Situation situation) {
        return when(situation.time().start().isBefore(situation.now()), LendingCode.FETCHED_IN_THE_PAST.problem());
    }

    static Optional<Problem> notBackInThePast(Situation situation) {
        return when(!situation.now().isBefore(situation.time().end()), LendingCode.BROUGHT_BACK_IN_THE_PAST.problem());
    }

    static Optional<Problem> notTooFarAhead(Situation situation) {
        LocalDate last = Oslo.date(situation.now()).plusDays(DAYS_AHEAD);
        return when(
                Oslo.date(situation.time().end()).isAfter(last),
                LendingCode.BROUGHT_BACK_TOO_FAR_AHEAD.with("last", last));
    }

    static Optional<Problem> openWhenFetched(Situation situation) {
        if (situation.point().isEmpty()
                || situation.isService()
                || situation.isOpen(situation.time().start())) {
            return Optional.empty();
        }
        return Optional.of(situation
                .nextOpening(situation.time().start())
                .map(next -> LendingCode.CLOSED_WHEN_FETCHED.with("next", next))
                .orElseGet(LendingCode.CLOSED_FOR_LONG::problem));
    }

    static Optional<Problem> openWhenBroughtBack(Situation situation) {
        if (situation.point().isEmpty()
                || situation.isService()
                || situation.isOpen(situation.time().end())) {
            return Optional.empty();
        }
        return Optional.of(situation
                .nextOpening(situation.time().end())
                .map(next -> LendingCode.CLOSED_WHEN_BROUGHT_BACK.with("next", next))
                .orElseGet(LendingCode.CLOSED_FOR_LONG::problem));
    }

    static Optional<Problem> anAdultForAMinor(Situation situation) {
        Care care = situation.wish().care();
        return when(
                care.group() == Care.Group.MINOR && care.responsible().isEmpty(), LendingCode.ADULT_MISSING.problem());
    }

    static Optional<Problem> aTeacherForAClass(Situation situation) {
        Care care = situation.wish().care();
        return when(
                care.group() == Care.Group.CLASS && care.responsible().isEmpty(),
                LendingCode.TEACHER_MISSING.problem());
    }

    static Optional<Problem> notSuspended(Situation situation) {
        return situation
                .account()
                .flatMap(account -> account.borrowed().suspendedAt(situation.now()))
                .map(stopped -> LendingCode.SUSPENDED
                        .with("until", Oslo.date(stopped.until()))
                        .with("why", stopped.why().text()));
    }

    static Optional<Problem> notTooManyOpen(Situation situation) {
        return situation
                .account()
                .filter(account -> account.borrowed().openLoans(situation.now())
                        >= Limits.of(account.level()).open())
                .map(account -> LendingCode.QUOTA_OPEN_LOANS.with(
                        "most", Limits.of(account.level()).open()));
    }

    static Optional<Problem> notTooManyInTheMonth(Situation situation) {
        return situation
                .account()
                .filter(account -> account.borrowed()
                                .inMonth(Borrowed.month(situation.time().start()))
                        >= Limits.of(account.level()).month())
                .map(account -> LendingCode.QUOTA_LOANS_MONTH.with(
                        "most", Limits.of(account.level()).month()));
    }

    static Optional<Problem> notTooManyInTheYear(Situation situation) {
        return situation
                .account()
                .filter(account -> account.borrowed()
                                .inYear(Borrowed.month(situation.time().start()).getYear())
                        >= Limits.of(account.level()).year())
                .map(account -> LendingCode.QUOTA_LOANS_YEAR.with(
                        "most", Limits.of(account.level()).year()));
    }

    /** One loan is fetched and brought back at one place. */
    static Optional<Problem> lentFromThatPoint(Situation situation, Situation.Thing thing, Model model) {
        boolean elsewhere = situation
                .point()
                .filter(point -> !point.id().equals(model.point()))
                .isPresent();
        return when(elsewhere, LendingCode.FROM_ANOTHER_POINT.problem());
    }

    static Optional<Problem> notRetired(Situation situation, Situation.Thing thing, Model model) {
        return when(model.retired(), LendingCode.MODEL_RETIRED.problem());
    }

    static Optional<Problem> ofThatVariant(Situation situation, Situation.Thing thing, Model model) {
        return when(!model.parts().contains(thing.wanted().variant()), LendingCode.UNKNOWN_VARIANT.problem());
    }

    /** What is lent is the things in it: each is a line of its own, and may be what is missing. */
    static Optional<Problem> notASet(Situation situation, Situation.Thing thing, Model model) {
        return when(model.isSet(), LendingCode.LENT_BY_ITS_THINGS.problem());
    }

    static Optional<Problem> soManyAreFree(Situation situation, Situation.Thing thing, Model model) {
        if (model.isSet()) {
            return Optional.empty();
        }
        int free = situation.free(thing);
        return when(
                free < thing.wanted().quantity(),
                LendingCode.NOT_ENOUGH_FREE
                        .with("what", model.called(thing.wanted().variant()))
                        .with("free", free)
                        .with("wanted", thing.wanted().quantity()));
    }

    static Optional<Problem> roomInTheCalendar(Situation situation, Situation.Thing thing, Model model) {
        return thing.availability().flatMap(there -> there.fullMonth(situation.time()));
    }

    static Optional<Problem> notTooLong(Situation situation, Situation.Thing thing, Model model) {
        int most = model.lending().longestDays();
        LocalDate last = Oslo.date(situation.time().start()).plusDays(most);
        return when(Oslo.date(situation.time().end()).isAfter(last), LendingCode.LENT_TOO_LONG.with("days", most));
    }

    /** What somebody said yes to is not made longer without a yes. */
    static Optional<Problem> agreedWithStaff(Situation situation, Situation.Thing thing, Model model) {
        return when(model.lending().mode() == Lending.Mode.REQUEST, LendingCode.EXTENDED_BY_STAFF.problem());
    }

    /** The days that the point needs are days on which it is open, and today is none of them. */
    static Optional<Problem> notTooSoon(Situation situation, Situation.Thing thing, Model model) {
        int lead = model.lending().leadDays();
        if (lead == 0) {
            return Optional.empty();
        }
        Optional<LocalDate> first = situation
                .openDates(Oslo.date(situation.now()).plusDays(1))
                .skip(lead - 1L)
                .findFirst();
        LocalDate fetched = Oslo.date(situation.time().start());
        return first.filter(fetched::isBefore).map(date -> LendingCode.FETCHED_TOO_SOON.with("first", date));
    }

    /** As many as one may have at the same time, by sweep. */
    static Optional<Problem> notTooManyOfIt(Situation situation, Situation.Thing thing, Model model) {
        if (model.lending().mostEach().isEmpty() || situation.account().isEmpty()) {
            return Optional.empty();
        }
        int most = model.lending().mostEach().get();
        int wanted = situation.wish().things().stream()
                .filter(other -> other.model().equals(model.id()))
                .mapToInt(Wish.Thing::quantity)
                .sum();
        Occupation here = Occupation.of("", 1, Occupation.Kind.LOAN, situation.time(), Set.of(Resource.WHOLE), 1);
        int left = Occupancy.free(
                Resource.equipment(model.id(), most),
                situation.account().get().borrowed().of(model.id(), situation.now()),
                here);
        return when(wanted > left, LendingCode.QUOTA_OF_IT.with("most", most));
    }

    static Optional<Problem> when(boolean broken, Problem problem) {
        return broken ? Optional.of(problem) : Optional.empty();
    }
}
