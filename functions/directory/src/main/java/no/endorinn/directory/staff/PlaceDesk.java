package no.endorinn.directory.staff;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.directory.associations.Association;
import no.endorinn.directory.associations.Associations;
import no.endorinn.directory.claims.Claim;
import no.endorinn.directory.claims.Claims;
import no.endorinn.directory.claims.Footing;
import no.endorinn.directory.people.Asked;
import no.endorinn.directory.people.Persons;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Holdings;
import no.endorinn.kernel.store.UnitOfWork;

/** Puts associations where everybody sees them, where nobody does, or away; always by somebody impartial, and with a reason. */
@Singleton
final class PlaceDesk {
    /** Enough to tell people what stands in the way. */
    private static final int MOST_OPEN = 25;

    private final UnitOfWork work;
    private final Authorization authorization;
    private final Associations associations;
    private final Claims claims;
    private final Persons persons;
    private final Answers answers;
    private final Seats seats;
    private final Holdings holdings;
    private final History history;

    PlaceDesk(
            UnitOfWork work,
            Authorization authorization,
            Associations associations,
            Claims claims,
            Persons persons,
            Answers answers,
            Seats seats,
            Holdings holdings,
            History history) {
        this.work = work;
        this.authorization = authorization;
        this.associations = associations;
        this.claims = claims;
        this.persons = persons;
        this.answers = answers;
        this.seats = seats;
        this.holdings = holdings;
        this.history = history;
    }

    /**
     * Where staff put an association.
     *
     * @param place listed, hidden or removed
     * @param confirmed whether the municipality says yes to the association by it
     * @param reason why, for its officers; there is one unless it is listed
     */
    record Placement(Footing.Place place, boolean confirmed, Optional<String> reason) {
        private boolean isDone(Footing footing) {
            return footing.place() == place && footing.review().isEmpty() && (!confirmed || footing.isConfirmed());
        }

        private String why() {
            return reason.orElseThrow();
        }

        private Association of(Association before) {
            Footing footing = before.footing();
            return switch (place) {
                case HIDDEN -> before.footing(footing.hidden(why()));
                case REMOVED -> before.registered(Optional.empty()).footing(footing.removed(why()));
                default -> before.footing(confirmed ? footing.confirmed() : footing.shown());
            };
        }

        private String event() {
            return switch (place) {
                case HIDDEN -> "association.hidden";
                case REMOVED -> "association.closed";
                default -> confirmed ? "association.recognised" : "association.listed";
            };
        }
    }

    /**
     * Puts the association there. Whatever of it is done already is so; broken off in the middle, a repeat goes on.
     *
     * @throws Rejection 404 when there is none, 403 when the caller is partial, 409 when something of it is still to come
     */
    Association place(Request request, String id, Placement placement) {
        Association placed = work.commit(request.effort(), () -> decide(request, id, placement));
        while (placed.footing().review().isPresent()) {
            placed = work.commit(request.effort(), () -> decide(request, id, placement));
        }
        if (placement.place() == Footing.Place.REMOVED) {
            seats.empty(
                    request, id, new Asked.Told(id, Asked.Fate.REMOVED, Optional.of(placement.why()), request.now()));
        }
        return placed;
    }

    private Decision<Association> decide(Request request, String id, Placement placement) {
        Authorization.Admitted admitted = authorization.read(request, List.of(associations.key(id)));
        Association before = associations.association(admitted.snapshot(), id).orElseThrow(Rejection::notFound);
        Impartiality.require(request, admitted.rights(), matter(before, request));
        if (placement.isDone(before.footing())) {
            return Decision.already(before);
        }
        if (!before.footing().isThere()) {
            throw Rejection.notFound();
        }
        if (placement.place() == Footing.Place.REMOVED) {
            requireNothingOpen(request, id);
        }
        String by = admitted.rights().personId();
        Optional<Claim> open = before.footing().review().flatMap(reference -> claim(request, reference));
        if (open.isPresent() && (placement.confirmed() || placement.place() != Footing.Place.LISTED)) {
            Claim.Answer answer = new Claim.Answer(placement.confirmed(), placement.reason());
            List<Change> changes = answers.changes(request, by, open.get(), answer);
            return new Decision<>(before, changes);
        }
        if (open.isPresent()) {
            throw Rejection.of(DirectoryCode.ANSWER_THE_CASE_FIRST);
        }
        return placed(request, before, placement, by);
    }

    private Decision<Association> placed(Request request, Association before, Placement placement, String by) {
        Association after = placement.of(before);
        List<Change> changes = new ArrayList<>(associations.changes(Optional.of(before), after));
        if (placement.confirmed() || placement.place() == Footing.Place.REMOVED) {
            before.footing()
                    .founder()
                    .ifPresent(founder -> persons.read(request.effort(), List.of(founder)).stream()
                            .map(person -> person.founderNoMore(before.id()))
                            .forEach(person -> changes.addAll(persons.changes(person))));
        }
        changes.add(history.append(
                new Party.Association(before.id())
                        .happening(placement.event(), by, request.now())
                        .asStaff(true),
                "association-" + (before.version() + 1)));
        return new Decision<>(Associations.stored(after), changes);
    }

    static Matter matter(Association association, Request request) {
        return new Matter(
                new Party.Association(association.id()),
                association.footing().founder().orElse(""),
                Set.copyOf(association.profile().places()),
                request.now());
    }

    private Optional<Claim> claim(Request request, String reference) {
        return claims.claim(work.read(List.of(claims.key(reference)), request.effort()), reference);
    }

    private void requireNothingOpen(Request request, String id) {
        List<String> open = open(request, id);
        if (!open.isEmpty()) {
            throw Rejection.of(DirectoryCode.ASSOCIATION_HAS_OPEN.with("references", String.join(", ", open)));
        }
    }

    /** References of what the association has that is not over. */
    List<String> open(Request request, String id) {
        return holdings.openOf(new Party.Association(id).key(), request.now(), MOST_OPEN, request.effort()).stream()
                .map(Holdings.Holding::reference)
                .distinct()
                .toList();
    }
}
