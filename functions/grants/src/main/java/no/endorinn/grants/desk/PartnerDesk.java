package no.endorinn.grants.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Asks;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.Partner;
import no.endorinn.grants.applications.Partner.Standing;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.applications.Together;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.grants.forms.Question;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.store.Applications;
import no.endorinn.grants.store.PartnerLists;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

/**
 * Applying together: who is asked, what an association sees of somebody else's application, and what it is told of it.
 */
@Singleton
public final class PartnerDesk {
    private final PartnerLists lists;
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Applications applications;
    private final Catalogue catalogue;
    private final People people;
    private final History history;

    PartnerDesk(
            PartnerLists lists,
            UnitOfWork work,
            Authorization authorization,
            Applications applications,
            Catalogue catalogue,
            People people,
            History history) {
        this.lists = lists;
        this.work = work;
        this.authorization = authorization;
        this.applications = applications;
        this.catalogue = catalogue;
        this.people = people;
        this.history = history;
    }

    /**
     * The application that the path names, in front of an officer of the association that it names.
     *
     * @throws Rejection 404 when the association was not asked, or the caller does not apply for it
     */
    public ApplicationDesk.Found find(Request request) {
        String association = request.path("association");
        Authorization.Admitted caller = authorization.read(request, List.of(applications.key(request.reference())));
        return applications
                .application(caller.snapshot(), request.reference())
                .filter(found -> found.partner(association).isPresent())
                .filter(found -> request.callers().admitsOfficer(caller.rights(), association))
                .map(found -> new ApplicationDesk.Found(found, caller, Move.Side.PARTNER))
                .orElseThrow(Rejection::notFound);
    }

    /** The partner that the path names; one who was found is there. */
    public static Partner partner(Request request, Application application) {
        return application.partner(request.path("association")).orElseThrow(Rejection::notFound);
    }

    /** What the partner that the path names sees of it. */
    public PartView view(Request request, Application application) {
        return views(request, List.of(application), request.path("association")).getFirst();
    }

    /** What an association was asked to take part in, the latest first: as long as it is named there. */
    public List<PartView> asked(Request request, String association) {
        Key key = lists.askedKey(association);
        Asks asked = lists.asks(work.read(List.of(key), request.effort()), key);
        List<Application> all = named(asked, association, request.effort()).stream()
                .filter(application -> standing(application, association) != Standing.GONE)
                .toList();
        return views(request, all, association).reversed();
    }

    private List<PartView> views(Request request, List<Application> all, String association) {
        Catalogue.Contents contents = catalogue.contents(request.effort());
        Map<String, String> names = names(all, request.effort());
        return all.stream()
                .map(application -> PartView.of(
                        application,
                        application.partner(association).orElseThrow(),
                        ApplicationView.brief(application, contents, request.now(), request.language()),
                        names.get(application.party().key())))
                .toList();
    }

    /** What the persons are called who apply, by their keys as parties. */
    private Map<String, String> names(Collection<Application> all, Effort effort) {
        Map<String, Key> keys = new HashMap<>();
        for (Application application : all) {
            if (application.party() instanceof Party.Person(String id)) {
                keys.put(application.party().key(), people.personKey(id));
            }
        }
        Snapshot found = work.read(Set.copyOf(keys.values()), effort);
        Map<String, String> names = new HashMap<>();
        keys.forEach((party, key) -> found.at(key).ifPresent(item -> names.put(party, item.text("name"))));
        return names;
    }

    /** The applications that there still are among those that an association was asked about. */
    private List<Application> named(Asks asked, String association, Effort effort) {
        List<Key> keys = asked.entries().stream()
                .map(ask -> applications.key(ask.reference()))
                .toList();
        Snapshot found = work.read(keys, effort);
        return asked.entries().stream()
                .flatMap(ask -> applications.application(found, ask.reference()).stream())
                .filter(application -> application.partner(association).isPresent()
                        && !(application.party() instanceof Party.Forgotten))
                .toList();
    }

    private static Standing standing(Application application, String association) {
        return application.partner(association).map(application::standing).orElse(Standing.GONE);
    }

    /**
     * Asks an association to confirm its part.
     *
     * @throws Rejection when there is nothing to confirm yet, or enough has been asked
     */
    public Decision<Application> ask(Request request, ApplicationDesk.Found found, Form form) {
        Application draft = found.application();
        String association = request.path("association");
        Question question = Together.question(form)
                .filter(asked -> draft.together(asked.id())
                        .part(association)
                        .filter(Partner.Part::isTold)
                        .isPresent())
                .orElseThrow(() -> Rejection.of(GrantCode.PARTNER_NOT_TOLD));
        if (draft.party().associationId().equals(Optional.of(association))) {
            throw Rejection.of(GrantCode.PARTNER_ITSELF);
        }
        if (standing(draft, association).takesPart()) {
            return Decision.already(draft);
        }
        Key card = people.associationKey(association);
        Key asking = lists.askingKey(draft.party());
        Key asked = lists.askedKey(association);
        Snapshot around = work.read(List.of(card, asking, asked), request.effort());
        String name = around.at(card)
                .filter(People::isThere)
                .map(people::associationName)
                .orElseThrow(() -> Rejection.of(CommonCode.UNKNOWN_ASSOCIATION));
        Instant now = request.now();
        Asks own = lists.asks(around, asking).counting(now);
        own.obstacle(association, name).ifPresent(why -> {
            throw Rejection.of(why);
        });
        Asks theirs = withRoom(lists.asks(around, asked), association, name, request.effort());
        Asks.Ask ask = new Asks.Ask(draft.reference(), association, now);
        String by = found.rights().personId();
        Application after = draft.with(
                new Partner(association, name, question.id(), by, now, Optional.empty(), Optional.empty()), now);
        return new Decision<>(
                after,
                found.with(List.of(
                        applications.change(after),
                        lists.change(asking, own.with(ask), own.version()),
                        lists.change(asked, theirs.without(draft.reference()).with(ask), theirs.version()),
                        happened(after, "application.partner_asked", name, by),
                        told(after, association, "part.asked", by, false))));
    }

