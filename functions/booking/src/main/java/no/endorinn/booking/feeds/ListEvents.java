package no.endorinn.booking.feeds;

import java.util.List;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.time.Oslo;

/** The municipality's public calendar. */
@Route("GET /events")
final class ListEvents implements RouteHandler {
    static final int SHARED_SECONDS = 60;

    private final PublicCalendar calendar;

    ListEvents(PublicCalendar calendar) {
        this.calendar = calendar;
    }

    /** What goes on, in order of time. */
    record EventsView(List<PublicCalendar.EventView> events) {}

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        PeriodForm period = PeriodForm.read(query, Oslo.date(request.now()));
        query.check();
        return Answer.ok(new EventsView(calendar.ofAll(request, period).views()))
                .shared(SHARED_SECONDS);
    }
}
