package no.endorinn.lending.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;

/**
 * That somebody comes to a lending point on a day for a loan, as it was agreed: whoever comes on another day is not turned away.
 *
 * @param lapses from when they are not expected any more, because nobody came to fetch it, or answered
 */
public record Visit(LocalDate date, Kind kind, String loan, Optional<Instant> lapses) {
    /** What for. */
    public enum Kind {
        FETCHES,
        BRINGS_BACK
    }

    /**
     * Those of a loan: of what is offered, as long as it is; of what has ended only those that were by then; none of what nobody has a right
     * to fetch, or of people who come.
     */
    public static Set<Visit> of(Loan loan) {
        if (loan.byTheHour()) {
            return Set.of();
        }
        boolean offered = loan.state() == State.OFFERED;
        boolean unfetched = loan.state() == State.REQUESTED || loan.state() == State.RESERVED;
        Optional<Instant> unanswered = offered ? loan.answerBy() : Optional.empty();
        Optional<Instant> lapses =
                unfetched ? Optional.of(Loan.lapses(loan.time().start())) : unanswered;
        Set<Visit> visits = new HashSet<>();
        visits.add(new Visit(Oslo.date(loan.time().start()), Kind.FETCHES, loan.reference(), unanswered));
        visits.add(new Visit(Oslo.date(loan.time().end()), Kind.BRINGS_BACK, loan.reference(), lapses));
        visits.removeIf(visit -> !isAgreed(loan, visit.date()));
        return visits;
    }

    private static boolean isAgreed(Loan loan, LocalDate date) {
        return loan.state().holds()
                || loan.state() == State.OFFERED
                || (loan.state() == State.RETURNED
                        && loan.lines().stream()
                                .flatMap(line -> line.pieces().stream())
                                .flatMap(piece -> piece.back().stream())
                                .anyMatch(back -> !Oslo.date(back.at()).isBefore(date)));
    }

    /** The dates on which one comes for a loan of that time, and of the same so many days later, each. */
    public static List<LocalDate> dates(Interval time, int later) {
        return Stream.of(Oslo.date(time.start()), Oslo.date(time.end()))
                .flatMap(date -> IntStream.rangeClosed(0, later).mapToObj(date::plusDays))
                .distinct()
                .toList();
    }

    boolean counts(Instant now) {
        return lapses.filter(over -> !now.isBefore(over)).isEmpty();
    }
}
