package no.endorinn.grants.desk;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Move.Side;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.RightsTable;

/** What somebody who sees an application is told of it: answers in confidence, and who people are. */
@Singleton
public final class Readers {
    /** What a route has a row of rights of its own for: to be told what only those who decide are. */
    public static final String IN_CONFIDENCE = "in confidence";

    private static final String SHOWN = "GET /applications/{reference}";
    private static final String HISTORY = "GET /applications/{reference}/history";

    private final UnitOfWork work;
    private final People people;
    private final RightsTable rights;

    Readers(UnitOfWork work, People people, RightsTable rights) {
        this.work = work;
        this.people = people;
        this.rights = rights;
    }

    /** Which answers the reader is told; who decides on what was sent is looked at where one of them is confidential. */
    Predicate<Given> told(Application application, Side side, Rights reader) {
        boolean decides = side == Side.STAFF
                && application.answers().values().stream().anyMatch(Given::confidential)
                && decides(application, reader);
        return answer -> application.tells(answer, reader.personId(), decides);
    }

    private boolean decides(Application application, Rights reader) {
        return application.receipt().isPresent()
                && application
                        .matter()
                        .objections(reader, rights.callers(SHOWN, IN_CONFIDENCE))
                        .isEmpty();
    }

    /** How people are named to the reader: {@code you}, or by name where that is theirs to know. */
    Map<String, String> names(List<String> ids, Application application, Rights reader, Effort effort) {
        Set<String> others = new LinkedHashSet<>(ids);
        others.remove(reader.personId());
        Map<String, String> names = new HashMap<>(Map.of(reader.personId(), "you"));
        if (others.isEmpty() || !application.party().admits(rights.callers(HISTORY, History.WITH_NAMES), reader)) {
            return names;
        }
        List<Key> keys = others.stream().map(people::personKey).toList();
        Snapshot found = work.read(keys, effort);
        others.forEach(id -> found.at(people.personKey(id)).ifPresent(item -> names.put(id, item.text("name"))));
        return names;
    }
}
