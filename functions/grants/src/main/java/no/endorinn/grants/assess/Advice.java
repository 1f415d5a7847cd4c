package no.endorinn.grants.assess;

import java.time.Instant;
import java.util.Optional;
import no.endorinn.kernel.words.Words;

/**
 * What an umbrella's council advises on an application. It decides nothing.
 *
 * @param field of associations that the council is for
 * @param amount what it would give, in øre; empty where it only says something
 * @param version 0 before it is written
 */
public record Advice(String field, Optional<Long> amount, Optional<Words> words, String by, Instant at, long version) {}
