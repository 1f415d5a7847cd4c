package no.endorinn.cases;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.endorinn.cases.CaseKinds.CaseKind;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.RightsTable;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/** Shows staff what waits for them: of every kind that they may see, each with whether they may answer it. */
@Singleton
public final class QueueDesk {
    private final List<CaseKind> kinds;
    private final Queue queue;
    private final Authorization authorization;
    private final RightsTable table;
    private final People people;
    private final UnitOfWork work;

    QueueDesk(
            List<CaseKind> kinds,
            Queue queue,
            Authorization authorization,
            RightsTable table,
            People people,
            UnitOfWork work) {
        this.kinds = kinds;
        this.queue = queue;
        this.authorization = authorization;
        this.table = table;
        this.people = people;
        this.work = work;
    }

    /** A page; how many there are comes with the first. */
    record QueueView(
            @Nullable Integer number,
            @Nullable Boolean more,
            List<CaseView> cases,
            @Nullable String cursor) {}

    /** A case in the queue. */
    record CaseView(
            String kind,
            String reference,
            PartyView party,
            String subject,
            @Nullable String purpose,
            @Nullable SpanView time,
            int times,
            List<String> areas,
            Instant since,
            @Nullable Instant deadline,
            boolean waitsForApplicant,
            boolean mayDecide) {}

    /** Whose it is; the name of a person is told to those who may answer, and to no other. */
    record PartyView(
            Who who, @Nullable String association, @Nullable String name) {}

    /** What kind of party it is. */
    enum Who {
        ASSOCIATION,
        PERSON,
        REGISTERED
    }

    /** From when to when. */
    record SpanView(Instant start, Instant end) {
        static SpanView of(Interval time) {
            return new SpanView(time.start(), time.end());
        }
    }

    /** Answers with a page of those that the caller may see; of one kind, where the request says which. */
    public Answer answer(Request request) {
        Fields query = request.query();
        List<CaseKind> wanted = wanted(query, query.optionalText("kind", 40));
        Optional<Cursor> from = query.cursor();
        query.check();
        Rights caller = authorization.read(request, List.of()).rights();
        List<CaseKind> seen = wanted.stream()
                .filter(kind -> table.callers(kind.shown()).admitsStaff(caller))
                .toList();
        Queue.Part part = queue.part(seen, from, request.effort());
        boolean first = from.isEmpty();
        return Answer.ok(new QueueView(
                first ? part.number() : null,
                first ? part.more() : null,
                views(request, caller, part.page().items()),
                part.page().cursor()));
    }

    private List<CaseKind> wanted(Fields query, @Nullable String name) {
        List<CaseKind> wanted = kinds.stream()
                .filter(kind -> name == null || kind.name().equals(name))
                .toList();
        if (wanted.isEmpty()) {
            String choices = kinds.stream().map(CaseKind::name).sorted().collect(Collectors.joining(", "));
            query.note(CommonCode.NOT_A_CHOICE.with("choices", choices), "kind");
        }
        return wanted;
    }

    private List<CaseView> views(Request request, Rights caller, List<Waiting> page) {
        Set<Waiting> own = new HashSet<>();
        for (Waiting waiting : page) {
            if (waiting.matter()
                    .objections(caller, table.callers(waiting.kind().answered()))
                    .isEmpty()) {
                own.add(waiting);
            }
        }
        Map<Party, String> names = names(request, own);
        return page.stream()
                .map(waiting -> view(waiting, own.contains(waiting), names, request.now()))
                .toList();
    }

    /** The names of the people among those whose cases these are. */
    private Map<Party, String> names(Request request, Set<Waiting> cases) {
        Map<Party, Key> keys = new HashMap<>();
        Map<Party, String> names = new HashMap<>();
        for (Waiting waiting : cases) {
            Party party = waiting.matter().party();
            switch (party) {
                case Party.Person(String id) -> keys.put(party, people.personKey(id));
                case Party.Registered(String name, Optional<String> phone) -> names.put(party, name);
                default -> {}
            }
        }
        Snapshot found = work.read(keys.values(), request.effort());
        keys.forEach((party, key) -> found.at(key)
                .ifPresent(item -> names.put(party, People.contact(item).name())));
        return names;
    }

    private static CaseView view(Waiting waiting, boolean mayDecide, Map<Party, String> names, Instant now) {
        Matter matter = waiting.matter();
        Party party = matter.party();
        return new CaseView(
                waiting.kind().name(),
                waiting.reference(),
                new PartyView(
                        who(party),
                        party.associationId().orElse(null),
                        waiting.name().orElse(names.get(party))),
                waiting.subject(),
                waiting.purpose().map(Words::text).orElse(null),
                waiting.time().map(SpanView::of).orElse(null),
                waiting.times(),
                matter.areas().stream().sorted().toList(),
                matter.begun(),
                waiting.deadline().orElse(null),
                waiting.waitsForApplicant(now),
                mayDecide);
    }

    private static Who who(Party party) {
        return switch (party) {
            case Party.Association association -> Who.ASSOCIATION;
            case Party.Person person -> Who.PERSON;
            case Party.Registered registered -> Who.REGISTERED;
            case Party.Forgotten forgotten -> Who.REGISTERED;
            case Party.Municipality municipality ->
                throw new IllegalStateException("the municipality asks itself for nothing");
        };
    }
}
