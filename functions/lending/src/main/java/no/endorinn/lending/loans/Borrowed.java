package no.endorinn.lending.loans;

import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * What one account has borrowed, and has reserved. It is written in the transaction of each loan that counts on it, so that no limit is
 * passed though many reserve at the same moment.
 *
 * @param account whose it is
 * @param version 0 before it is stored
 * @param open loans that have not ended, by reference
 * @param fetches how many loans were to be fetched in a local month, this year's and the last's
 * @param waits what they wait for, by the reference of the loan that it may become
 * @param suspension what stops them from borrowing for a time, or did
 */
public record Borrowed(
        String account,
        long version,
        Map<String, Open> open,
        SortedMap<YearMonth, Integer> fetches,
        Map<String, Wait> waits,
        Optional<Suspension> suspension) {
    /** More open loans than so many has nobody, not even by staff's hand. */
    public static final int MOST_OPEN = 200;

    /**
     * A loan that has not ended.
     *
     * @param models how many of each, by its id
     * @param fetched whether any of it is out
     */
    public record Open(Interval time, Map<String, Integer> models, boolean fetched) {
        public Open {
            models = Map.copyOf(models);
        }

        /** What nobody came for counts no more. */
        boolean counts(Instant now) {
            return fetched || now.isBefore(Loan.lapses(time.start()));
        }
    }

    /**
     * That they wait for a model.
     *
     * @param over from when they do so no more, whatever came of it
     */
    public record Wait(String model, Interval time, Instant over) {}

    public Borrowed {
        open = Map.copyOf(open);
        waits = Map.copyOf(waits);
        fetches = Collections.unmodifiableSortedMap(new TreeMap<>(fetches));
    }

    public static Borrowed nothing(String account) {
        return new Borrowed(account, 0, Map.of(), new TreeMap<>(), Map.of(), Optional.empty());
    }

    /** With a place in a waiting list, which is no loan yet; what is over is forgotten. */
    private Borrowed waiting(Loan loan, Instant now) {
        Map<String, Wait> next = new HashMap<>(waits);
        next.values().removeIf(wait -> !now.isBefore(wait.over()));
        Instant over = loan.answerBy().orElse(loan.time().start());
        loan.models().forEach(model -> next.put(loan.reference(), new Wait(model, loan.time(), over)));
        return new Borrowed(account, version, open, fetches, next, suspension);
    }

    /** Without that place. */
    private Borrowed waitingNoMore(String reference) {
        Map<String, Wait> next = new HashMap<>(waits);
        next.remove(reference);
        return new Borrowed(account, version, open, fetches, next, suspension);
    }

    /** The models that they wait for, or are offered. */
    public Set<String> waitsFor() {
        return waits.values().stream().map(Wait::model).collect(Collectors.toSet());
    }

    /** How many things they wait for. */
    int waiting(Instant now) {
        return (int) waits.values().stream()
                .filter(wait -> now.isBefore(wait.over()))
                .count();
    }

    /** Whether they wait for the model at that time already. */
    boolean waitsFor(String model, Interval time, Instant now) {
        return waits.values().stream()
                .anyMatch(
                        wait -> wait.model().equals(model) && wait.time().overlaps(time) && now.isBefore(wait.over()));
    }

    /** In which month a loan counts: that in which it is to be fetched, by the wall clock. */
    public static YearMonth month(Instant start) {
        return YearMonth.from(Oslo.date(start));
    }

    /** With the loan beside what there is. */
    public Borrowed with(Loan loan) {
        SortedMap<YearMonth, Integer> months = new TreeMap<>(fetches);
        months.merge(month(loan.time().start()), 1, Integer::sum);
        months.headMap(Year.from(Oslo.date(loan.askedAt())).minusYears(1).atMonth(1))
                .clear();
        return new Borrowed(account, version, having(loan), months, waits, suspension);
    }

    /** With the loan as it becomes, from what it was. */
    public Borrowed following(Optional<Loan> before, Loan after, Instant now) {
        if (after.state().waits()) {
            return waiting(after, now);
        }
        boolean waited = before.filter(loan -> loan.state().waits()).isPresent();
        if (before.isEmpty() || (waited && after.state().isOpen())) {
            return waitingNoMore(after.reference()).with(after);
        }
        if (waited) {
            return waitingNoMore(after.reference());
        }
        boolean givenUp = after.state() == State.CANCELLED || after.state() == State.DENIED;
        return givenUp ? without(after) : following(after);
    }

    /** With the loan as it is now. */
    Borrowed following(Loan loan) {
        return loan.state().isOpen()
                ? new Borrowed(account, version, having(loan), fetches, waits, suspension)
                : ended(loan.reference());
    }

    private Map<String, Open> having(Loan loan) {
        Map<String, Open> next = new HashMap<>(open);
        Map<String, Integer> models = new HashMap<>();
        loan.lines().forEach(line -> models.merge(line.model(), line.quantity(), Integer::sum));
        next.put(loan.reference(), new Open(loan.time(), models, loan.state() == State.OUT));
        return next;
    }

    /** As if it had ended. */
    Borrowed ended(String reference) {
        Map<String, Open> next = new HashMap<>(open);
        next.remove(reference);
        return new Borrowed(account, version, next, fetches, waits, suspension);
    }

    /** Without a loan that was given up before anybody came for it: as if it had never been. */
    public Borrowed without(Loan loan) {
        SortedMap<YearMonth, Integer> months = new TreeMap<>(fetches);
        months.computeIfPresent(
                month(loan.time().start()), (month, many) -> many > 1 ? Integer.valueOf(many - 1) : null);
        return new Borrowed(account, version, open, months, waits, suspension).ended(loan.reference());
    }

    public Borrowed suspended(Optional<Suspension> now) {
        return new Borrowed(account, version, open, fetches, waits, now);
    }

    /** What stops them from borrowing at that moment. */
    public Optional<Suspension> suspendedAt(Instant now) {
        return suspension.filter(stopped -> now.isBefore(stopped.until()));
    }

    /** How many loans have not ended. */
    public int openLoans(Instant now) {
        return (int) open.values().stream().filter(loan -> loan.counts(now)).count();
    }

    /** How many are, or were, to be fetched in the month. */
    public int inMonth(YearMonth month) {
        return fetches.getOrDefault(month, 0);
    }

    /** How many are, or were, to be fetched in the year. */
    public int inYear(int year) {
        return fetches.entrySet().stream()
                .filter(month -> month.getKey().getYear() == year)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** What the account has of a model, as a calendar of its own: so that its peak can be found. */
    List<Occupation> of(String model, Instant now) {
        return open.entrySet().stream()
                .filter(loan ->
                        loan.getValue().counts(now) && loan.getValue().models().containsKey(model))
                .map(loan -> Occupation.of(
                        loan.getKey(),
                        1,
                        Occupation.Kind.LOAN,
                        loan.getValue().time(),
                        Resource.UNDIVIDED,
                        loan.getValue().models().getOrDefault(model, 1)))
                .toList();
    }
}
