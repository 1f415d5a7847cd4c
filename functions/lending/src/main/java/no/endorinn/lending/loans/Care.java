package no.endorinn.lending.loans;

import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.words.Words;

/**
 * Who answers for what is lent, and who else may fetch and return it.
 *
 * @param group for whom it is borrowed
 * @param responsible an adult for a minor, a teacher for a class; empty where whoever borrows answers for themselves
 * @param others who may fetch and return it too
 */
public record Care(Group group, Optional<Person> responsible, List<Person> others) {
    /** So many may fetch and return it besides whoever borrows. */
    public static final int MOST_OTHERS = 3;

    /** An adult who borrows for themselves or their association. */
    public static final Care OWN = new Care(Group.ADULT, Optional.empty(), List.of());

    public Care {
        others = List.copyOf(others);
    }

    /** For whom something is borrowed. */
    public enum Group {
        ADULT,
        MINOR,
        CLASS
    }

    /** Somebody whom the point can reach. */
    public record Person(Words name, Words phone) {}
}
