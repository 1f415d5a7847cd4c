package no.endorinn.kernel.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where the next page begins; empty for the last one
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
    /** So many a page, whatever it is of. */
    public static final int SIZE = 25;

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }

    /** Those of them; the next page begins where it did. */
    public Page<T> only(Predicate<? super T> which) {
        return new Page<>(items.stream().filter(which).toList(), next);
    }

    /** What leads to the next page, as it stands in an answer; null after the last one. */
    public @Nullable String cursor() {
        return next.map(Cursor::text).orElse(null);
    }
}
