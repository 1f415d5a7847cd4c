package no.endorinn.cases.moves;

import no.endorinn.kernel.problem.Problem;

/** What comes of trying a move. */
public sealed interface Verdict<S> {
    /** It may be made. */
    record Leads<S>(S to) implements Verdict<S> {}

    /** It has been made already: nothing is left to do. */
    record Already<S>() implements Verdict<S> {}

    /** It may not be made. */
    record Refused<S>(Problem why) implements Verdict<S> {}
}
