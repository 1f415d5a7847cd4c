package no.endorinn.grants.pay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.pay.PayMove.Side;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.kernel.time.Oslo;

/**
 * As much is paid as a decision is worth: more is one more payment; less is taken from what has not been sent, the last first, and beyond
 * that demanded back.
 */
final class Evened {
    /** So long somebody has to pay back what a new decision takes. */
    private static final int DAYS_TO_PAY_BACK = 30;

    private Evened() {}

    /** The grant with as much to be paid as it is worth by the decision, each year by itself. */
    static Grant by(Grant.Given given, Grant grant, Instant now) {
        LocalDate today = Oslo.date(now);
        LocalDate on = given.payBy().filter(day -> day.isAfter(today)).orElse(today);
        Grant evened = year(grant, Payment.OWN_YEAR, grant.binds(), on, given, now);
        for (LaterYear each : grant.later()) {
            evened = year(evened, each.year(), grant.binds(each.year()), given.from(each.year(), today), given, now);
        }
        return evened;
    }

    private static Grant year(Grant grant, int year, long worth, LocalDate on, Grant.Given given, Instant now) {
        long back = year == Payment.OWN_YEAR
                ? grant.demands().stream().mapToLong(Demand::ore).sum()
                : 0;
        long kept = grant.sum(payment -> payment.year() == year && payment.state() != PayState.LAPSED) - back;
        long difference = worth - kept;
        return difference > 0
                ? grant.with(more(grant, given.decision(), year, difference, on, now), grant.demands())
                : less(grant, year, -difference, given.by(), now);
    }

    private static Grant less(Grant grant, int year, long ore, String by, Instant now) {
        List<Payment> lowered = new ArrayList<>(grant.payments());
        long less = ore;
        for (int i = lowered.size() - 1; i >= 0 && less > 0; i--) {
            Payment payment = lowered.get(i);
            if (payment.year() == year
                    && payment.after(PayMove.LOWER, Side.STAFF, now).isPresent()) {
                long taken = Math.min(less, payment.ore());
                lowered.set(i, payment.of(payment.ore() - taken, now));
                less -= taken;
            }
        }
        Grant after = grant.with(lowered, grant.demands());
        return less == 0
                ? after
                : after.demanding(less, Optional.empty(), Oslo.date(now).plusDays(DAYS_TO_PAY_BACK), by, now);
    }

    private static List<Payment> more(Grant grant, int number, int year, long ore, LocalDate on, Instant now) {
        boolean first = grant.payments().stream()
                .allMatch(payment -> payment.year() != year || payment.state() == PayState.LAPSED);
        int parts = first ? grant.terms().instalments().count() : 1;
        long each = ore / parts / 100 * 100;
        List<Payment> all = new ArrayList<>(grant.payments());
        for (int i = 0; i < parts; i++) {
            long part = i == 0 ? ore - each * (parts - 1) : each;
            if (part > 0) {
                LocalDate day =
                        on.plusMonths((long) i * grant.terms().instalments().months());
                all.add(Payment.first(all.size() + 1, number, year, part, day, grant.begun(), now));
            }
        }
        return all;
    }
}
