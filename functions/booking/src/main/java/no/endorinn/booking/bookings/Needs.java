package no.endorinn.booking.bookings;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the booker asks the caretaker for: chairs, a projector, the key. The same for all times of a booking until some are changed.
 *
 * @param from the text by the number of the first time it is for; an empty one where nothing more is asked for
 */
public record Needs(NavigableMap<Integer, String> from) {
    /** The most characters of it. */
    public static final int LONGEST = 300;

    /** Nothing at all. */
    public static final Needs NONE = new Needs(new TreeMap<>());

    public Needs {
        NavigableMap<Integer, String> changes = new TreeMap<>();
        from.forEach((number, text) -> {
            if (!text.equals(changes.isEmpty() ? "" : changes.lastEntry().getValue())) {
                changes.put(number, text);
            }
        });
        from = changes;
    }

    /** This for all times. */
    public static Needs of(Optional<String> text) {
        return NONE.with(Span.ALL, text);
    }

    /** What is asked for at the time of this number. */
    public Optional<String> at(int number) {
        return Optional.ofNullable(from.floorEntry(number))
                .map(Map.Entry::getValue)
                .filter(text -> !text.isEmpty());
    }

    /** With something else, or nothing, at these times. */
    public Needs with(Span span, Optional<String> text) {
        NavigableMap<Integer, String> changed = new TreeMap<>(from);
        changed.subMap(span.from(), true, span.to(), true).clear();
        changed.put(span.from(), text.orElse(""));
        if (span.to() < Repetition.MOST_DATES) {
            changed.put(span.to() + 1, at(span.to() + 1).orElse(""));
        }
        return new Needs(changed);
    }
}
