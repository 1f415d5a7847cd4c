package no.endorinn.booking.support;

import java.util.List;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Csv;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** What {@link ListFreeUse} lists, as a table for a spreadsheet: the same columns whatever language one reads. */
@Route("GET /support/premises.csv")
final class FreeUseFile implements RouteHandler {
    /** So many rows at once; a municipality with more has another part, to which a link leads. */
    private static final int A_PART = 500;

    private final FreeUse use;

    FreeUseFile(FreeUse use) {
        this.use = use;
    }

    @Override
    public Answer handle(Request request) {
        FreeUse.Part part = use.part(request, A_PART);
        Csv csv = Csv.of("år", "lag-id", "lag", "ganger", "minutter", "verdi");
        part.rows()
                .forEach(row -> csv.row(List.of(
                        Integer.toString(part.year()),
                        row.name().isEmpty() ? "" : row.association(),
                        row.name().orElse(""),
                        Integer.toString(row.worth().times()),
                        Long.toString(row.worth().minutes()),
                        Csv.kroner(row.worth().ore()))));
        Answer answer = Answer.text(Csv.TYPE, csv.text())
                .header("content-disposition", "attachment; filename=\"lokaler-" + part.year() + ".csv\"")
                .shared(FreeUse.SHARED_SECONDS);
        return part.next()
                .map(next -> answer.header(
                        "link",
                        "</support/premises.csv?cursor=" + next.text() + "&year=" + part.year() + ">; rel=\"next\""))
                .orElse(answer);
    }
}
