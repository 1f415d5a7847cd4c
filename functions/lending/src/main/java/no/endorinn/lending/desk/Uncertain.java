package no.endorinn.lending.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.kernel.http.Request;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.loans.Affected;
import no.endorinn.lending.loans.Availability;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.store.WhatIsFree;

/**
 * Tells those whose loan is soon what of it may not be there: something is broken, or somebody is late. It is found out when they look,
 * so it is never told of what has come right again, and staff who see to it first are ahead of it.
 */
@Singleton
public final class Uncertain {
    /** So long before it is fetched: what is late today is mostly back before a loan in a month. */
    private static final Duration SOON = Duration.ofDays(14);

    /** So many models are looked at, those of the soonest loans. */
    private static final int MOST = 40;

    private final Catalogue catalogue;
    private final WhatIsFree free;

    Uncertain(Catalogue catalogue, WhatIsFree free) {
        this.catalogue = catalogue;
        this.free = free;
    }

    /** The names of the things that may not be there, by the loan's reference; one read. */
    Map<String, List<String>> of(Request request, List<Loan> some) {
        List<Loan> soon = some.stream()
                .filter(loan -> isSoon(request, loan))
                .sorted(Comparator.comparing(loan -> loan.time().start()))
                .toList();
        if (soon.isEmpty()) {
            return Map.of();
        }
        Catalogue.Contents contents = catalogue.contents(request.effort());
        List<Model> models = soon.stream()
                .flatMap(loan -> loan.models().stream())
                .distinct()
                .limit(MOST)
                .flatMap(id -> Optional.ofNullable(contents.models().get(id)).stream())
                .toList();
        Map<String, Availability> there = free.of(
                models, contents, soon.stream().map(Loan::time).distinct().toList(), request.now(), request.effort());
        Map<String, List<String>> uncertain = new LinkedHashMap<>();
        there.forEach((id, availability) -> {
            Set<String> hit = Affected.references(availability);
            Stream<Loan> theirs = soon.stream().filter(loan -> hit.contains(loan.reference()));
            theirs.forEach(loan -> uncertain
                    .computeIfAbsent(loan.reference(), reference -> new ArrayList<>())
                    .add(availability.model().name().in(request.language())));
        });
        return uncertain;
    }

    private static boolean isSoon(Request request, Loan loan) {
        State state = loan.state(request.now());
        return (state == State.RESERVED || state == State.REQUESTED)
                && loan.time().start().isBefore(request.now().plus(SOON));
    }
}
