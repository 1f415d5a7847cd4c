package no.endorinn.booking.feeds;

import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.time.Oslo;

/** The public calendar of one of the premises as a subscription. */
@Route("GET /premises/{premises}/calendar.ics")
final class PremisesFeed implements RouteHandler {
    private final PublicCalendar calendar;
    private final Catalogue catalogue;
    private final Feed feed;

    PremisesFeed(PublicCalendar calendar, Catalogue catalogue, Feed feed) {
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.feed = feed;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        Premises premises = catalogue.require(request.effort(), request.path("premises"));
        PeriodForm period = PeriodForm.ahead(Oslo.date(request.now()));
        return feed.of(request, premises.termsOn(period.from()).name(), calendar.of(request, premises, period));
    }
}
