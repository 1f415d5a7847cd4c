package no.endorinn.grants.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.words.Wording;
import no.endorinn.kernel.words.Words;

/**
 * Support that an association has been given, as everybody may see it.
 *
 * @param reference of the application, or of what was given without one; with the year at its end, where it is for a later one
 * @param year in which it stands: that of the decision that holds, or the later one that it gives for
 * @param decidedOn the day of that decision, in Norway
 * @param granted by it, in øre
 * @param kept what stands of it, in øre: less than was granted when it was declined, or when a guarantee came to less
 * @param version how many times it was written; 0 before the first
 */
public record Award(
        String reference,
        int year,
        LocalDate decidedOn,
        Recipient to,
        Source source,
        long granted,
        long kept,
        long version) {
    /**
     * Who was given it, as it was then.
     *
     * @param fields what it does, by the names of the directory's fields in small letters
     * @param ages whom it is for, by the names of the directory's age groups
     * @param places where it is
     */
    public record Recipient(
            String association,
            String name,
            Optional<String> organisationNumber,
            List<String> fields,
            List<String> ages,
            List<String> places) {
        public Recipient {
            fields = List.copyOf(fields);
            ages = List.copyOf(ages);
            places = List.copyOf(places);
        }
    }

    /** How it came to be given. */
    public sealed interface Source {
        /** What its figures stand under: a scheme, or all that is given without one. */
        String id();
    }

    /**
     * It was applied for.
     *
     * @param criteria the scheme's that were met
     */
    public record AppliedFor(String scheme, Wording name, String round, List<Wording> criteria) implements Source {
        public AppliedFor {
            criteria = List.copyOf(criteria);
        }

        @Override
        public String id() {
            return scheme;
        }
    }

    /**
     * It was given without an application.
     *
     * @param purpose what it is for
     * @param basis by which decision: of the budget, an agreement
     */
    public record Allocated(Words purpose, Words basis) implements Source {
        @Override
        public String id() {
            return Figures.WITHOUT_SCHEME;
        }
    }

    /** Whether it is written where the other is: about the same, of the same day. */
    boolean isAt(Award other) {
        return year == other.year && decidedOn.equals(other.decidedOn) && reference.equals(other.reference);
    }

    Award inVersion(long other) {
        return new Award(reference, year, decidedOn, to, source, granted, kept, other);
    }

    /** With so much that stands. */
    public Award keeping(long ore) {
        return new Award(reference, year, decidedOn, to, source, granted, ore, version);
    }
}
