package no.endorinn.cases.support;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.support.Worths.Kind;
import no.endorinn.cases.support.Worths.OfAssociation;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Csv;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.who.People;

/** A year's sums of a trade, those with the most first, with the names of those that everybody may see: a page, or a table. */
@Singleton
public final class FreeUse {
    /** For so long whatever is answered may be kept. */
    private static final int SHARED_SECONDS = 60;

    private static final int A_PAGE = 100;

    /** So many rows of a table at once; a municipality with more has another part, to which a link leads. */
    private static final int A_FILE = 500;

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
    private record Row(String association, Optional<String> name, Worth worth) {}

    /**
     * A part of a year.
     *
     * @param all what all of it comes to, those not named among them
     * @param associations how many there are
     * @param next where the next part begins
     */
    private record Part(int year, Worth all, int associations, List<Row> rows, Optional<Cursor> next) {}

    /** The page that a query asks for, of this year where it says none. */
    public Answer page(Kind kind, Request request) {
        Part part = part(kind, request, A_PAGE);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("year", part.year());
        tell(view, kind, part.all());
        view.put("associations", part.associations());
        view.put("rows", part.rows().stream().map(row -> view(kind, row)).toList());
        part.next().ifPresent(next -> view.put("cursor", next.text()));
        return Answer.ok(view).shared(SHARED_SECONDS);
    }

    /** An association's; of one that is in no list the name and id are left out. */
    private static Map<String, Object> view(Kind kind, Row row) {
        Map<String, Object> view = new LinkedHashMap<>();
        row.name().ifPresent(name -> {
            view.put("association", row.association());
            view.put("associationName", name);
        });
        tell(view, kind, row.worth());
        return view;
    }

    private static void tell(Map<String, Object> view, Kind kind, Worth worth) {
        view.put("value", worth.ore());
        view.put(kind.measure(), worth.amount());
        view.put("times", worth.times());
    }

    /** The same as a table for a spreadsheet: the same columns whatever language one reads. */
    public Answer file(Kind kind, Request request) {
        Part part = part(kind, request, A_FILE);
        Csv csv = Csv.of("år", "lag-id", "lag", "ganger", kind.column(), "verdi");
        part.rows()
                .forEach(row -> csv.row(List.of(
                        Integer.toString(part.year()),
                        row.name().isEmpty() ? "" : row.association(),
                        row.name().orElse(""),
                        Integer.toString(row.worth().times()),
                        Long.toString(row.worth().amount()),
                        Csv.kroner(row.worth().ore()))));
        Answer answer = Answer.text(Csv.TYPE, csv.text())
                .header("content-disposition", "attachment; filename=\"%s-%d.csv\"".formatted(kind.file(), part.year()))
                .shared(SHARED_SECONDS);
        return part.next()
                .map(next -> answer.header(
                        "link",
                        "</support/%s.csv?cursor=%s&year=%d>; rel=\"next\""
                                .formatted(kind.name(), next.text(), part.year())))
                .orElse(answer);
    }

    private Part part(Kind kind, Request request, int most) {
        Fields query = request.query();
        Integer wanted = query.optionalInteger("year", FIRST, LAST);
        Optional<Cursor> before = query.cursor();
        query.check();
        int year = wanted == null ? Oslo.date(request.now()).getYear() : wanted;
        List<OfAssociation> all = worths.ofYear(kind, year, request.effort());
        int from = before.map(FreeUse::position).orElse(0);
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
            throw Cursor.unreadable();
        }
        return Integer.parseInt(cursor.position());
    }
}
