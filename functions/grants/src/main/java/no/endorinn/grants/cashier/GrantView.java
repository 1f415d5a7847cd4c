package no.endorinn.grants.cashier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.applications.Acceptance;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.Offer;
import no.endorinn.grants.pay.Demand;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.pay.PayState;
import no.endorinn.grants.pay.Payment;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What was granted, and how it comes to them. Amounts are in øre.
 *
 * @param decision the number of the one that counts: what is accepted or declined
 * @param later what is granted for the years after that
 * @param acceptUntil the last day on which it is accepted, as long as nobody has answered and no appeal is to be answered first
 * @param putOff why staff have put that off
 * @param paid by now
 * @param account that it goes to, for those who may see it in full
 * @param held why nothing of it can be sent now
 * @param most so much can be demanded back; for staff
 */
record GrantView(
        int decision,
        long granted,
        List<YearView> later,
        Scheme.Payment when,
        Acceptance answer,
        @Nullable LocalDate acceptUntil,
        @Nullable String putOff,
        boolean tellsAccount,
        long paid,
        @Nullable String account,
        @Nullable HeldView held,
        List<PaymentView> payments,
        List<DemandView> demands,
        @Nullable Long most) {

    /** What is granted for a later year. */
    record YearView(int year, long granted) {}

    /** Why what is due is kept back. */
    enum Why {
        /** There is no account. */
        NO_ACCOUNT,
        /** It is another account than when it was decided. */
        ACCOUNT_CHANGED,
        /** The bank has sent something back. */
        RETURNED
    }

    /**
     * That it is kept back.
     *
     * @param account as it is now, for staff
     * @param mayConfirm whether it is not the reader who changed the account or decided; for staff
     */
    record HeldView(
            Why why, @Nullable String account, @Nullable Boolean mayConfirm) {}

    /** A payment. */
    record PaymentView(
            int number,
            long amount,
            LocalDate on,
            PayState state,
            @Nullable Integer list,
            @Nullable String reason,
            Instant at) {
        static PaymentView of(Payment payment, boolean stands) {
            return new PaymentView(
                    payment.number(),
                    payment.ore(),
                    payment.on(),
                    payment.stateBy(stands),
                    payment.list() == 0 ? null : payment.list(),
                    payment.reason().map(Words::text).orElse(null),
                    payment.at());
        }
    }

    /** Something demanded back. */
    record DemandView(
            int number,
            long amount,
            @Nullable String grounds,
            LocalDate until,
            Instant at,
            @Nullable Instant paidBack) {
        static DemandView of(Demand demand) {
            return new DemandView(
                    demand.number(),
                    demand.ore(),
                    demand.grounds().map(Words::text).orElse(null),
                    demand.until(),
                    demand.at(),
                    demand.paidBack().orElse(null));
        }
    }

    /** Why it is kept back, if it is. */
    static Optional<Why> why(Grant grant, Optional<String> known) {
        boolean waits = grant.payments().stream().anyMatch(payment -> payment.state() == PayState.DUE);
        if (grant.payments().stream().anyMatch(payment -> payment.state() == PayState.RETURNED)) {
            return Optional.of(Why.RETURNED);
        }
        if (!waits || grant.accountStands(known)) {
            return Optional.empty();
        }
        boolean none = grant.party().associationId().isPresent()
                ? known.isEmpty()
                : grant.account().isEmpty();
        return Optional.of(none ? Why.NO_ACCOUNT : Why.ACCOUNT_CHANGED);
    }

    /** An offer that nobody has accepted in time has lapsed, whoever has not written that down yet. */
    static GrantView of(GrantDesk.Found found, Instant now) {
        Casework casework = found.application().casework();
        Grant grant = casework.offerLapsed(now) ? found.grant().lapsed(now) : found.grant();
        boolean staff = found.seen().side() == Move.Side.STAFF;
        boolean association = grant.party().associationId().isPresent();
        boolean stands = grant.accountStands(found.known());
        return new GrantView(
                grant.decision(),
                grant.granted(),
                grant.later().stream()
                        .map(each -> new YearView(each.year(), each.ore()))
                        .toList(),
                grant.terms().when(),
                grant.answer(),
                casework.acceptUntil().orElse(null),
                casework.offer().flatMap(Offer::words).map(Words::text).orElse(null),
                !association,
                grant.payments().stream()
                        .filter(payment -> payment.state() == PayState.PAID)
                        .mapToLong(Payment::ore)
                        .sum(),
                grant.account().orElse(null),
                why(grant, found.known())
                        .map(why -> new HeldView(
                                why,
                                staff ? found.known().or(grant::account).orElse(null) : null,
                                staff ? ConfirmAccount.mayConfirm(found) : null))
                        .orElse(null),
                grant.payments().stream()
                        .map(payment -> PaymentView.of(payment, stands))
                        .toList(),
                grant.demands().stream().map(DemandView::of).toList(),
                staff ? grant.toDemand() : null);
    }
}
