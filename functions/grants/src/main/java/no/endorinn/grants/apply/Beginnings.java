package no.endorinn.grants.apply;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.CaseCode;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Admission;
import no.endorinn.grants.applications.Admission.Obstacle;
import no.endorinn.grants.applications.Folder;
import no.endorinn.grants.apply.BeginningForm.Beginning;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.FormCard;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.StaffRole;

/** Whether somebody may begin an application, seen alike by whoever only asks and whoever begins. */
@Singleton
final class Beginnings {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Applications applications;
    private final Catalogue catalogue;
    private final People people;

    Beginnings(
            UnitOfWork work,
            Authorization authorization,
            Applications applications,
            Catalogue catalogue,
            People people) {
        this.work = work;
        this.authorization = authorization;
        this.applications = applications;
        this.catalogue = catalogue;
        this.people = people;
    }

    /**
     * What is so around an application that somebody begins.
     *
     * @param all every scheme there is, and more
     * @param scheme as it stands in its item
     * @param round for which an application begun now would be; empty where the scheme has none
     * @param form by which one applies; empty as long as no version is published
     * @param preparedAs in which role of the municipality's the caller prepares it for the party; empty when they apply themselves
     * @param draft the reference of a draft that is there for the same round: the party's own, or of those whose it is not, one that
     *     they have prepared for it themselves
     * @param obstacles all that stands in the way
     */
    record Considered(
            Catalogue.Contents all,
            Scheme scheme,
            Optional<Round> round,
            Optional<FormCard> form,
            Party party,
            Optional<StaffRole> preparedAs,
            Optional<Item> association,
            Folder folder,
            Optional<String> draft,
            List<Obstacle> obstacles,
            Authorization.Admitted caller) {
        /** The reference of what a report is overdue on, where that stands in the way. */
        Optional<String> overdue(Instant now) {
            return folder.obstacle(scheme, now)
                    .flatMap(why -> folder.overdue(now).stream().findFirst())
                    .map(Folder.Entry::reference);
        }
    }

    /** The caller with what it names, and this as well. */
    Authorization.Admitted read(Request request, Beginning beginning, Collection<Key> more) {
        List<Key> keys = new ArrayList<>(more);
        keys.add(catalogue.schemeKey(beginning.scheme()));
        beginning.association().map(people::associationKey).ifPresent(keys::add);
        return authorization.read(request, keys);
    }

    /**
     * Looks at what somebody who was read begins.
     *
     * @throws Rejection 403 when they may not apply for whom they name, 422 when what they name is not there
     */
    Considered consider(Request request, Beginning beginning, Authorization.Admitted caller) {
        Snapshot read = caller.snapshot();
        Scheme scheme = catalogue
                .scheme(read, beginning.scheme())
                .filter(Scheme::published)
                .orElseThrow(() -> Rejection.of(GrantCode.UNKNOWN_SCHEME.at("/scheme")));
        Party party = party(beginning, caller);
        Optional<StaffRole> preparedAs = preparedAs(request, party, caller);
        Optional<Item> association =
                beginning.association().map(people::associationKey).flatMap(read::at);
        Catalogue.Contents all = catalogue.contents(request.effort());
        Folder folder = applications.folder(work.read(List.of(applications.folderKey(party)), request.effort()), party);
        Admission admission = new Admission(
                scheme,
                party,
                association.flatMap(People::organisationNumber).isPresent(),
                beginning.taps(),
                all.schemes().values(),
                folder,
                request.now());
        List<Obstacle> obstacles = new ArrayList<>(admission.obstacles(request.language()));
        int most = Folder.mostDrafts(party);
        if (folder.drafts() >= most) {
            obstacles.add(new Obstacle(GrantCode.TOO_MANY_DRAFTS.with("most", most), List.of()));
        }
        Optional<FormCard> form =
                Optional.ofNullable(all.forms().get(scheme.form())).filter(FormCard::isPublished);
        if (form.isEmpty()) {
            obstacles.add(new Obstacle(GrantCode.NO_FORM_YET.problem(), List.of()));
        }
        return new Considered(
                all,
                scheme,
                admission.round(),
                form,
                party,
                preparedAs,
                association,
                folder,
                admission
                        .round()
                        .flatMap(round -> draft(request, folder.drafts(scheme.id(), round.id()), preparedAs, caller)),
                obstacles,
                caller);
    }

    private Optional<String> draft(
            Request request, List<Folder.Entry> drafts, Optional<StaffRole> preparedAs, Authorization.Admitted caller) {
        List<String> references = drafts.stream().map(Folder.Entry::reference).toList();
        if (preparedAs.isEmpty()) {
            return references.stream().findFirst();
        }
        Snapshot found = work.read(references.stream().map(applications::key).toList(), request.effort());
        return references.stream()
                .filter(reference -> applications
                        .application(found, reference)
                        .filter(draft -> draft.isPreparedBy(caller.rights().personId()))
                        .isPresent())
                .findFirst();
    }

    private Party party(Beginning beginning, Authorization.Admitted caller) {
        if (beginning.who().isEmpty()) {
            return new Party.Person(caller.requireKnown().personId());
        }
        Party party = beginning.who().get();
        if (beginning
                .association()
                .map(people::associationKey)
                .filter(key -> caller.snapshot().at(key).filter(People::isThere).isEmpty())
                .isPresent()) {
            throw Rejection.of(CommonCode.UNKNOWN_ASSOCIATION.at("/association"));
        }
        return party;
    }

    /**
     * In which role somebody of the municipality prepares for somebody else; whoever applies by their own right does not.
     *
     * @throws Rejection 403 when they may do neither, are partial, or have the role for another area
     */
    private Optional<StaffRole> preparedAs(Request request, Party party, Authorization.Admitted caller) {
        Rights rights = caller.rights();
        if (party.admits(request.callers(), rights)) {
            return Optional.empty();
        }
        Callers preparers = request.callers(ApplicationDesk.FOR_ANOTHER_PERSON);
        Optional<StaffRole> role = preparers.role(rights);
        if (role.isEmpty()) {
            throw Rejection.of(
                    party instanceof Party.Association
                            ? GrantCode.MAY_NOT_APPLY_FOR_ASSOCIATION
                            : GrantCode.ONLY_STAFF_PREPARE);
        }
        Set<String> areas = party.associationId()
                .map(people::associationKey)
                .flatMap(caller.snapshot()::at)
                .map(people::associationPlaces)
                .orElse(Set.of());
        if (new Matter(party, "", areas, request.now()).partiality(rights).isPresent()) {
            throw Rejection.of(CaseCode.OWN_CASE);
        }
        if (!rights.isStaffFor(preparers.staff(), areas)) {
            throw Rejection.of(CommonCode.OTHER_AREA);
        }
        return role;
    }
}
