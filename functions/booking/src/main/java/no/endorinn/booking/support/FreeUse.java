package no.endorinn.booking.support;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Worth;
import no.endorinn.booking.store.Worths;
import no.endorinn.booking.store.Worths.OfAssociation;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.who.People;

/** A year's sums, a part at a time, with the names of those that everybody may see. */
@Singleton
final class FreeUse {
    /** For so long whatever is answered may be kept. */
    static final int SHARED_SECONDS = 60;

    private static final int FIRST = 2020;
    private static final int LAST = 2100;

    private final Worths worths;
    private final People people;
    private final UnitOfWork work;

    FreeUse(Worths worths, People people, UnitOfWork work) {
        this.worths = worths;
        this.people = people;
        this.work = work;
    }

    /** An association with its name; without one it is not told of by itself. */
    record Row(String association, Optional<String> name, Worth worth) {}

    /**
     * A part of a year.
     *
     * @param all what all of it comes to, those not named among them
     * @param associations how many there are
     * @param next where the next part begins
     */
    record Part(int year, Worth all, int associations, List<Row> rows, Optional<Cursor> next) {}

    /** The part that a query asks for, of so many at the most; this year's, where it says none. */
    Part part(Request request, int most) {
        Fields query = request.query();
        Integer wanted = query.optionalInteger("year", FIRST, LAST);
        String cursor = query.optionalText("cursor", 200);
        query.check();
        int year = wanted == null ? Oslo.date(request.now()).getYear() : wanted;
        List<OfAssociation> all = worths.ofYear(year, request.effort());
        int from = Cursor.of(cursor).map(FreeUse::position).orElse(0);
        List<OfAssociation> some = all.stream().skip(from).limit(most).toList();
        Snapshot read = work.read(
                some.stream()
                        .map(OfAssociation::association)
                        .map(people::associationKey)
                        .toList(),
                request.effort());
        return new Part(
                year,
                all.stream().map(OfAssociation::worth).reduce(Worth.NOTHING, Worth::plus),
                all.size(),
                some.stream().map(sum -> row(sum, read)).toList(),
                all.size() > from + most ? Optional.of(new Cursor(Integer.toString(from + most))) : Optional.empty());
    }

    private Row row(OfAssociation sum, Snapshot read) {
        Key key = people.associationKey(sum.association());
        Optional<Item> listed = read.at(key).filter(People::isListed);
        return new Row(sum.association(), listed.map(people::associationName), sum.worth());
    }

    /** After how many the part begins. */
    private static int position(Cursor cursor) {
        if (!cursor.position().matches("[0-9]{1,6}")) {
            throw Rejection.of(CommonCode.UNREADABLE_CURSOR.at("?cursor"));
        }
        return Integer.parseInt(cursor.position());
    }
}
