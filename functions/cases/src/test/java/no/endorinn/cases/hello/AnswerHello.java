package no.endorinn.cases.hello;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.CaseCode;
import no.endorinn.cases.Impartiality;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/** Says hello, impartially. */
@Route("POST /hellos/{reference}/answer")
final class AnswerHello implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Hellos hellos;
    private final History history;

    AnswerHello(UnitOfWork work, Authorization authorization, Hellos hellos, History history) {
        this.work = work;
        this.authorization = authorization;
        this.hellos = hellos;
        this.history = history;
    }

    @Override
    public Answer handle(Request request) {
        String reference = request.reference();
        Fields fields = request.body();
        String words = fields.text("words", 80);
        fields.check();
        Hello answered = work.commit(request.effort(), () -> {
            Authorization.Admitted caller = authorization.read(request, List.of(hellos.key(reference)));
            Hello hello = hellos.hello(caller.snapshot(), reference).orElseThrow(Rejection::notFound);
            Impartiality.require(request, caller.rights(), hello.matter());
            if (hello.answer().equals(Optional.of(words))) {
                return Decision.already(hello);
            }
            if (!hello.waits()) {
                throw Rejection.of(CaseCode.NOTHING_TO_ANSWER);
            }
            Hello after = hello.answered(words);
            return new Decision<>(
                    after,
                    List.of(
                            hellos.change(after),
                            history.append(
                                    hello.party()
                                            .happening(
                                                    "hello.answered",
                                                    caller.rights().personId(),
                                                    request.now())
                                            .asStaff(true),
                                    "hello-" + reference)));
        });
        return Answer.ok(Map.of("words", answered.answer().orElseThrow()));
    }
}
