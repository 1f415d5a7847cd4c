package no.endorinn.booking.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.endorinn.booking.bookings.FreeSlots.Slot;
import no.endorinn.booking.desk.Offers;
import no.endorinn.booking.desk.Offers.OfferView;
import no.endorinn.booking.desk.SlotView;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Premises;
import no.endorinn.calendar.Calendars;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.SideBySide;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;

/** What is free: from–to or so long some time of the day, for so many people, with this and that. */
@Route("GET /availability")
final class SearchAvailability implements RouteHandler {
    private static final int MOST_ALTERNATIVES = 6;
    private static final int SHARED_SECONDS = 5;

    /** How far from the date other days are offered: further where reading them costs next to nothing. */
    private static final int DAYS_ROUND_ABOUT = 1;

    private static final int DAYS_ROUND_ABOUT_CERTAIN_PREMISES = 3;

    private final Catalogue catalogue;
    private final Calendars calendars;
    private final UnitOfWork work;

    SearchAvailability(Catalogue catalogue, Calendars calendars, UnitOfWork work) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.work = work;
    }

    /**
     * What was found.
     *
     * @param offers the soonest first
     * @param truncated whether there was more than an answer has room for
     * @param alternatives the nearest others, when there is nothing
     */
    record SearchView(List<OfferView> offers, boolean truncated, List<SlotView> alternatives) {}

    @Override
    public Answer handle(Request request) {
        SearchForm search = SearchForm.read(request.query(), Oslo.date(request.now()));
        Days days = new Days(request.effort(), calendars, work, search.premisesId());
        // Whatever the catalogue says, nothing is free without these days; those that its buffers touch are read after
        // it.
        Collection<Premises> all = SideBySide.with(
                () -> days.read(search.dates()),
                () -> catalogue.all(request.effort()).values());
        Finder finder = new Finder(byName(all, search.date()), days, request.now());
        Offers offers = new Offers();
        boolean more = finder.free(search, search.dates()).stream()
                .flatMap(onDate -> onDate)
                .anyMatch(slot -> !offers.add(slot));
        List<SlotView> alternatives = offers.isEmpty() ? alternatives(search, finder) : List.of();
        return Answer.ok(new SearchView(offers.views(), more, alternatives)).shared(SHARED_SECONDS);
    }

    private static List<Premises> byName(Collection<Premises> premises, LocalDate on) {
        return premises.stream()
                .map(each -> Map.entry(each.termsOn(on).name(), each))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The nearest other times on the date; when they are few, the same time on the days round about too. */
    private List<SlotView> alternatives(SearchForm search, Finder finder) {
        Instant wanted = Oslo.firstInstant(search.date(), search.within().from());
        List<Slot> found = new ArrayList<>(finder.nearest(search, search.date(), wanted, MOST_ALTERNATIVES));
        if (found.size() < MOST_ALTERNATIVES) {
            finder.free(search, roundAbout(search))
                    .forEach(onDate -> onDate.limit(MOST_ALTERNATIVES).forEach(found::add));
        }
        return found.stream()
                .sorted(Comparator.comparing(
                        slot -> Duration.between(wanted, slot.time().start()).abs()))
                .limit(MOST_ALTERNATIVES)
                .map(SlotView::of)
                .toList();
    }

    private static List<LocalDate> roundAbout(SearchForm search) {
        int days = search.premisesId().isPresent() ? DAYS_ROUND_ABOUT_CERTAIN_PREMISES : DAYS_ROUND_ABOUT;
        return IntStream.rangeClosed(-days, days)
                .filter(offset -> offset != 0)
                .mapToObj(search.date()::plusDays)
                .toList();
    }
}
