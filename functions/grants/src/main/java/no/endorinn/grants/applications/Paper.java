package no.endorinn.grants.applications;

import java.time.LocalDate;
import no.endorinn.kernel.words.Words;

/**
 * A signature on paper, seen by whoever sent what was signed.
 *
 * @param how it came and where it is kept
 */
public record Paper(LocalDate signedOn, Words how) {}
