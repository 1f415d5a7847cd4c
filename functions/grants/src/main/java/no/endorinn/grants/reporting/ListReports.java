package no.endorinn.grants.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Waiting;
import no.endorinn.grants.report.Reports;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Page;
import no.endorinn.kernel.time.Oslo;
import org.jspecify.annotations.Nullable;

/** The reports that are awaited, the one that was due first first; or those that wait for staff, the one that came first first. */
@Route("GET /grants/reports")
final class ListReports implements RouteHandler {
    private final Authorization authorization;
    private final Reports reports;

    ListReports(Authorization authorization, Reports reports) {
        this.authorization = authorization;
        this.reports = reports;
    }

    /** Which of them. */
    enum Which {
        DUE,
        DELIVERED
    }

    /** A page of the list. */
    record PageView(List<RowView> reports, @Nullable String cursor) {}

    /**
     * A report in the list. A private person has no name here.
     *
     * @param moreAsked whether the municipality has asked for more
     */
    record RowView(
            String reference,
            @Nullable String association,
            @Nullable String associationName,
            String scheme,
            @Nullable LocalDate due,
            boolean overdue,
            boolean moreAsked,
            @Nullable Instant deliveredAt) {
        static RowView of(Waiting waiting, Which which, Instant now) {
            Optional<Instant> end = waiting.deadline();
            return new RowView(
                    waiting.reference(),
                    waiting.matter().party().associationId().orElse(null),
                    waiting.name().orElse(null),
                    waiting.subject(),
                    end.map(at -> Oslo.date(at.minusSeconds(1))).orElse(null),
                    end.filter(at -> !now.isBefore(at)).isPresent(),
                    waiting.asked(),
                    which == Which.DELIVERED ? waiting.matter().begun() : null);
        }
    }

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        Which which = query.choice("state", Which.class);
        Optional<Cursor> from = query.cursor();
        query.check();
        authorization.read(request, List.of());
        Page<Waiting> page =
                which == Which.DUE ? reports.owed(from, request.effort()) : reports.delivered(from, request.effort());
        return Answer.ok(new PageView(
                page.items().stream()
                        .map(each -> RowView.of(each, which, request.now()))
                        .toList(),
                page.cursor()));
    }
}