    /** What an association was asked, where there is room for one more: what no longer waits for it makes some. */
    private Asks withRoom(Asks asked, String association, String name, Effort effort) {
        if (!asked.mayBeFull()) {
            return asked;
        }
        Map<String, Standing> standings = new HashMap<>();
        named(asked, association, effort).stream()
                .filter(application -> application.state() != State.WITHDRAWN)
                .filter(application -> standing(application, association) != Standing.GONE)
                .forEach(application -> standings.put(application.reference(), standing(application, association)));
        if (asked.isFull(standings)) {
            throw Rejection.of(GrantCode.PARTNER_BUSY.with("name", name));
        }
        return asked.mattering(standings);
    }

    /** The change to what a partner says makes of an application, and that both sides are told. */
    public Decision<Application> says(ApplicationDesk.Found found, Partner partner, Instant now, String what) {
        Application after = found.application().with(partner, now);
        return new Decision<>(
                after,
                List.of(
                        applications.change(after),
                        happened(
                                after,
                                "application.partner_" + what,
                                partner.name(),
                                found.rights().personId()),
                        told(
                                after,
                                partner.association(),
                                "part." + what,
                                found.rights().personId(),
                                false)));
    }

    private Change happened(Application after, String type, String partner, String by) {
        return applications.happened(after, type, by, happening -> happening.with("partner", partner));
    }

    /** What is told in an association's own history: the application is somebody else's. */
    private Change told(Application after, String association, String type, String by, boolean asStaff) {
        Happening happening = new Happening(
                "part#" + after.reference() + "#" + association,
                type,
                by,
                after.changedAt(),
                Optional.of(association),
                Map.of());
        return history.append(happening.asStaff(asStaff), Long.toString(after.version()));
    }

    /** A decision's changes, and that those who take part are told what concerns them. */
    List<Change> telling(ApplicationDesk.Found found, Decision<Application> decision) {
        List<Change> changes = new ArrayList<>(decision.changes());
        if (!changes.isEmpty()) {
            changes.addAll(news(found, decision.result()));
        }
        return changes;
    }

    /** That those who take part are told what somebody makes of the application in front of them. */
    public List<Change> news(ApplicationDesk.Found found, Application after) {
        boolean asStaff = found.side() == Move.Side.HELPER || found.side() == Move.Side.STAFF;
        return news(found.application(), after, found.rights().personId(), asStaff);
    }

    /** That those who take part are told what is made of an application, by somebody or by the clock. */
    public List<Change> news(Application before, Application after, String by, boolean asStaff) {
        List<Change> changes = new ArrayList<>();
        before.partners()
                .forEach(partner -> partner.told(before, after)
                        .ifPresent(type -> changes.add(told(after, partner.association(), type, by, asStaff))));
        return changes;
    }

    /** What stands in the way of sending these answers: partners that are none, and such as have not confirmed where they must. */
    public List<Problem> obstacles(Application draft, Form form, Map<String, Given> answers, Effort effort) {
        Optional<Question> question = Together.question(form).filter(asked -> answers.containsKey(asked.id()));
        if (question.isEmpty()) {
            return List.of();
        }
        boolean mustConfirm = question.get().kind() instanceof Kind.Partners partners && partners.confirmed();
        List<Together.Row> rows = draft.together(question.get().id()).rows();
        Snapshot cards = work.read(
                rows.stream()
                        .flatMap(row -> row.association().stream())
                        .distinct()
                        .map(people::associationKey)
                        .toList(),
                effort);
        List<Problem> obstacles = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (Together.Row row : rows) {
            String at = "/answers/" + question.get().id() + "/" + row.id();
            row.association().ifPresent(association -> {
                Optional<String> name = cards.at(people.associationKey(association))
                        .filter(People::isThere)
                        .map(people::associationName);
                if (name.isEmpty()) {
                    obstacles.add(CommonCode.UNKNOWN_ASSOCIATION.at(at + "/association"));
                } else if (draft.party().associationId().equals(row.association())) {
                    obstacles.add(GrantCode.PARTNER_ITSELF.at(at));
                } else if (!before.add(association)) {
                    obstacles.add(GrantCode.PARTNER_TWICE.at(at).with("name", name.get()));
                } else if (mustConfirm && standing(draft, association) != Standing.CONFIRMED) {
                    obstacles.add(GrantCode.PARTNER_UNCONFIRMED.at(at).with("name", name.get()));
                }
            });
        }
        return obstacles;
    }
}
