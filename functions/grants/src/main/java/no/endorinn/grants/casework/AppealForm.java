package no.endorinn.grants.casework;

import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.grants.appeal.Appeal;
import no.endorinn.grants.appeal.AppealMove;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * What appealing sends, by whoever applied, or by staff for whoever has written a letter.
 *
 * @param decision the number of the one that they have read
 */
record AppealForm(int decision, String wants, String why, Optional<Appeal.Paper> paper) {
    static AppealForm read(Request request) {
        Fields fields = request.body();
        AppealForm form = read(fields, Optional.empty());
        fields.check();
        return form;
    }

    /** As above, with the letter. */
    static AppealForm onPaper(Request request) {
        Fields fields = request.body();
        Fields paper = fields.object("paper");
        LocalDate day = paper.date("date");
        AppealForm form =
                read(fields, Optional.of(new Appeal.Paper(day, Words.ofMunicipality(paper.text("how", 200)))));
        fields.check();
        return form;
    }

    private static AppealForm read(Fields fields, Optional<Appeal.Paper> paper) {
        return new AppealForm(
                fields.integer("decision", 1, 100), fields.text("wants", 1000), fields.text("why", 4000), paper);
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

    /**
     * The move that it makes.
     *
     * @throws Rejection where it is about another decision than the one that stands, or would take the place of what was sent
     */
    AppealMove move(AppealDesk.Contested contested, Request request) {
        Ruling ruling = contested.ruling();
        if (ruling.number() != decision) {
            throw Rejection.of(GrantCode.DECISION_CHANGED);
        }
        if (ruling.appealBy().isEmpty()) {
            throw Rejection.of(GrantCode.DECISION_FINAL);
        }
        if (contested.state().isOpen()) {
            throw Rejection.of(GrantCode.APPEAL_SENT);
        }
        LocalDate decided = Oslo.date(ruling.at());
        LocalDate today = Oslo.date(request.now());
        if (paper.filter(
                        letter -> letter.day().isBefore(decided) || letter.day().isAfter(today))
                .isPresent()) {
            throw Rejection.of(GrantCode.DATE_OUT_OF_BOUNDS
                    .at("/paper/date")
                    .with("least", decided)
                    .with("most", today));
        }
        return appeal(contested, request).isLate() ? AppealMove.APPEAL_LATE : AppealMove.APPEAL;
    }

    /** The appeal. */
    Appeal appeal(AppealDesk.Contested contested, Request request) {
        Application application = contested.application();
        return Appeal.sent(
                decision,
                contested.caller(),
                request.now(),
                paper,
                contested.ruling().appealBy().orElseThrow(),
                words(wants, application),
                words(why, application));
    }

    private static Words words(String text, Application application) {
        return new Words(text, application.party().key());
    }
}
