package no.endorinn.grants.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.endorinn.grants.appeal.Appeal;
import no.endorinn.grants.appeal.AppealMove;
import no.endorinn.grants.appeal.AppealState;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move.Side;
import no.endorinn.grants.desk.ApplicationView.PaperView;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The last appeal on what was decided. Lists have no more of it than how far it has come.
 *
 * @param decision the number of the decision that it is on
 * @param at when it arrived; in lists since when it has come so far
 * @param by who sent it: {@code you}, or a name where that is the reader's to know
 * @param onPaper the letter that it came in, if it did
 * @param lastDay by which it would have been in time
 * @param late whether it came after that
 * @param was what was decided before it
 * @param decidedBy who decided that; for staff
 * @param answers what was done about it, the last one last
 */
record AppealView(
        int decision,
        AppealState state,
        Instant at,
        @Nullable String by,
        @Nullable PaperView onPaper,
        @Nullable LocalDate lastDay,
        @Nullable Boolean late,
        @Nullable String wants,
        @Nullable String why,
        @Nullable RulingView was,
        @Nullable String decidedBy,
        @Nullable List<DoneView> answers) {

    /** What was done about it. */
    record DoneView(
            AppealMove what,
            Instant at,
            @Nullable String by,
            @Nullable String words) {}

    /** As lists tell it. */
    static @Nullable AppealView brief(Application application) {
        return application
                .casework()
                .appealed()
                .map(last -> new AppealView(
                        last.decision(), last.state(), last.at(), null, null, null, null, null, null, null, null, null))
                .orElse(null);
    }

    static AppealView whole(ApplicationViews.Appealed appealed, Side side, Map<String, String> names) {
        Appeal appeal = appealed.appeal();
        return new AppealView(
                appeal.decision(),
                appeal.state(),
                appeal.at(),
                names.get(appeal.by()),
                appeal.paper()
                        .map(paper -> new PaperView(paper.day(), paper.how().text()))
                        .orElse(null),
                appeal.lastDay(),
                appeal.isLate(),
                appeal.wants().text(),
                appeal.why().text(),
                RulingView.brief(appealed.was().inShort()),
                side == Side.STAFF ? names.get(appealed.was().by()) : null,
                appeal.answers().stream()
                        .map(done -> new DoneView(
                                done.what(),
                                done.at(),
                                names.get(done.by()),
                                done.words().map(Words::text).orElse(null)))
                        .toList());
    }
}
