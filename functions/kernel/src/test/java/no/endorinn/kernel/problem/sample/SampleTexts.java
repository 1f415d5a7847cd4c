package no.endorinn.kernel.problem.sample;

/** Beside this class lie texts of a made-up feature. */
public final class SampleTexts {
    private SampleTexts() {}
}
