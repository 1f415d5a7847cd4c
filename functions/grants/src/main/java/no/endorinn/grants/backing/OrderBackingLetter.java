package no.endorinn.grants.backing;

import no.endorinn.cases.documents.Document;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.grants.papers.Orders;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Orders the municipality's answer as a letter, with the place that it has now. As long as nothing changes it is the same letter: asked
 * for again it tells whether it has been made, and where it may be fetched.
 */
@Route("POST /backings/{reference}/letter")
final class OrderBackingLetter implements RouteHandler {
    private final BackingDesk desk;
    private final Orders orders;
    private final UnitOfWork work;

    OrderBackingLetter(BackingDesk desk, Orders orders, UnitOfWork work) {
        this.desk = desk;
        this.orders = orders;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        request.body().check();
        return orders.show(work.commit(request.effort(), () -> decide(request, desk.find(request))));
    }

    private Decision<Document> decide(Request request, BackingDesk.Found found) {
        Backing backing = found.backing();
        if (backing.state() == BackingState.WITHDRAWN) {
            throw Rejection.of(GrantCode.BACKING_WITHDRAWN);
        }
        Backing.Answered answer = backing.answer().orElseThrow(() -> Rejection.of(GrantCode.BACKING_NOT_ANSWERED));
        BackingLetter letter = new BackingLetter(backing, answer, found.ranking());
        return orders.order(
                request,
                Backings.PREFIX + backing.reference(),
                "letter",
                Document.Kind.LETTER,
                letter.name(),
                backing.party(),
                LetterJson.write(letter.letter()));
    }
}
