package no.endorinn.kernel.store;

import java.util.List;

/**
 * What a command comes to: the changes that make it so, and the answer that is true once they are made. No changes means
 * that it is so already.
 */
public record Decision<T>(T result, List<Change> changes) {
    public Decision {
        changes = List.copyOf(changes);
    }

    /** Nothing needs to change. */
    public static <T> Decision<T> already(T result) {
        return new Decision<>(result, List.of());
    }
}
