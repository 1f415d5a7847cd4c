package no.endorinn.together;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.booking.book.BookingOffer;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.cases.Companion;
import no.endorinn.cases.Holders;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.AtOnce;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.lending.reserve.Asked;
import no.endorinn.lending.reserve.LoanOffer;

/**
 * The one way from what is wanted to what it comes to, for reserving, for its preview and for the nearest days alike: the room first, then
 * the things of one point after the other, each decided on what those before it leave.
 */
@Singleton
final class Plans {
    /** So far ahead the nearest days are looked for. */
    private static final int LOOKED_AHEAD = 60;

    private static final int SUGGESTED = 3;
    private static final int WEEK = 7;

    private static final String BOOKING = "/booking";
    private static final String LOANS = "/loans/";

    private final BookingOffer bookings;
    private final LoanOffer loans;
    private final UnitOfWork work;

    Plans(BookingOffer bookings, LoanOffer loans, UnitOfWork work) {
        this.bookings = bookings;
        this.loans = loans;
        this.work = work;
    }

    /**
     * Whoever it is for, who may have it.
     *
     * @param booking none where no room is wanted
     */
    record Whose(Optional<Holders.Holder> booking, Holders.Holder loans) {}

    /**
     * What all of it comes to.
     *
     * @param changes of all that can be had
     */
    record Plan(Optional<BookingOffer.Offered> booking, List<LoanOffer.Offered> loans, List<Change> changes) {
        /** All that is in the way, each at its place in the request. */
        List<Problem> problems() {
            List<Problem> problems = new ArrayList<>();
            booking.ifPresent(room -> room.problems().forEach(problem -> problems.add(problem.under(BOOKING))));
            for (int i = 0; i < loans.size(); i++) {
                for (Problem problem : loans.get(i).problems()) {
                    problems.add(problem.under(LOANS + i));
                }
            }
            return List.copyOf(problems);
        }

        boolean fits() {
            return problems().isEmpty() && changes.size() <= UnitOfWork.MOST_CHANGES;
        }

        /** Whether some of it has been made since its item was read. */
        boolean isThereMeanwhile() {
            return booking.filter(BookingOffer.Offered::isThereMeanwhile).isPresent()
                    || loans.stream().anyMatch(LoanOffer.Offered::isThereMeanwhile);
        }
    }

    /** What must be read to answer {@link #whose} and {@link #plan}, apart from the caller's rights. */
    List<Key> keys(Request request, Wanted wanted) {
        return keys(request, wanted, 0);
    }

    private List<Key> keys(Request request, Wanted wanted, int days) {
        return Stream.concat(
                        wanted.booking().stream().map(wish -> bookings.keys(request, wish, days)),
                        wanted.loans().stream().map(asked -> loans.keys(request, asked, days)))
                .flatMap(Collection::stream)
                .toList();
    }

    /**
     * Whoever it is for.
     *
     * @throws Rejection 403 when the caller may not act for them, 422 when there is no such association
     */
    Whose whose(Request request, Wanted wanted, Authorization.Admitted caller) {
        return new Whose(
                wanted.booking().map(wish -> bookings.holder(request, wish, caller)),
                loans.holder(request, wanted.loans().getFirst(), caller));
    }

    /**
     * Looks at all of it in the light of what was read.
     *
     * @param references what the loans will be called; the booking as the first
     * @throws Rejection 403 when the caller may not have it there for them, 422 when there are no such premises
     */
    Plan plan(Request request, Wanted wanted, List<String> references, Origin origin, Whose whose) {
        AtOnce all = new AtOnce();
        List<Companion> things = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            String point = loans.name(wanted.loans().get(i), whose.loans());
            things.add(new Companion(Companion.Kind.LOAN, references.get(i), point));
        }
        Optional<BookingOffer.Offered> room =
                whose.booking().map(holder -> room(request, wanted, references.getFirst(), origin, things, holder));
        room.ifPresent(offered -> all.add(offered.changes()));
        List<LoanOffer.Offered> offers = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            List<Companion> others = new ArrayList<>(things);
            others.remove(i);
            room.map(Plans::companion).ifPresent(others::addFirst);
            LoanOffer.Offered offered = loans.consider(
                    request, wanted.loans().get(i), references.get(i), origin, others, whose.loans(), all);
            all.add(offered.changes());
            offers.add(offered);
        }
        return new Plan(room, offers, all.changes());
    }

    /** What tells the loans apart where nothing is reserved. */
    static List<String> unnamed(Wanted wanted) {
        return IntStream.range(0, wanted.loans().size())
                .mapToObj(Integer::toString)
                .toList();
    }

    private BookingOffer.Offered room(
            Request request,
            Wanted wanted,
            String reference,
            Origin origin,
            List<Companion> things,
            Holders.Holder holder) {
        try {
            return bookings.consider(request, wanted.booking().orElseThrow(), reference, origin, things, holder);
        } catch (Rejection refused) {
            throw refused.under(BOOKING);
        }
    }

    private static Companion companion(BookingOffer.Offered offered) {
        Booking booking = offered.booking();
        return new Companion(Companion.Kind.BOOKING, booking.reference(), booking.premisesName());
    }

    /** The nearest days when all of it can be had: three, and the first of the same day of the week, if it is none of them. */
    List<DateView> nearest(Request request, Wanted wanted, Authorization.Admitted caller) {
        Snapshot read = work.read(keys(request, wanted, LOOKED_AHEAD), request.effort());
        for (Asked asked : wanted.loans()) {
            read = loans.withDays(request, asked, LOOKED_AHEAD, read);
        }
        Authorization.Admitted ahead = caller.with(read);
        Whose whose = whose(request, wanted, ahead);
        List<String> unnamed = unnamed(wanted);
        List<DateView> dates = new ArrayList<>();
        boolean sameWeekday = false;
        for (int days = 1; days <= LOOKED_AHEAD; days++) {
            boolean whole = days % WEEK == 0;
            Optional<Wanted> later =
                    dates.size() < SUGGESTED || (whole && !sameWeekday) ? wanted.later(days) : Optional.empty();
            if (later.filter(other ->
                            plan(request, other, unnamed, Origin.NONE, whose).fits())
                    .isPresent()) {
                dates.add(DateView.of(days, later.get()));
                sameWeekday |= whole;
            }
        }
        return List.copyOf(dates);
    }
}
