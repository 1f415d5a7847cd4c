package no.endorinn.booking.premises;

import static no.endorinn.booking.premises.WallClock.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.endorinn.calendar.Hours;
import no.endorinn.calendar.OpeningHours;

/**
 * A hall in three thirds to bend: open 08–24 every day, direct for all, no buffers, starts every half hour, half an hour to ten
 * hours, free for youth, 300 kroner an hour for other associations and 600 for private persons.
 */
public final class Hall {
    private List<Terms.Part> parts = List.of(third("a"), third("b"), third("c"));
    private OpeningHours opening = openEveryDay(hours("08:00", "24:00"));
    private int grid = 30;
    private int shortest = 30;
    private int longest = 600;
    private int daysAhead = 400;
    private int bufferBefore;
    private int bufferAfter;
    private int cancellationHours = 48;
    private Optional<Terms.Quota> quota = Optional.empty();
    private PriceList prices = new PriceList(
            Map.of(
                    Group.YOUTH, new PriceList.Rate(0, 0),
                    Group.ASSOCIATION, new PriceList.Rate(30_000, 10_000),
                    Group.PRIVATE, new PriceList.Rate(60_000, 20_000)),
            new PriceList.Rate(60_000, 20_000));
    private List<AccessRule> access = List.of();
    private Optional<LocalDate> retiredFrom = Optional.empty();

    private Hall() {}

    public static Hall hall() {
        return new Hall();
    }

    public static OpeningHours openEveryDay(Hours hours) {
        return new OpeningHours(List.of(new OpeningHours.Weekly(EnumSet.allOf(DayOfWeek.class), hours)), List.of());
    }

    public Hall undivided() {
        parts = List.of();
        return this;
    }

    public Hall dividedInto(String... ids) {
        parts = List.of(ids).stream().map(Hall::third).toList();
        return this;
    }

    public Hall open(OpeningHours hours) {
        opening = hours;
        return this;
    }

    public Hall openAroundTheClock() {
        return open(openEveryDay(Hours.ALL_DAY));
    }

    public Hall startingEvery(int minutes) {
        grid = minutes;
        return this;
    }

    public Hall lasting(int least, int most) {
        shortest = least;
        longest = most;
        return this;
    }

    public Hall daysAhead(int days) {
        daysAhead = days;
        return this;
    }

    public Hall keepingFree(int before, int after) {
        bufferBefore = before;
        bufferAfter = after;
        return this;
    }

    public Hall cancelledUntil(int hoursBefore) {
        cancellationHours = hoursBefore;
        return this;
    }

    public Hall quota(Optional<Integer> openBookings, Optional<Integer> hoursPerWeek, Optional<Integer> seriesLength) {
        quota = Optional.of(new Terms.Quota(openBookings, hoursPerWeek, seriesLength));
        return this;
    }

    public Hall prices(Map<Group, PriceList.Rate> rates, PriceList.Rate full) {
        prices = new PriceList(rates, full);
        return this;
    }

    public Hall access(AccessRule... rules) {
        access = List.of(rules);
        return this;
    }

    /** By request for everybody at all hours. */
    public Hall byRequest() {
        return access(rule(Hours.ALL_DAY, AccessRule.Mode.REQUEST));
    }

    public Hall retiredFrom(String date) {
        retiredFrom = Optional.of(LocalDate.parse(date));
        return this;
    }

    /** How the hall may be had in these hours of all days, by all and in every part. */
    public static AccessRule rule(Hours hours, AccessRule.Mode mode) {
        return new AccessRule(Set.of(), hours, Set.of(), AccessRule.Extent.ANY, Set.of(), mode);
    }

    public Terms terms() {
        return new Terms(
                "Fjordvikhallen",
                new Terms.Owner("Fjordvik kommune", true),
                new Terms.Address("Idrettsvegen 1", "6789", "Fjordvik"),
                "Sentrum",
                300,
                parts,
                Set.of(Terms.Suitability.SPORTS, Terms.Suitability.STEP_FREE),
                List.of("/pictures/hall.jpg"),
                new Terms.HouseRules(1, "Bruk innesko."),
                new Terms.Contact("Servicetorget", Optional.of("post@fjordvik.example"), Optional.empty()),
                opening,
                grid,
                shortest,
                longest,
                daysAhead,
                bufferBefore,
                bufferAfter,
                cancellationHours,
                quota,
                prices,
                access);
    }

    public Premises premises() {
        return new Premises("hall", 1, new TreeMap<>(Map.of(LocalDate.of(2026, 1, 1), terms())), retiredFrom);
    }

    private static Terms.Part third(String id) {
        return new Terms.Part(id, "Tredel " + id, 100);
    }
}
