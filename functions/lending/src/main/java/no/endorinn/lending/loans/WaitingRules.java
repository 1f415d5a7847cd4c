package no.endorinn.lending.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.WaitingList;
import no.endorinn.lending.problem.LendingCode;

/** Those of the {@link Rules} that are about waiting for what others have, a rule a method. */
final class WaitingRules {
    private WaitingRules() {}

    /** Nobody keeps for longer what others wait for. */
    static Optional<Problem> nobodyWaits(Situation situation, Situation.Thing thing, Model model) {
        boolean waited = thing.availability().stream()
                .anyMatch(there -> situation.taking().stream()
                        .anyMatch(time -> there.waiting(thing.wanted().variant(), time) > 0));
        return Rules.when(waited, LendingCode.SOMEBODY_WAITS.problem());
    }

    static Optional<Problem> thereAreSoMany(Situation situation, Situation.Thing thing, Model model) {
        int many = thing.availability()
                .map(there -> there.stock().working(thing.wanted().variant()))
                .orElse(0);
        return Rules.when(thing.wanted().quantity() > many, LendingCode.NOT_SO_MANY.with("there", many));
    }

    static Optional<Problem> cannotBeHad(Situation situation, Situation.Thing thing, Model model) {
        boolean canBe = situation.free(thing) >= thing.wanted().quantity()
                && Rules.roomInTheCalendar(situation, thing, model).isEmpty();
        return Rules.when(canBe, LendingCode.CAN_BE_HAD.problem());
    }

    static Optional<Problem> roomInTheList(Situation situation, Situation.Thing thing, Model model) {
        boolean full = thing.availability()
                .filter(there -> there.stock().waiting().places().size() >= WaitingList.MOST)
                .isPresent();
        return Rules.when(full, LendingCode.TOO_MANY_WAIT.with("most", WaitingList.MOST));
    }

    static Optional<Problem> notWaitingAlready(Situation situation, Situation.Thing thing, Model model) {
        return Rules.when(
                situation
                        .account()
                        .filter(account -> account.borrowed().waitsFor(model.id(), situation.time(), situation.now()))
                        .isPresent(),
                LendingCode.WAITS_ALREADY.problem());
    }

    static Optional<Problem> notTooManyWaits(Situation situation) {
        return situation
                .account()
                .filter(account -> account.borrowed().waiting(situation.now())
                        >= Limits.of(account.level()).waiting())
                .map(account -> LendingCode.QUOTA_WAITING.with(
                        "most", Limits.of(account.level()).waiting()));
    }

    /** From when it can no longer be had in time: the point needs its days, and whoever waits until it is fetched has nothing. */
    static Instant over(Situation situation, Situation.Thing thing) {
        Instant start = situation.time().start();
        int lead = situation.byStaff()
                ? 0
                : thing.model().map(model -> model.lending().leadDays()).orElse(0);
        LocalDate fetched = Oslo.date(start);
        LocalDate day = fetched;
        while (lead > 0
                && situation
                        .openDates(day.plusDays(1))
                        .skip(lead - 1L)
                        .findFirst()
                        .filter(first -> !first.isAfter(fetched))
                        .isEmpty()) {
            day = day.minusDays(1);
        }
        return lead == 0 ? start : Oslo.day(day).end();
    }
}
