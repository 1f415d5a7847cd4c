package no.endorinn.grants.cashier;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.pay.PaymentList;
import no.endorinn.grants.pay.PaymentLists;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.StaffRole;

/** What the routes about lists of payments do alike. A list is all of the municipality's, so a role for a district is not enough. */
@Singleton
final class ListDesk {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final PaymentLists lists;
    private final History history;
    private final People people;

    ListDesk(UnitOfWork work, Authorization authorization, PaymentLists lists, History history, People people) {
        this.work = work;
        this.authorization = authorization;
        this.lists = lists;
        this.history = history;
        this.people = people;
    }

    /** Whoever may work with lists. */
    Rights admit(Request request) {
        Rights rights = authorization.read(request, List.of()).rights();
        Authorization.requireArea(request, rights, Set.of());
        return rights;
    }

    /**
     * The list that the path names.
     *
     * @throws Rejection 404 when there is none
     */
    PaymentList find(Request request) {
        int number = Numbers.inPath(request.path("list"));
        Snapshot read = work.read(List.of(lists.key(number)), request.effort());
        return lists.list(read, number).orElseThrow(Rejection::notFound);
    }

    /** The latest lists. */
    List<PaymentList> latest(Effort effort) {
        return PaymentLists.lists(work.list(lists.all(), effort).items());
    }

    /** The lists as they are shown, with who made them. */
    List<ListView> views(List<PaymentList> shown, Effort effort) {
        Snapshot read = work.read(
                shown.stream().map(list -> people.personKey(list.by())).collect(Collectors.toSet()), effort);
        return shown.stream()
                .map(list -> ListView.of(
                        list,
                        read.at(people.personKey(list.by()))
                                .map(item -> item.text("name"))
                                .orElse(null)))
                .toList();
    }

    /** The change that writes down what a list made of what was granted. */
    Change happened(Request request, Rights caller, Grant after, String type) {
        Happening happening = new Happening(
                        after.reference(),
                        type,
                        caller.personId(),
                        request.now(),
                        after.party().associationId(),
                        Map.of())
                .asStaff(true);
        Optional<StaffRole> role = request.callers().role(caller);
        return history.append(role.map(happening::inRole).orElse(happening), GrantDesk.position(after));
    }
}
