package no.endorinn.grants.casework;

import java.time.LocalDate;
import java.util.List;
import no.endorinn.grants.appeal.Appeal;
import no.endorinn.grants.appeal.AppealMove;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.apply.ApplicationDesk;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * Appeals the decision that somebody has read, once. What comes after the last day is received all the same. Sent again in the same
 * words it is there already.
 */
@Route("POST /applications/{reference}/appeal")
final class SendAppeal implements RouteHandler {
    private final ApplicationDesk desk;
    private final AppealDesk appeals;

    SendAppeal(ApplicationDesk desk, AppealDesk appeals) {
        this.desk = desk;
        this.appeals = appeals;
    }

    /**
     * What they send.
     *
     * @param decision the number of the one that they have read
     */
    private record Form(int decision, String wants, String why) {
        static Form read(Fields fields) {
            Form form =
                    new Form(fields.integer("decision", 1, 100), fields.text("wants", 1000), fields.text("why", 4000));
            fields.check();
            return form;
        }

        Words words(String text, Application application) {
            return new Words(text, application.party().key());
        }

        /** Whether it is what stands there: sent twice, or by two phones. */
        boolean isThere(AppealDesk.Contested contested) {
            Application application = contested.application();
            return contested
                    .appeal()
                    .filter(there ->
                            there.state().isOpen() && there.says(words(wants, application), words(why, application)))
                    .isPresent();
        }
    }

    @Override
    public Answer handle(Request request) {
        Form form = Form.read(request.body());
        return desk.show(
                request,
                appeals.make(
                        request,
                        form::isThere,
                        contested -> {
                            require(contested, form);
                            return isLate(request, contested) ? AppealMove.APPEAL_LATE : AppealMove.APPEAL;
                        },
                        (contested, to) -> decide(request, contested, form)));
    }

    /** Stops what is about another decision than the one that stands, and what would take the place of what was sent. */
    private static void require(AppealDesk.Contested contested, Form form) {
        if (contested.ruling().number() != form.decision()) {
            throw Rejection.of(GrantCode.DECISION_CHANGED);
        }
        if (contested.ruling().appealBy().isEmpty()) {
            throw Rejection.of(GrantCode.DECISION_FINAL);
        }
        if (contested.state().isOpen()) {
            throw Rejection.of(GrantCode.APPEAL_SENT);
        }
    }

    private static boolean isLate(Request request, AppealDesk.Contested contested) {
        LocalDate today = Oslo.date(request.now());
        return contested.ruling().appealBy().filter(today::isAfter).isPresent();
    }

    private Decision<Application> decide(Request request, AppealDesk.Contested contested, Form form) {
        Application decided = contested.application();
        Appeal sent = Appeal.sent(
                form.decision(),
                contested.caller(),
                request.now(),
                contested.ruling().appealBy().orElseThrow(),
                form.words(form.wants(), decided),
                form.words(form.why(), decided));
        Application after = AppealDesk.going(decided, sent, request);
        request.count("Appeals", 1);
        return new Decision<>(
                after,
                List.copyOf(appeals.changes(
                        request,
                        contested,
                        after,
                        sent,
                        sent.isLate() ? "application.appealed_late" : "application.appealed")));
    }
}
