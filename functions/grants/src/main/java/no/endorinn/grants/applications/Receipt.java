package no.endorinn.grants.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That the municipality has it.
 *
 * @param at when it arrived, by the server's clock
 * @param deadline the round's as it was then
 * @param answerBy by which day an answer was promised then
 * @param digest SHA-256 of what was sent: the form, its version, and the answers
 * @param paper that whom it is for have signed on, when whoever prepared it sent it
 */
public record Receipt(
        String by,
        Instant at,
        Optional<Instant> deadline,
        Optional<LocalDate> answerBy,
        String digest,
        Optional<Paper> paper) {}
