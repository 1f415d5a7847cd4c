package no.endorinn.lending.loans;

import java.time.Instant;
import no.endorinn.kernel.words.Words;

/**
 * That somebody may borrow nothing for a time.
 *
 * @param until when they may again
 * @param why as whoever borrows reads it
 */
public record Suspension(Instant until, Words why) {}
