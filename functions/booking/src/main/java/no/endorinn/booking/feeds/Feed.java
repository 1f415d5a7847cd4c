package no.endorinn.booking.feeds;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.CalendarScale;
import biweekly.property.RefreshInterval;
import biweekly.property.Status;
import biweekly.util.Duration;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.time.Interval;

/**
 * Events as an iCalendar subscription (RFC 5545, with RFC 7986's name, description and refresh interval), in UTC. An event keeps
 * its UID through a move; its stamp and sequence tell when it became what it is, so the text only changes when an event does.
 */
@Singleton
final class Feed {
    private static final int SHARED_SECONDS = 900;

    /** RFC 5545 counts octets, without the line's end. */
    private static final int LONGEST_LINE = 75;

    /** Sequences count seconds from here, so that they grow, and are small enough for the integers of phones. */
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final Messages messages;

    Feed(Messages messages) {
        this.messages = messages;
    }

    /** A calendar that phones fetch now and then, and need not be sent again when they have it. */
    Answer of(Request request, String name, PublicCalendar.Bulletin bulletin) {
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//endorinn//calendar//NO");
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        String reach = messages.text("feed-reach", request.language(), Map.of("weeks", PeriodForm.WEEKS_AHEAD));
        calendar.setDescription(reach);
        calendar.addExperimentalProperty("X-WR-CALDESC", reach);
        RefreshInterval hourly = new RefreshInterval(Duration.builder().hours(1).build());
        hourly.setParameter("VALUE", "DURATION"); // RFC 7986 gives it no default
        calendar.setRefreshInterval(hourly);
        bulletin.events().forEach(told -> calendar.addEvent(event(told)));
        String cancelled = messages.text("feed-cancelled", request.language(), Map.of());
        bulletin.gone().forEach(gone -> calendar.addEvent(event(gone, cancelled)));
        return Answer.text("text/calendar; charset=utf-8", folded(calendar.write()))
                .shared(SHARED_SECONDS)
                .unlessSeen(request);
    }

    private static VEvent event(PublicCalendar.Told told) {
        PublicCalendar.EventView event = told.event();
        VEvent entry = event(event.uid(), new Interval(event.start(), event.end()), told.since());
        entry.setStatus(Status.confirmed());
        entry.setSummary(event.title());
        entry.setLocation(String.join(
                ", ",
                Stream.concat(Stream.of(event.premisesName()), told.partNames().stream())
                        .toList()));
        return entry;
    }

    private static VEvent event(PublicCalendar.Gone gone, String cancelled) {
        VEvent entry = event(gone.uid(), gone.time(), gone.since());
        entry.setStatus(Status.cancelled());
        entry.setSummary(cancelled);
        return entry;
    }

    private static VEvent event(String uid, Interval time, Instant since) {
        VEvent entry = new VEvent();
        entry.setUid(uid);
        entry.setDateTimeStamp(Date.from(since));
        entry.setSequence(Math.toIntExact(Math.max(0, since.getEpochSecond() - FIRST.getEpochSecond())));
        entry.setDateStart(Date.from(time.start()));
        entry.setDateEnd(Date.from(time.end()));
        return entry;
    }

    /** With lines of at most 75 octets. The library folds by characters, which may be two octets or more. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (String line : List.of(text.replace("\r\n ", "").split("\r\n"))) {
            int octets = 0;
            for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
                String letter = Character.toString(line.codePointAt(i));
                int size = letter.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(letter);
                octets += size;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}
