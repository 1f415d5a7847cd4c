package no.endorinn.booking.feeds;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.time.Oslo;

/** The municipality's public calendar as a subscription. */
@Route("GET /calendar.ics")
final class MunicipalityFeed implements RouteHandler {
    private final PublicCalendar calendar;
    private final Feed feed;

    MunicipalityFeed(PublicCalendar calendar, Feed feed) {
        this.calendar = calendar;
        this.feed = feed;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        PeriodForm period = PeriodForm.ahead(Oslo.date(request.now()));
        return feed.of(request, "Én dør inn", calendar.ofAll(request, period));
    }
}
