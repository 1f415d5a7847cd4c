package no.endorinn.booking.feeds;

import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.time.Oslo;

/** The public calendar of one of the premises. */
@Route("GET /premises/{premises}/events")
final class ListPremisesEvents implements RouteHandler {
    private final PublicCalendar calendar;
    private final Catalogue catalogue;

    ListPremisesEvents(PublicCalendar calendar, Catalogue catalogue) {
        this.calendar = calendar;
        this.catalogue = catalogue;
    }

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        PeriodForm period = PeriodForm.read(query, Oslo.date(request.now()));
        query.check();
        Premises premises = catalogue.require(request.effort(), request.path("premises"));
        return Answer.ok(new ListEvents.EventsView(
                        calendar.of(request, premises, period).views()))
                .shared(ListEvents.SHARED_SECONDS);
    }
}
