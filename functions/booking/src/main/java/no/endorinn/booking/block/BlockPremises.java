package no.endorinn.booking.block;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.endorinn.booking.book.WishForm;
import no.endorinn.booking.bookings.Block;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Event;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.State;
import no.endorinn.booking.desk.Affected;
import no.endorinn.booking.desk.Areas;
import no.endorinn.booking.desk.BookingDesk;
import no.endorinn.booking.premises.Terms;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.booking.store.Bookings;
import no.endorinn.calendar.Occupancy;
import no.endorinn.calendar.Occupation;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Creation;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * Blocks premises for maintenance or an event. Bookings in the way are listed first; only when the list comes back, and is still
 * the right one, are they displaced, in the same transaction.
 */
@Route("POST /blocks")
final class BlockPremises implements RouteHandler {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Bookings bookings;
    private final BookingDesk desk;
    private final Affected affected;

    BlockPremises(
            UnitOfWork work, Authorization authorization, Bookings bookings, BookingDesk desk, Affected affected) {
        this.work = work;
        this.authorization = authorization;
        this.bookings = bookings;
        this.desk = desk;
        this.affected = affected;
    }

    /**
     * What to wanted.
     *
     * @param displace references of the bookings that must give way
     */
    private record Wanted(
            String premisesId,
            Set<String> parts,
            Interval time,
            String title,
            boolean inCalendar,
            Set<String> displace) {}

    @Override
    public Answer handle(Request request) {
        Origin origin = request.origin();
        Wanted wanted = read(request.body());
        Booking blocked =
                work.create(origin, request.effort(), reference -> consider(request, wanted, reference, origin));
        request.count("Blocks", 1);
        return Answer.created("/bookings/" + blocked.reference(), desk.view(request, blocked))
                .version(blocked.version());
    }

    private static Wanted read(Fields fields) {
        Optional<Interval> time = WishForm.interval(fields);
        Wanted wanted = new Wanted(
                fields.text("premises", 40),
                Set.copyOf(fields.texts("parts", 12, 10)),
                time.orElseGet(() -> Oslo.day(LocalDate.EPOCH)),
                fields.text("title", 80),
                fields.flag("showInCalendar", false),
                BookingDesk.references(fields, "displace", 40));
        fields.check();
        return wanted;
    }

    private Creation<Booking> consider(Request request, Wanted wanted, String reference, Origin origin) {
        List<Key> keys = new ArrayList<>();
        keys.add(bookings.key(reference));
        wanted.displace().forEach(displaced -> keys.add(bookings.key(displaced)));
        Authorization.Admitted admitted = authorization.read(request, keys);
        return bookings.booking(admitted.snapshot(), reference)
                .<Creation<Booking>>map(there -> new Creation.There<>(there.origin(), there))
                .orElseGet(() -> new Creation.New<>(decide(request, wanted, reference, origin, admitted)));
    }

    private Decision<Booking> decide(
            Request request, Wanted wanted, String reference, Origin origin, Authorization.Admitted admitted) {
        List<Booking> givingWay = wanted.displace().stream()
                .flatMap(displaced -> bookings.booking(admitted.snapshot(), displaced).stream())
                .filter(booking -> booking.premisesId().equals(wanted.premisesId()))
                .toList();
        Bookings.Surroundings around =
                bookings.around(request.effort(), wanted.premisesId(), givingWay, List.of(wanted.time()));
        Authorization.requireArea(
                request,
                admitted.rights(),
                Areas.of(around.premises(), wanted.time().start()));
        Terms terms = around.premises().termsOn(Oslo.date(wanted.time().start()));
        if (!terms.partIds().containsAll(wanted.parts())) {
            throw Rejection.of(BookingCode.UNKNOWN_PART.at("/parts"));
        }
        if (!wanted.time().end().isAfter(request.now())) {
            throw Rejection.of(BookingCode.IN_THE_PAST.at("/end"));
        }
        String by = admitted.rights().personId();
        Booking blocked = booking(wanted, terms, reference, origin, by, request.now());
        List<Occupation> inTheWay = Occupancy.obstacles(
                terms.resource(wanted.premisesId()),
                around.taken(wanted.time()),
                blocked.occupations().getFirst());
        requireListed(request, wanted, inTheWay);
        List<Bookings.Step> steps = new ArrayList<>();
        for (Booking before : givingWay) {
            Booking after = before.mapping(occurrence -> displaced(occurrence, inTheWay, wanted.title()));
            steps.add(new Bookings.Step(
                    Optional.of(before),
                    after,
                    Event.of(Event.Type.DISPLACED, by, request.now())
                            .inRole(request.callers().role(admitted.rights()))));
        }
        steps.add(new Bookings.Step(Optional.empty(), blocked, Event.of(Event.Type.BLOCKED, by, request.now())));
        return new Decision<>(Bookings.stored(blocked), bookings.changesAtOnce(around, steps));
    }

    private static Booking booking(
            Wanted wanted, Terms terms, String reference, Origin origin, String by, Instant now) {
        Occurrence occurrence = new Occurrence(
                1, wanted.time(), terms.indivisible(wanted.parts()), Occurrence.Agreed.NOTHING, State.Confirmed.ANEW);
        return new Booking(
                reference,
                0,
                origin,
                wanted.premisesId(),
                terms.name(),
                by,
                now,
                new Block(wanted.title(), wanted.inCalendar()),
                List.of(occurrence));
    }

    /** Nobody is displaced who was not on the list that came back, and nobody is on it in vain. */
    private void requireListed(Request request, Wanted wanted, List<Occupation> inTheWay) {
        if (inTheWay.stream().anyMatch(occupation -> occupation.kind() == Occupation.Kind.BLOCK)) {
            throw Rejection.of(BookingCode.BLOCKED_ALREADY.at("/start"));
        }
        Set<String> affected = inTheWay.stream().map(Occupation::reference).collect(Collectors.toSet());
        if (!affected.equals(wanted.displace())) {
            throw Rejection.of(
                    List.of(BookingCode.WOULD_DISPLACE.at("/displace").with("count", affected.size())),
                    Map.of("affected", this.affected.of(request.effort(), inTheWay)));
        }
    }

    /** What gives way is displaced; where only a time that somebody has proposed is in the way, the proposal falls. */
    private static Occurrence displaced(Occurrence occurrence, List<Occupation> inTheWay, String title) {
        if (occurrence.holdsTime() && isAmong(inTheWay, occurrence)) {
            return occurrence.displaced(Words.ofMunicipality(title));
        }
        return occurrence.kept().anyMatch(kept -> isAmong(inTheWay, kept))
                ? occurrence.withoutProposal(Words.ofMunicipality(title))
                : occurrence;
    }

    private static boolean isAmong(List<Occupation> occupations, Occurrence occurrence) {
        return occupations.stream()
                .anyMatch(other ->
                        other.time().equals(occurrence.time()) && other.parts().equals(occurrence.parts()));
    }
}
