package no.endorinn.directory.register;

/** What one register made of one question. */
sealed interface Reply<T> {
    record Known<T>(T value) implements Reply<T> {}

    record Unknown<T>() implements Reply<T> {}

    /** No answer, or none that can be read. */
    record Unavailable<T>() implements Reply<T> {}
}
