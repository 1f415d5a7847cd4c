package no.endorinn.booking.catalogue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.endorinn.booking.bookings.Rules;
import no.endorinn.booking.bookings.Situation;
import no.endorinn.booking.desk.Affected;
import no.endorinn.booking.desk.Areas;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.Terms;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.SideBySide;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;

/** What every change of existing premises does alike: lists whom it concerns, and commits when that is accepted. */
@Singleton
final class CatalogueDesk {
    /** So many days are told in one transaction: the more there are, the more bookings get in its way. */
    private static final int DAYS_AT_ONCE = 50;

    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Affected affected;

    CatalogueDesk(
            UnitOfWork work, Authorization authorization, Catalogue catalogue, Calendars calendars, Affected affected) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.affected = affected;
    }

    /** The premises as they became, and the bookings that stay valid although the premises could not be had so any more. */
    record ChangeView(PremisesView premises, List<Affected.View> affected) {}

    /**
     * A change of premises.
     *
     * @param from from when bookings may be concerned, if any may be
     */
    record Changed(Premises before, Premises after, Optional<LocalDate> from) {}

    /**
     * Changes the premises that the path names. Whoever booked by the terms as they were while they were being changed is on the
     * answer's list too.
     *
     * @param from from when the change makes a difference
     * @param acceptAffected whether the caller has seen whom it concerns
     */
    Answer change(Request request, LocalDate from, boolean acceptAffected, UnaryOperator<Premises> change) {
        long seen = request.requiredIfMatch();
        Changed changed = work.commit(request.effort(), () -> decide(request, seen, from, acceptAffected, change));
        List<Affected.View> concerned = told(request, List.of(changed));
        return Answer.ok(new ChangeView(PremisesView.full(changed.after(), Oslo.date(request.now())), concerned))
                .version(changed.after().version());
    }

    private Decision<Changed> decide(
            Request request, long seen, LocalDate from, boolean acceptAffected, UnaryOperator<Premises> change) {
        String id = request.path("premises");
        Authorization.Admitted admitted = authorization.read(request, List.of(catalogue.key(id), catalogue.stampKey()));
        Premises before = catalogue.premises(admitted.snapshot(), id).orElseThrow(Rejection::notFound);
        Authorization.requireArea(request, admitted.rights(), Areas.of(before, request.now()));
        Premises after = change.apply(before);
        if (after.equals(before)) {
            return Decision.already(
                    new Changed(before, before, catalogue.untold(admitted.snapshot(), id, Optional.of(from))));
        }
        if (before.version() != seen) {
            throw Rejection.stale(PremisesView.full(before, Oslo.date(request.now())), before.version());
        }
        Changed changed = new Changed(
                before,
                after.withVersion(before.version() + 1),
                catalogue.untold(
                        admitted.snapshot(), id, after.letOtherwiseFrom(before).map(otherwise -> from)));
        requireAccepted(request, List.of(changed), acceptAffected);
        return new Decision<>(
                changed, catalogue.changes(admitted.snapshot(), List.of(after), untold(List.of(changed))));
    }

    /** The date from which the calendar of each of the premises, by id, has to be told of the change. */
    static Map<String, LocalDate> untold(List<Changed> changes) {
        Map<String, LocalDate> untold = new HashMap<>();
        changes.forEach(changed ->
                changed.from().ifPresent(from -> untold.put(changed.after().id(), from)));
        return untold;
    }

    /**
     * Ends the matter when somebody is concerned.
     *
     * @param accepted whether the caller has seen whom
     * @throws Rejection 409 with the list of those who are
     */
    void requireAccepted(Request request, List<Changed> changes, boolean accepted) {
        if (accepted) {
            return;
        }
        List<Affected.View> concerned = concerned(request, changes);
        if (!concerned.isEmpty()) {
            throw Rejection.of(
                    List.of(BookingCode.BOOKINGS_AFFECTED.at("/acceptAffected").with("count", concerned.size())),
                    Map.of("affected", concerned));
        }
    }

    /**
     * Tells each day of the calendar of changes that have been made, and finds whom they concern: whoever has not committed by then
     * meets the new terms, and whoever has is read afterwards. It may be done again, as often as need be.
     */
    List<Affected.View> told(Request request, List<Changed> changes) {
        SideBySide.each(changes, changed -> {
            changed.from().ifPresent(from -> tell(request, changed.after(), dates(request, from)));
            return changed;
        });
        return concerned(request, changes);
    }

    private List<Affected.View> concerned(Request request, List<Changed> changes) {
        return affected.of(
                request.effort(),
                SideBySide.each(
                                changes,
                                changed -> changed.from()
                                        .map(from -> concerned(request, changed.before(), changed.after(), from))
                                        .orElse(List.of()))
                        .stream()
                        .flatMap(List::stream)
                        .toList());
    }

    /** The dates on which anything may be booked from then on, so many at a time as one transaction should hold up. */
    private static List<List<LocalDate>> dates(Request request, LocalDate from) {
        LocalDate today = Oslo.date(request.now());
        LocalDate first = from.isBefore(today) ? today : from;
        LocalDate end = today.plusDays(Terms.MOST_DAYS_AHEAD + 2L);
        List<List<LocalDate>> dates = new ArrayList<>();
        for (LocalDate next = first; next.isBefore(end); next = next.plusDays(DAYS_AT_ONCE)) {
            LocalDate until = next.plusDays(DAYS_AT_ONCE);
            dates.add(next.datesUntil(until.isBefore(end) ? until : end).toList());
        }
        return dates;
    }

    /** Tells the days of the terms as they are now; should they be changed again meanwhile, of those, and then not as the last one. */
    private void tell(Request request, Premises changed, List<List<LocalDate>> dates) {
        for (int i = 0; i < dates.size(); i++) {
            List<LocalDate> some = dates.get(i);
            boolean last = i == dates.size() - 1;
            work.commit(request.effort(), () -> {
                Key key = catalogue.key(changed.id());
                Premises now = catalogue
                        .premises(work.read(List.of(key), request.effort()), changed.id())
                        .orElseThrow();
                List<Change> changes = new ArrayList<>();
                changes.add(
                        last && now.version() == changed.version()
                                ? catalogue.told(now)
                                : new Change.Check(key, now.version()));
                some.forEach(date -> changes.add(calendars.told(date, changed.id(), now.version())));
                return new Decision<>(now, changes);
            });
        }
    }

    /**
     * What is taken from the date on, as far ahead as anybody may book, and could not be had under the changed terms or would no
     * longer be the whole.
     */
    private List<Occupation> concerned(Request request, Premises before, Premises after, LocalDate from) {
        List<LocalDate> dates =
                dates(request, from).stream().flatMap(List::stream).toList();
        if (dates.isEmpty()) {
            return List.of();
        }
        List<Key> keys =
                dates.stream().map(date -> calendars.key(date, after.id())).toList();
        Snapshot days = work.read(keys, request.effort());
        List<Occupation> taken = new ArrayList<>();
        dates.forEach(
                date -> taken.addAll(calendars.page(days, date, after.id()).occupations()));
        Instant start = Oslo.day(dates.getFirst()).start();
        return taken.stream()
                .distinct()
                .filter(occupation -> occupation.kind() != Occupation.Kind.BLOCK)
                .filter(occupation -> occupation.time().end().isAfter(start))
                .filter(occupation -> !isAllowed(after, occupation) || isWholeNoMore(before, after, occupation))
                .toList();
    }

    /** Whether it has all the parts there are, and would not have all that there will be: the new ones could be let beside it. */
    private static boolean isWholeNoMore(Premises before, Premises after, Occupation occupation) {
        LocalDate date = Oslo.date(occupation.time().start());
        return before.termsOn(date).isWhole(occupation.parts())
                && !after.termsOn(date).isWhole(occupation.parts());
    }

    /** Whether some group could still have the same parts at the same time, were they free. */
    private static boolean isAllowed(Premises after, Occupation occupation) {
        Collection<String> parts = occupation.parts().contains(Resource.WHOLE) ? List.of() : occupation.parts();
        for (Group group : Group.values()) {
            Situation situation = new Situation(
                    after,
                    occupation.time(),
                    Set.copyOf(parts),
                    group,
                    List.of(),
                    true,
                    occupation.time().start());
            if (Rules.obstacles(situation).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
