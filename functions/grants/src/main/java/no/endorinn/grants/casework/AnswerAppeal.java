package no.endorinn.grants.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.documents.Documents;
import no.endorinn.grants.appeal.AppealMove;
import no.endorinn.grants.appeal.AppealState;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.decide.AppealLetter;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.papers.CaseFiles;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.words.Words;

/**
 * Answers an appeal without deciding anew: takes up one that came late, or dismisses it; stands by the decision, so that the appeals
 * body gets it with all that belongs to it in one file; notes that the body does, too.
 */
@Route("POST /applications/{reference}/appeal/answer")
final class AnswerAppeal implements RouteHandler {
    private final ApplicationDesk desk;
    private final AppealDesk appeals;
    private final CaseFiles files;
    private final Documents documents;

    AnswerAppeal(ApplicationDesk desk, AppealDesk appeals, CaseFiles files, Documents documents) {
        this.desk = desk;
        this.appeals = appeals;
        this.files = files;
        this.documents = documents;
    }

    /** What may be answered. */
    enum Kind {
        ACCEPT(AppealMove.ACCEPT),
        DISMISS(AppealMove.DISMISS),
        UPHOLD(AppealMove.UPHOLD),
        NOTE_UPHELD(AppealMove.NOTE_UPHELD);

        private final AppealMove move;

        Kind(AppealMove move) {
            this.move = move;
        }
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Kind kind = fields.choice("answer", Kind.class);
        String grounds = fields.text("grounds", 3000);
        fields.check();
        return desk.show(
                request,
                appeals.make(
                        request,
                        contested -> kind.move,
                        (contested, to) -> decide(request, contested, kind.move, to, Words.ofMunicipality(grounds))));
    }

    private Decision<Application> decide(
            Request request, AppealDesk.Contested contested, AppealMove move, AppealState to, Words grounds) {
        Decision<Application> answered = appeals.answered(request, contested, move, to, Optional.of(grounds));
        List<Change> changes = new ArrayList<>(answered.changes());
        AppealLetter.document(move, contested.there(), answered.result(), grounds, request.now())
                .ifPresent(letter -> changes.add(documents.written(letter)));
        if (to == AppealState.FORWARDED) {
            changes.add(documents.written(
                    files.of(answered.result(), contested.there(), grounds, request.now(), request.effort())));
        }
        return new Decision<>(answered.result(), changes);
    }
}
