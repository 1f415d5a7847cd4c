package no.endorinn.booking.feeds;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.CalendarScale;
import biweekly.property.RefreshInterval;
import biweekly.util.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import no.endorinn.kernel.http.Answer;

/** Events as an iCalendar subscription (RFC 5545, with RFC 7986's name and refresh interval), in UTC. */
final class Feed {
    private static final int SHARED_SECONDS = 900;

    private Feed() {}

    /** A calendar that phones fetch now and then. */
    static Answer of(String name, List<PublicCalendar.EventView> events, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//endorinn//calendar//NO");
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        RefreshInterval hourly = new RefreshInterval(Duration.builder().hours(1).build());
        hourly.setParameter("VALUE", "DURATION"); // RFC 7986 gives it no default
        calendar.setRefreshInterval(hourly);
        for (PublicCalendar.EventView event : events) {
            VEvent entry = new VEvent();
            entry.setUid(event.uid());
            entry.setDateTimeStamp(Date.from(now));
            entry.setDateStart(Date.from(event.start()));
            entry.setDateEnd(Date.from(event.end()));
            entry.setSummary(event.title());
            entry.setLocation(event.premisesName());
            calendar.addEvent(entry);
        }
        return Answer.text("text/calendar; charset=utf-8", calendar.write()).shared(SHARED_SECONDS);
    }
}
