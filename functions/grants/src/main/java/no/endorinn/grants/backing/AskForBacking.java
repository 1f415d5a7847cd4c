package no.endorinn.grants.backing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.cases.Party;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.OtherScheme;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.words.Words;

/** Asks the municipality to recommend what an association applies for in somebody else's scheme, by that scheme's deadline. */
@Route("POST /backings")
final class AskForBacking implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Backings backings;
    private final BackingDesk desk;
    private final Catalogue catalogue;
    private final People people;

    AskForBacking(
            UnitOfWork work,
            Authorization authorization,
            Backings backings,
            BackingDesk desk,
            Catalogue catalogue,
            People people) {
        this.work = work;
        this.authorization = authorization;
        this.backings = backings;
        this.desk = desk;
        this.catalogue = catalogue;
        this.people = people;
    }

    /** What they send. */
    private record Form(Party.Association association, String other, String title, String why, OptionalLong amount) {
        static Form read(Fields fields) {
            Long amount = fields.optionalWhole("amount", 1, SchemeJson.MOST_ORE);
            Form form = new Form(
                    new Party.Association(fields.text("association", 40)),
                    fields.text("other", 40),
                    fields.text("title", 120),
                    fields.text("why", 2000),
                    amount == null ? OptionalLong.empty() : OptionalLong.of(amount));
            fields.check();
            return form;
        }

        Words words(String text) {
            return new Words(text, association.key());
        }
    }

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        Form form = Form.read(request.body());
        BackingDesk.Found asked =
                work.create(origin, request.effort(), reference -> consider(request, form, reference, origin));
        request.count("Backings", 1);
        return Answer.created("/backings/" + asked.backing().reference(), desk.view(request, asked));
    }

    private Creation<BackingDesk.Found> consider(Request request, Form form, String reference, Origin origin) {
        Authorization.Admitted caller = authorization.read(
                request,
                List.of(
                        backings.key(reference),
                        backings.askedKey(form.association()),
                        catalogue.otherKey(form.other()),
                        people.associationKey(form.association().id())));
        if (!request.callers().admitsOfficer(caller.rights(), form.association().id())) {
            throw Rejection.of(GrantCode.MAY_NOT_APPLY_FOR_ASSOCIATION);
        }
        Snapshot read = caller.snapshot();
        Optional<Backing> there = backings.backing(read, reference);
        if (there.isPresent()) {
            return new Creation.There<>(there.get().origin(), found(there.get(), Ranking.NONE, caller));
        }
        Item association = read.at(people.associationKey(form.association().id()))
                .filter(People::isThere)
                .orElseThrow(() -> Rejection.of(CommonCode.UNKNOWN_ASSOCIATION.at("/association")));
        OtherScheme card = catalogue
                .other(read, form.other())
                .orElseThrow(() -> Rejection.of(GrantCode.UNKNOWN_SCHEME.at("/other")));
        LocalDate today = Oslo.date(request.now());
        Backing.Fund fund = Backing.Fund.of(card, today);
        Key key = backings.rankingKey(fund);
        Ranking ranking = backings.ranking(work.read(List.of(key), request.effort()), key);
        Asked asked = backings.asked(read, form.association());
        if (asked.references().contains(reference) || ranking.requests().contains(reference)) {
            return new Creation.Unsettled<>();
        }
        List<Problem> obstacles = obstacles(request, fund, ranking, asked, today);
        if (!obstacles.isEmpty()) {
            throw Rejection.of(obstacles);
        }
        Backing backing = new Backing(
                reference,
                fund,
                form.association(),
                people.associationName(association),
                new HashSet<>(people.associationPlaces(association)),
                caller.rights().personId(),
                request.now(),
                form.words(form.title()),
                form.words(form.why()),
                form.amount(),
                request.language(),
                BackingState.ASKED,
                Optional.empty(),
                origin,
                0);
        return new Creation.New<>(new Decision<>(
                found(backing, ranking, caller),
                List.of(
                        backings.written(backing),
                        backings.written(key, ranking.with(reference)),
                        backings.written(form.association(), asked.with(reference, request.now())),
                        backings.happened(
                                backing, "backing.asked", backing.askedBy(), request.now(), done -> done, "0"))));
    }

    private static List<Problem> obstacles(
            Request request, Backing.Fund fund, Ranking ranking, Asked asked, LocalDate today) {
        List<Problem> obstacles = new ArrayList<>();
        fund.deadline()
                .filter(today::isAfter)
                .ifPresent(deadline ->
                        obstacles.add(GrantCode.DEADLINE_PASSED.at("/other").with("deadline", deadline)));
        if (asked.isFull(request.now())) {
            obstacles.add(GrantCode.TOO_MANY_BACKINGS.with("most", Asked.MOST));
        }
        if (ranking.isFull()) {
            obstacles.add(GrantCode.FUND_FULL.with("most", Ranking.MOST));
        }
        return obstacles;
    }

    private static BackingDesk.Found found(Backing backing, Ranking ranking, Authorization.Admitted caller) {
        return new BackingDesk.Found(backing, ranking, caller.rights(), BackingMove.Side.APPLICANT);
    }
}
