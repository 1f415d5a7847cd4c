package no.endorinn.booking.support;

import java.util.List;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;
import org.jspecify.annotations.Nullable;

/** What associations use below the full rate in a year, and what that is worth: those with the most first. */
@Route("GET /support/premises")
final class ListFreeUse implements RouteHandler {
    private static final int A_PAGE = 100;

    private final FreeUse use;

    ListFreeUse(FreeUse use) {
        this.use = use;
    }

    /**
     * A page.
     *
     * @param value what all of the year comes to, in øre
     * @param associations how many have something, those not named among them
     */
    record PageView(
            int year,
            long value,
            long minutes,
            int times,
            int associations,
            List<RowView> rows,
            @Nullable String cursor) {}

    /** An association's; of one that is in no list the name and id are left out. */
    record RowView(
            @Nullable String association, @Nullable String associationName, long value, long minutes, int times) {
        static RowView of(FreeUse.Row row) {
            String name = row.name().orElse(null);
            return new RowView(
                    name == null ? null : row.association(),
                    name,
                    row.worth().ore(),
                    row.worth().minutes(),
                    row.worth().times());
        }
    }

    @Override
    public Answer handle(Request request) {
        FreeUse.Part part = use.part(request, A_PAGE);
        return Answer.ok(new PageView(
                        part.year(),
                        part.all().ore(),
                        part.all().minutes(),
                        part.all().times(),
                        part.associations(),
                        part.rows().stream().map(RowView::of).toList(),
                        part.next().map(Cursor::text).orElse(null)))
                .shared(FreeUse.SHARED_SECONDS);
    }
}
