package no.endorinn.lending.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.kernel.time.Oslo;

/**
 * What a loan that is out is told of when it is due, once each, the first first. Nothing is decided by it: what is late is so whether or
 * not anybody was told.
 */
public enum Reminder {
    SOON_DUE,
    LATE;

    /** In minutes of the day. */
    private static final int NINE = 9 * 60;

    private static final int SEVEN = 7 * 60;

    /**
     * From when it is told. That it is soon due at nine on the day before; of what was fetched after that, at seven on the day itself; and
     * of what was fetched after that not at all, for whoever has just fetched it knows.
     */
    Optional<Instant> from(Loan loan) {
        Instant due = loan.time().end();
        if (this == LATE) {
            return Optional.of(due);
        }
        LocalDate day = Oslo.date(due);
        return Stream.of(Oslo.firstInstant(day.minusDays(1), NINE), Oslo.firstInstant(day, SEVEN))
                .filter(then -> then.isBefore(due))
                .filter(then -> loan.lines().stream()
                        .flatMap(line -> line.pieces().stream())
                        .anyMatch(piece -> piece.isOut() && piece.out().isBefore(then)))
                .findFirst();
    }
}
