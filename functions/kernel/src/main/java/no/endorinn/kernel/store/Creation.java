package no.endorinn.kernel.store;

import no.endorinn.kernel.id.Origin;

/** What a creating request finds under one of the references that what it makes may get. */
public sealed interface Creation<T> {
    /** Nothing is there: this makes something of it. */
    record New<T>(Decision<T> decision) implements Creation<T> {}

    /** Something is there: this request's own, or by one chance in thousands of millions another's. */
    record There<T>(Origin origin, T result) implements Creation<T> {}

    /** What was read does not agree with itself, since something was written meanwhile; to be read again. */
    record Unsettled<T>() implements Creation<T> {}
}
