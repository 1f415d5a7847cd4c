package no.endorinn.booking.bookings;

import java.util.Optional;
import no.endorinn.calendar.Occupation;
import no.endorinn.cases.Party;

/** The two kinds of booking, each with what only it has. */
public sealed interface Kind permits Hire, Block {
    /** The most characters of a label in the public calendar. */
    int LONGEST_LABEL = 80;

    /** Whose it is. */
    Party holder();

    /** What the premises are taken for. */
    String purpose();

    /** Whether the public calendar may tell name and purpose. */
    boolean inCalendar();

    /** As what the calendar shows it. */
    Occupation.Kind shown();

    /** What the public calendar says; empty where it may only say that it is taken. */
    default Optional<String> label() {
        if (!inCalendar()) {
            return Optional.empty();
        }
        String name = switch (this) {
            case Hire hire -> hire.associationName().map(of -> of + ": ").orElse("");
            case Block block -> "";
        };
        String label = name + purpose();
        return Optional.of(
                label.codePointCount(0, label.length()) <= LONGEST_LABEL
                        ? label
                        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…");
    }
}
