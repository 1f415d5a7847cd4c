package no.endorinn.grants.backing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.grants.schemes.OtherScheme;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.words.Words;

/**
 * An association's request that the municipality recommends what it applies for in somebody else's scheme.
 *
 * @param party the association
 * @param areas the districts that it belongs to
 * @param title what they apply for
 * @param why the municipality should recommend it
 * @param sought in øre, where they say it
 * @param language in which they asked, and are answered
 * @param answer the municipality's; stays when they withdraw after it
 */
record Backing(
        String reference,
        Fund fund,
        Party.Association party,
        String associationName,
        Set<String> areas,
        String askedBy,
        Instant askedAt,
        Words title,
        Words why,
        OptionalLong sought,
        Language language,
        BackingState state,
        Optional<Answered> answer,
        Origin origin,
        long version) {
    Backing {
        areas = Set.copyOf(areas);
    }

    /**
     * The scheme as its card said when they asked. What is asked of the same scheme in the same year is ranked together.
     *
     * @param year of its deadline; where it has none, that in which they asked
     * @param name by the tags of the languages
     * @param by who gives the grants
     */
    record Fund(String other, int year, Map<String, String> name, String by, Optional<LocalDate> deadline) {
        Fund {
            name = Map.copyOf(name);
        }

        static Fund of(OtherScheme card, LocalDate today) {
            return new Fund(
                    card.id(),
                    card.deadline().orElse(today).getYear(),
                    Map.of(
                            "nb",
                            card.name().nb(),
                            "nn",
                            card.name().nn(),
                            "en",
                            card.name().en()),
                    card.by(),
                    card.deadline());
        }

        String nameIn(Language language) {
            return name.getOrDefault(language.tag(), other);
        }
    }

    /** What the municipality said. */
    record Answered(boolean backed, Words grounds, String by, Instant at) {}

    /** What decides who may answer it. */
    Matter matter() {
        return new Matter(party, askedBy, areas, askedAt);
    }

    Backing answered(BackingState to, Answered what) {
        return as(to, Optional.of(what));
    }

    Backing withdrawn() {
        return as(BackingState.WITHDRAWN, answer);
    }

    private Backing as(BackingState to, Optional<Answered> what) {
        return new Backing(
                reference,
                fund,
                party,
                associationName,
                areas,
                askedBy,
                askedAt,
                title,
                why,
                sought,
                language,
                to,
                what,
                origin,
                version);
    }
}
