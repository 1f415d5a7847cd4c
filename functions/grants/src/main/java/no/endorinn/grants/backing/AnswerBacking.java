package no.endorinn.grants.backing;

import java.util.Optional;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.words.Words;

/** Answers whether the municipality recommends it, and why. The same answer again is the same one; another is refused. */
@Route("POST /backings/{reference}/answer")
final class AnswerBacking implements RouteHandler {
    private final BackingDesk desk;

    AnswerBacking(BackingDesk desk) {
        this.desk = desk;
    }

    /** What may be answered. */
    enum Kind {
        BACKED,
        NOT_BACKED
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        boolean backed = fields.choice("answer", Kind.class) == Kind.BACKED;
        Words grounds = Words.ofMunicipality(fields.text("grounds", 2000));
        fields.check();
        BackingDesk.Found answered = desk.make(
                request,
                backed ? BackingMove.BACK : BackingMove.NOT_BACK,
                (found, to) -> found.backing()
                        .answered(
                                to,
                                new Backing.Answered(
                                        backed, grounds, found.rights().personId(), request.now())),
                backed ? "backing.backed" : "backing.not_backed");
        if (!answered.backing().answer().map(Backing.Answered::grounds).equals(Optional.of(grounds))) {
            throw Rejection.of(GrantCode.BACKING_ANSWERED);
        }
        return desk.show(request, answered);
    }
}
