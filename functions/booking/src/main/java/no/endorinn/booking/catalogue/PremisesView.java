package no.endorinn.booking.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.TermsJson;
import org.jspecify.annotations.Nullable;

/**
 * Premises as the contract shows them.
 *
 * @param from since when the terms have held
 * @param coming what will hold later; left out of lists
 * @param limits how much one holder may have here; left out of lists and of what staff change
 */
record PremisesView(
        String id,
        long version,
        LocalDate from,
        Map<String, Object> terms,
        @Nullable List<ComingView> coming,
        @Nullable LocalDate retiredFrom,
        @Nullable List<LimitsView> limits) {

    /** Terms that begin to hold later. */
    record ComingView(LocalDate from, Map<String, Object> terms) {}

    static PremisesView brief(Premises premises, LocalDate today) {
        return new PremisesView(
                premises.id(),
                premises.version(),
                premises.termsSince(today),
                TermsJson.write(premises.termsOn(today)),
                null,
                premises.retiredFrom().orElse(null),
                null);
    }

    static PremisesView full(Premises premises, LocalDate today) {
        PremisesView brief = brief(premises, today);
        List<ComingView> coming = premises.termsAfter(today).entrySet().stream()
                .map(entry -> new ComingView(entry.getKey(), TermsJson.write(entry.getValue())))
                .toList();
        return new PremisesView(
                brief.id(), brief.version(), brief.from(), brief.terms(), coming, brief.retiredFrom(), null);
    }

    PremisesView with(List<LimitsView> told) {
        return new PremisesView(id, version, from, terms, coming, retiredFrom, told);
    }
}
