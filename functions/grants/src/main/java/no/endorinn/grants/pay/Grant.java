package no.endorinn.grants.pay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Acceptance;
import no.endorinn.grants.pay.PayMove.Side;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * What somebody was granted by an application, and how it comes to them: all its payments, under one version.
 *
 * @param decision the number of the one that counts
 * @param granted by it, in øre
 * @param later what it grants for the years after that
 * @param decidedBy the id of whoever decided it
 * @param answer whether whoever it was granted to has said yes to it
 * @param reported whether its report has been accepted
 * @param deficit costs less income by the accounts, in øre, from when it is reported; of a guarantee
 * @param account eleven digits: the one that it is paid to, as it was when it was decided or has been confirmed since
 * @param version 0 for one that is not there yet
 */
public record Grant(
        String reference,
        Party party,
        Terms terms,
        int decision,
        long granted,
        List<LaterYear> later,
        String decidedBy,
        Acceptance answer,
        boolean reported,
        OptionalLong deficit,
        Optional<String> account,
        List<Payment> payments,
        List<Demand> demands,
        long version) {
    public Grant {
        later = List.copyOf(later);
        payments = List.copyOf(payments);
        demands = List.copyOf(demands);
    }

    /**
     * What the scheme said about paying when it was decided.
     *
     * @param accept whether it is accepted before anything is paid; a private person tells their account by that
     */
    public record Terms(
            String scheme, String round, Scheme.Payment when, Scheme.Instalments instalments, boolean accept) {}

    /**
     * A decision.
     *
     * @param year of its round
     * @param later what it grants for the years after that
     * @param payBy from which day on it is paid; none for at once
     */
    public record Given(int decision, long ore, int year, List<LaterYear> later, Optional<LocalDate> payBy, String by) {
        public Given {
            later = List.copyOf(later);
        }

        /** From which day on a year's is paid: as long after the first, and never before that year. */
        LocalDate from(int other, LocalDate today) {
            LocalDate on = payBy.filter(day -> day.isAfter(today)).orElse(today);
            LocalDate begins = LocalDate.of(other, 1, 1);
            LocalDate then = on.plusYears(Math.max(0, (long) other - year));
            return then.isBefore(begins) ? begins : then;
        }
    }

    /** Of which nothing has been granted. */
    public static Grant none(String reference, Party party, Terms terms) {
        return new Grant(
                reference,
                party,
                terms,
                0,
                0,
                List.of(),
                "",
                Acceptance.NOT_ASKED,
                false,
                OptionalLong.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                0);
    }

    /** What it binds of its round's budget, in øre. */
    public long binds() {
        return answer.isOver() ? 0 : worth(granted);
    }

    /** What it binds of the budget of a later year's round, in øre. */
    public long binds(int year) {
        return answer.isOver()
                ? 0
                : later.stream()
                        .filter(each -> each.year() == year)
                        .mapToLong(LaterYear::ore)
                        .sum();
    }

    private long worth(long ore) {
        return deficit.isPresent() ? Guarantee.due(ore, deficit.getAsLong()) : ore;
    }

    /**
     * Granted by a decision; by the first, or by one that changes it. More is one more payment; less is taken from what has not been
     * sent, the last first, and beyond that demanded back.
     *
     * @param known the account as the directory has it
     */
    public Grant granting(Given given, Optional<String> known, Instant now) {
        boolean begins = granted == 0 || answer.isOver();
        Acceptance asked =
                begins && given.ore() > 0 ? (terms.accept() ? Acceptance.AWAITED : Acceptance.NOT_ASKED) : answer;
        Grant decided = new Grant(
                reference,
                party,
                terms,
                given.decision(),
                given.ore(),
                given.later(),
                given.by(),
                asked,
                reported,
                deficit,
                account.or(() -> known),
                payments,
                demands,
                version + 1);
        return terms.when() == Scheme.Payment.NONE ? decided : Evened.by(given, decided, now);
    }

    /** How far a payment of it has come when it is new. */
    PayState begun() {
        return answer == Acceptance.AWAITED ? PayState.OFFERED : fallsDue() ? PayState.DUE : PayState.EXPECTED;
    }

    private boolean fallsDue() {
        return reported || terms.when() == Scheme.Payment.IN_ADVANCE;
    }

    /**
     * Accepted, with its conditions.
     *
     * @param told a private person's account
     */
    public Grant accepted(Optional<String> told, Instant now) {
        return as(Acceptance.ACCEPTED, reported, deficit, told.or(() -> account))
                .moved(PayMove.ACCEPT, Side.APPLICANT, now)
                .released(now);
    }

    /** Declined: nothing of it is paid. */
    public Grant declined(Instant now) {
        return as(Acceptance.DECLINED, reported, deficit, account).moved(PayMove.DECLINE, Side.APPLICANT, now);
    }

    /** Nobody has answered in time: nothing of it is paid. */
    public Grant lapsed(Instant now) {
        return as(Acceptance.LAPSED, reported, deficit, account).moved(PayMove.LAPSE, Side.STAFF, now);
    }

    /**
     * Its report has been accepted: what waited for that falls due. Once: said again, it is as it was.
     *
     * @param accounts costs less income by its accounts, in øre; only a guarantee goes by that
     */
    public Grant reported(OptionalLong accounts, Instant now) {
        if (reported) {
            return this;
        }
        boolean guarantee = terms.when() == Scheme.Payment.DEFICIT;
        Grant told = as(answer, true, guarantee ? accounts : OptionalLong.empty(), account);
        Grant evened = guarantee
                ? Evened.by(new Given(decision, granted, 0, later, Optional.empty(), decidedBy), told, now)
                : told;
        return evened.released(now);
    }

    private Grant released(Instant now) {
        LocalDate today = Oslo.date(now);
        return fallsDue()
                ? moved(PayMove.RELEASE, Side.STAFF, now)
                        .each(payment -> payment.state() == PayState.DUE && payment.list() == 0
                                ? payment.notBefore(today)
                                : payment)
                : this;
    }

    /** What may be sent on a day. */
    public List<Payment> sendable(LocalDate day) {
        return payments.stream()
                .filter(payment ->
                        payment.state() == PayState.DUE && !payment.on().isAfter(day))
                .toList();
    }

    /** With all that may be sent on that day on a list. */
    public Grant sent(int list, LocalDate day, Instant now) {
        List<Payment> sent = sendable(day);
        return again().each(payment -> sent.contains(payment) ? payment.sentOn(list, now) : payment);
    }

    /** Whether something of it is on that list and has not come back, and is not noted as paid. */
    public boolean isOn(int list) {
        return payments.stream().anyMatch(payment -> payment.list() == list && payment.state() == PayState.SENT);
    }

    /** With all that is on a list noted as paid. */
    public Grant paid(int list, Instant now) {
        return again().each(payment -> payment.list() == list
                ? payment.after(PayMove.PAY, Side.STAFF, now).orElse(payment)
                : payment);
    }

    /** With a payment that came back. */
    public Grant returned(int number, Words why, Instant now) {
        return again().each(payment -> payment.number() == number ? payment.returned(why, now) : payment);
    }

    /** To this account from now on; what came back falls due once more. */
    public Grant confirmed(String digits, Instant now) {
        return as(answer, reported, deficit, Optional.of(digits)).moved(PayMove.CONFIRM, Side.STAFF, now);
    }

    /** What has been paid and is not demanded back, in øre. */
    public long toDemand() {
        return sum(payment -> payment.state() == PayState.PAID)
                - demands.stream().mapToLong(Demand::ore).sum();
    }

    /** With so much of what was paid demanded back. */
    public Grant demanded(long ore, Words grounds, LocalDate until, String by, Instant now) {
        return again().demanding(ore, Optional.of(grounds), until, by, now);
    }

    Grant demanding(long ore, Optional<Words> grounds, LocalDate until, String by, Instant now) {
        List<Demand> all = new ArrayList<>(demands);
        all.add(new Demand(all.size() + 1, ore, grounds, until, by, now, Optional.empty()));
        return with(payments, all);
    }

    /** The demand of that number. */
    public Optional<Demand> demand(int number) {
        return demands.stream().filter(each -> each.number() == number).findFirst();
    }

    public Grant paidBack(int number, Instant now) {
        return again().with(
                        payments,
                        demands.stream()
                                .map(each -> each.number() == number ? each.paidBackAt(now) : each)
                                .toList());
    }

    /** The payment of that number. */
    public Optional<Payment> payment(int number) {
        return payments.stream().filter(each -> each.number() == number).findFirst();
    }

    /** From which day on the first of what is due may be sent; what came back waits among it. */
    public Optional<LocalDate> due() {
        return payments.stream()
                .filter(payment -> payment.state() == PayState.DUE || payment.state() == PayState.RETURNED)
                .map(Payment::on)
                .min(LocalDate::compareTo);
    }

    /**
     * Whether it may be paid to its account.
     *
     * @param known the account as the directory has it; of a private person there is none but what they told
     */
    public boolean accountStands(Optional<String> known) {
        return account.isPresent() && (party.associationId().isEmpty() || account.equals(known));
    }

    long sum(Predicate<Payment> which) {
        return payments.stream().filter(which).mapToLong(Payment::ore).sum();
    }

    private Grant moved(PayMove move, Side side, Instant now) {
        return each(payment -> payment.after(move, side, now).orElse(payment));
    }

    private Grant each(Function<Payment, Payment> change) {
        return with(payments.stream().map(change).toList(), demands);
    }

    private Grant again() {
        return as(answer, reported, deficit, account);
    }

    private Grant as(Acceptance said, boolean told, OptionalLong accounts, Optional<String> digits) {
        return new Grant(
                reference,
                party,
                terms,
                decision,
                granted,
                later,
                decidedBy,
                said,
                told,
                accounts,
                digits,
                payments,
                demands,
                version + 1);
    }

    Grant with(List<Payment> others, List<Demand> back) {
        return new Grant(
                reference, party, terms, decision, granted, later, decidedBy, answer, reported, deficit, account,
                others, back, version);
    }
}
