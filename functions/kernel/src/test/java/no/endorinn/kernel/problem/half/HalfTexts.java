package no.endorinn.kernel.problem.half;

/** Has its texts beside it. */
public final class HalfTexts {
    private HalfTexts() {}
}
