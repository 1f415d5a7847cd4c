package no.endorinn.grants.forms;

import java.util.Optional;

/**
 * Something that is asked.
 *
 * @param id small letters, digits and hyphens; it names the answer in the form, and its texts
 * @param when it is asked at all; without it, always
 * @param prefill where its answer may be known from, e.g. {@code association.members}
 * @param confidential whether its answer is seen by whoever wrote it and by those who decide, and by nobody else: a child's name
 */
public record Question(
        String id,
        Kind kind,
        boolean required,
        Optional<Condition> when,
        Optional<String> prefill,
        boolean confidential) {}
