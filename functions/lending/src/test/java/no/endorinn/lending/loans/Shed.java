package no.endorinn.lending.loans;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.endorinn.calendar.Hours;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.OpeningHours;
import no.endorinn.calendar.Resource;
import no.endorinn.cases.Level;
import no.endorinn.cases.Party;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Wording;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.equipment.Category;
import no.endorinn.lending.equipment.Lending;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.Service;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.equipment.Variant;

/** A lending point with tables, skates and a PA, as the decisions about loans see it: noon on Thursday 7 January 2027. */
final class Shed {
    static final Instant NOW = at("2027-01-07", "12:00");

    private static final OpeningHours OPENING = new OpeningHours(
            List.of(new OpeningHours.Weekly(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), new Hours(8 * 60, 18 * 60))),
            List.of(new OpeningHours.Dated(
                    LocalDate.parse("2027-05-17"),
                    LocalDate.parse("2027-05-17"),
                    OpeningHours.Kind.CLOSED,
                    Hours.ALL_DAY,
                    "Grunnlovsdagen")));

    private final Map<String, Model> models = new HashMap<>();
    private final Map<String, Stock> stocks = new HashMap<>();
    private final List<Loan> loans = new ArrayList<>();
    private Duration service = Duration.ZERO;
    private Optional<Borrowed> borrowed = Optional.empty();
    private Room room = Room.UNLIMITED;
    private boolean byStaff;
    private Instant now = NOW;

    Shed() {
        model("table", List.of(), new Lending(Lending.Mode.INSTANT, 28, 0, Optional.empty(), 0, Optional.empty()));
        model("skates", List.of(new Variant("36", "36"), new Variant("37", "37")), Shed.usual());
        model("pa", List.of(), new Lending(Lending.Mode.REQUEST, 7, 2, Optional.of(1), 0, Optional.empty()));
        there("table", Resource.WHOLE, 20);
        there("skates", "36", 2);
        there("skates", "37", 1);
        there("pa", Resource.WHOLE, 2);
    }

    static Lending usual() {
        return new Lending(Lending.Mode.INSTANT, 28, 0, Optional.empty(), 0, Optional.empty());
    }

    static Instant at(String date, String time) {
        return Oslo.firstInstant(LocalDate.parse(date), LocalTime.parse(time).toSecondOfDay() / 60);
    }

    /** From ten to ten, or whenever is said. */
    static Interval from(String start, String end) {
        return new Interval(moment(start), moment(end));
    }

    private static Instant moment(String text) {
        String[] words = text.split(" ", 2);
        return at(words[0], words.length == 1 ? "10:00" : words[1]);
    }

    Shed model(String id, List<Variant> variants, Lending lending) {
        return model(id, variants, lending, Optional.empty());
    }

    /** So many who come between eight and eleven at night, for six hours at most. */
    Shed service(String id, int people) {
        Service service = new Service(people, new Hours(8 * 60, 23 * 60), 6, 60_000);
        return model(
                        id,
                        List.of(),
                        new Lending(Lending.Mode.INSTANT, 1, 0, Optional.empty(), 0, Optional.empty()),
                        Optional.of(service))
                .there(id, Resource.WHOLE, people);
    }

    private Shed model(String id, List<Variant> variants, Lending lending, Optional<Service> people) {
        models.put(
                id,
                new Model(
                        id,
                        1,
                        new Wording(id, id, id),
                        Optional.empty(),
                        Category.values()[0],
                        variants,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        people,
                        "shed",
                        lending,
                        Optional.empty(),
                        false));
        return this;
    }

    Shed there(String model, String variant, int copies) {
        Stock stock = stocks.getOrDefault(model, Stock.none(model));
        stocks.put(model, stock.working(variant, copies, now));
        return this;
    }

    Shed out(String model, Stock.Out out) {
        Stock stock = stocks.getOrDefault(model, Stock.none(model));
        List<Stock.Out> all = new ArrayList<>(stock.out());
        all.add(out);
        stocks.put(model, stock.out(all));
        return this;
    }

    Shed away(String model, Stock.Away away) {
        Stock stock = stocks.getOrDefault(model, Stock.none(model));
        List<Stock.Away> all = new ArrayList<>(stock.away());
        all.add(away);
        stocks.put(model, stock.away(all));
        return this;
    }

    Shed lent(Loan loan) {
        loans.add(loan);
        return this;
    }

    Shed serving(Duration time) {
        service = time;
        return this;
    }

    Shed having(Borrowed what) {
        borrowed = Optional.of(what);
        return this;
    }

    Shed with(Room what) {
        room = what;
        return this;
    }

    Shed byStaff() {
        byStaff = true;
        return this;
    }

    Shed when(Instant moment) {
        now = moment;
        return this;
    }

    Point point() {
        return new Point(
                "shed",
                1,
                "Utstyrsbua",
                new Point.Address("Torget 1", "6888", "Fjordvik"),
                Set.of("Idrett"),
                new Point.Contact("Skranken", Optional.empty(), Optional.empty()),
                OPENING,
                service,
                7,
                room.most(),
                Point.USUALLY_OFFERED,
                false);
    }

    Map<String, Availability> there() {
        Map<String, Availability> there = new HashMap<>();
        models.forEach((id, model) -> there.put(
                id, new Availability(model, stocks.getOrDefault(id, Stock.none(id)), taken(id), service, now)));
        return there;
    }

    Availability there(String model) {
        return Objects.requireNonNull(there().get(model));
    }

    private List<Occupation> taken(String model) {
        return loans.stream().flatMap(loan -> loan.occupations(model).stream()).toList();
    }

    Planning planning() {
        return new Planning(Optional.of(point()), room, models, there(), Level.PERSON, borrowed, byStaff, now);
    }

    Planning.Plan plan(Wish wish) {
        return planning().plan(wish);
    }

    /** All that is wrong, of the whole and of its things. */
    List<String> codes(Wish wish) {
        Planning.Plan plan = plan(wish);
        List<Problem> all = new ArrayList<>(plan.problems());
        plan.lines().forEach(line -> all.addAll(line.problems()));
        return all.stream().map(problem -> problem.code().id()).toList();
    }

    static Wish wish(int many, String model, Interval time) {
        return wish(time, new Wish.Thing(model, Resource.WHOLE, many));
    }

    static Wish wish(Interval time, Wish.Thing... things) {
        return new Wish(List.of(things), time, Optional.empty(), "Bryllup", Care.OWN);
    }

    static Wish wish(Interval time, Care care) {
        return new Wish(List.of(new Wish.Thing("table", Resource.WHOLE, 1)), time, Optional.empty(), "Leirskole", care);
    }

    /** A reservation of so many. */
    Loan loan(String reference, int many, String model, Interval time) {
        return loan(
                reference, time, new Line(model, new Wording(model, model, model), Resource.WHOLE, many, 0, List.of()));
    }

    Loan loan(String reference, Interval time, Line... lines) {
        return new Loan(
                reference,
                1,
                Origin.NONE,
                "shed",
                new Party.Association("choir"),
                Optional.of("Koret"),
                Optional.of("association#choir"),
                "kari",
                NOW,
                new Words("Bryllup", "association#choir"),
                Care.OWN,
                time,
                service,
                List.of(lines),
                List.of(lines).stream()
                        .anyMatch(line ->
                                Objects.requireNonNull(models.get(line.model())).isService()),
                State.RESERVED,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
