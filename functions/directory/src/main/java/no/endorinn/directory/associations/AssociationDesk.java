package no.endorinn.directory.associations;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Party;
import no.endorinn.directory.register.OrganisationNumber;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.who.Rights;

/** What every route about an existing association's record does alike: finds it, sees whether the caller may, writes it. */
@Singleton
final class AssociationDesk {
    private final Authorization authorization;
    private final Associations associations;
    private final History history;

    AssociationDesk(Authorization authorization, Associations associations, History history) {
        this.authorization = authorization;
        this.associations = associations;
        this.history = history;
    }

    /** The record that the path names, if there is one, in front of a caller of whom nothing is known yet. */
    record Seen(String id, Optional<Association> association, Rights rights, Snapshot snapshot) {}

    Seen see(Request request, Optional<OrganisationNumber> number) {
        String id = request.path("association");
        List<Key> keys = new ArrayList<>(List.of(associations.key(id)));
        number.ifPresent(typed -> keys.add(associations.organisationKey(typed)));
        Authorization.Admitted admitted = authorization.read(request, keys);
        return new Seen(id, associations.association(admitted.snapshot(), id), admitted.rights(), admitted.snapshot());
    }

    /**
     * The association that the path names.
     *
     * @throws Rejection 404 when there is none, 403 when the caller may not
     */
    Association find(Request request, Seen seen) {
        Association association = seen.association().orElseThrow(Rejection::notFound);
        Authorization.requireAbout(
                request,
                seen.rights(),
                seen.id(),
                Set.copyOf(association.profile().places()));
        return association;
    }

    /** The changes by which the record becomes this, with what is told of it. */
    List<Change> changes(Request request, Seen seen, Association after, String event) {
        List<Change> changes = new ArrayList<>(associations.changes(seen.association(), after));
        changes.add(history.append(
                new Party.Association(after.id())
                        .happening("association." + event, seen.rights().personId(), request.now())
                        .asStaff(!seen.rights().isMemberOf(after.id())),
                "association-" + (after.version() + 1)));
        return changes;
    }
}
