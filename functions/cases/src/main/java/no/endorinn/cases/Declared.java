package no.endorinn.cases;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Closeness;
import no.endorinn.kernel.who.People;
import org.jspecify.annotations.Nullable;

/**
 * Who on the staff has declared to be close to an association, as the events tell it that declaring and withdrawing are: one
 * query tells it of a case, whenever it was.
 */
@Singleton
public final class Declared {
    public static final String DECLARED = "association.closeness_declared";
    public static final String WITHDRAWN = "association.closeness_withdrawn";

    /** So many of the latest changes are looked through. */
    private static final int MOST = 300;

    private final History history;
    private final People people;
    private final UnitOfWork work;

    Declared(History history, People people, UnitOfWork work) {
        this.history = history;
        this.people = people;
        this.work = work;
    }

    /** What declaring and withdrawing happen to. */
    public static String entity(String associationId) {
        return "closeness#" + associationId;
    }

    /** Somebody who was close when the case began, or became so while it was there; nameless when no longer known. */
    public record CloseView(
            @Nullable String name, Instant since, @Nullable Instant until) {}

    /** Those who were close to whose case it is. */
    List<CloseView> to(Matter matter, Effort effort) {
        Optional<String> association = matter.party().associationId();
        if (association.isEmpty()) {
            return List.of();
        }
        Map<String, List<Closeness>> byPerson =
                byPerson(association.get(), history.latestOf(entity(association.get()), MOST, effort));
        byPerson.values()
                .forEach(theirs -> theirs.removeIf(closeness -> !closeness.touches(association.get(), matter.begun())));
        byPerson.values().removeIf(List::isEmpty);
        List<Key> keys = byPerson.keySet().stream().map(people::personKey).toList();
        Snapshot found = work.read(keys, effort);
        List<CloseView> close = new ArrayList<>();
        byPerson.forEach((person, theirs) -> {
            @Nullable
            String name = found.at(people.personKey(person))
                    .map(item -> People.contact(item).name())
                    .orElse(null);
            theirs.forEach(closeness -> close.add(
                    new CloseView(name, closeness.since(), closeness.until().orElse(null))));
        });
        return close;
    }

    /** What was declared before the first of these counts from there. */
    static Map<String, List<Closeness>> byPerson(String association, List<Happening> happenings) {
        Map<String, List<Closeness>> all = new LinkedHashMap<>();
        for (Happening happening : happenings) {
            List<Closeness> theirs = all.computeIfAbsent(happening.by(), person -> new ArrayList<>());
            if (happening.type().equals(DECLARED)) {
                theirs.add(new Closeness(association, happening.at(), Optional.empty()));
            } else {
                Instant since = !theirs.isEmpty() && theirs.getLast().holds()
                        ? theirs.removeLast().since()
                        : happenings.getFirst().at();
                theirs.add(new Closeness(association, since, Optional.of(happening.at())));
            }
        }
        return all;
    }
}
