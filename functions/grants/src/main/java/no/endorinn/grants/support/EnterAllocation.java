package no.endorinn.grants.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.grants.decide.Award;
import no.endorinn.grants.decide.Awards;
import no.endorinn.grants.decide.Figures;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.words.Words;

/** Enters what an association was given without an application, with the decision that is its basis; the association sees that. */
@Route("POST /support/allocations")
final class EnterAllocation implements RouteHandler {
    /** 100 million kroner, in øre. */
    private static final long MOST = 10_000_000_000L;

    private static final int LONGEST = 300;

    private final UnitOfWork work;
    private final Authorization authorization;
    private final Allocations allocations;
    private final Awards awards;
    private final People people;
    private final History history;

    EnterAllocation(
            UnitOfWork work,
            Authorization authorization,
            Allocations allocations,
            Awards awards,
            People people,
            History history) {
        this.work = work;
        this.authorization = authorization;
        this.allocations = allocations;
        this.awards = awards;
        this.people = people;
        this.history = history;
    }

    /** What staff typed. */
    private record Wish(String association, long amount, LocalDate decidedOn, String purpose, String basis) {}

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        Fields fields = request.body();
        Wish wish = new Wish(
                fields.text("association", 100),
                fields.whole("amount", 1, MOST),
                fields.date("decidedOn"),
                fields.text("purpose", LONGEST),
                fields.text("basis", LONGEST));
        LocalDate today = Oslo.date(request.now());
        if (fields.has("decidedOn")
                && (wish.decidedOn().isAfter(today) || wish.decidedOn().isBefore(today.minusYears(YearForm.BACK)))) {
            fields.note(
                    GrantCode.DATE_OUT_OF_BOUNDS
                            .with("least", today.minusYears(YearForm.BACK))
                            .with("most", today),
                    "decidedOn");
        }
        fields.check();
        Allocation entered =
                work.create(origin, request.effort(), reference -> decide(request, wish, reference, origin));
        return Answer.created("/support/allocations/" + entered.reference(), Map.of("reference", entered.reference()));
    }

    private Creation<Allocation> decide(Request request, Wish wish, String reference, Origin origin) {
        Party.Association to = new Party.Association(wish.association());
        List<Key> keys = new ArrayList<>(awards.keys(wish.decidedOn(), reference, Figures.WITHOUT_SCHEME, to));
        keys.add(allocations.key(reference));
        Authorization.Admitted caller = authorization.read(request, keys);
        Optional<Allocation> there = allocations.allocation(caller.snapshot(), reference);
        if (there.isPresent()) {
            return new Creation.There<>(there.get().origin(), there.get());
        }
        Item association = caller.snapshot()
                .at(people.associationKey(wish.association()))
                .filter(People::isThere)
                .orElseThrow(() -> Rejection.of(CommonCode.UNKNOWN_ASSOCIATION.at("/association")));
        Set<String> areas = people.associationPlaces(association);
        Impartiality.require(request, caller.rights(), new Matter(to, to.key(), areas, request.now()));
        Award award = new Award(
                reference,
                wish.decidedOn().getYear(),
                wish.decidedOn(),
                awards.recipient(caller.snapshot(), wish.association(), people.associationName(association)),
                new Award.Allocated(Words.ofMunicipality(wish.purpose()), Words.ofMunicipality(wish.basis())),
                wish.amount(),
                wish.amount(),
                0);
        Allocation entered = new Allocation(
                reference, wish.association(), wish.decidedOn(), caller.rights().personId(), false, origin, 1);
        List<Change> changes = new ArrayList<>(awards.changes(caller.snapshot(), award, Optional.empty()));
        changes.add(allocations.change(entered));
        changes.add(history.append(
                to.happening("support.entered", entered.by(), request.now()).asStaff(true), reference));
        return new Creation.New<>(new Decision<>(entered, changes));
    }
}
