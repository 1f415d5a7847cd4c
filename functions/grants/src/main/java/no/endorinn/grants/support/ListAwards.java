package no.endorinn.grants.support;

import java.util.List;
import java.util.Optional;
import no.endorinn.grants.decide.Award;
import no.endorinn.grants.decide.Awards;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Page;
import org.jspecify.annotations.Nullable;

/** What associations were given in a year, the newest first. */
@Route("GET /support/awards")
final class ListAwards implements RouteHandler {
    private static final int A_PAGE = 100;

    private final Awards awards;

    ListAwards(Awards awards) {
        this.awards = awards;
    }

    /** A page. */
    record AwardsView(
            int year, List<AwardView> awards, @Nullable String cursor) {}

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        int year = YearForm.read(query, request.now());
        Optional<Cursor> from = query.cursor();
        query.check();
        Page<Award> page = awards.ofYear(year, A_PAGE, from, request.effort());
        return Answer.ok(new AwardsView(
                        year,
                        page.items().stream()
                                .map(award -> AwardView.of(award, request.language()))
                                .toList(),
                        page.cursor()))
                .shared(YearForm.SHARED_SECONDS);
    }
}
