package no.endorinn.grants.support;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.grants.decide.Award;
import no.endorinn.grants.decide.Awards;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Csv;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.kernel.store.Page;

/** What {@link ListAwards} lists, as a table for a spreadsheet: the same columns whatever language one reads. */
@Route("GET /support/awards.csv")
final class AwardsFile implements RouteHandler {
    /** So many rows at once; a municipality with more has another part, to which a link leads. */
    private static final int A_PART = 500;

    /** Between several values in one column. */
    private static final String BETWEEN = ", ";

    private static final String[] COLUMNS = {
        "referanse",
        "måte",
        "dato",
        "lag-id",
        "lag",
        "organisasjonsnummer",
        "felt",
        "aldersgrupper",
        "steder",
        "innvilget",
        "gjelder",
        "ordning-id",
        "ordning",
        "runde",
        "kriterier",
        "formål",
        "grunnlag",
        "år"
    };

    private final Awards awards;

    AwardsFile(Awards awards) {
        this.awards = awards;
    }

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        int year = YearForm.read(query, request.now());
        Optional<Cursor> from = query.cursor();
        query.check();
        Page<Award> page = awards.ofYear(year, A_PART, from, request.effort());
        Csv csv = Csv.of(COLUMNS);
        page.items().forEach(award -> csv.row(row(AwardView.of(award, Language.BOKMAL))));
        Answer answer = Answer.text(Csv.TYPE, csv.text())
                .header("content-disposition", "attachment; filename=\"stotte-" + year + ".csv\"")
                .shared(YearForm.SHARED_SECONDS);
        return page.next()
                .map(next -> answer.header(
                        "link", "</support/awards.csv?cursor=" + next.text() + "&year=" + year + ">; rel=\"next\""))
                .orElse(answer);
    }

    private static List<String> row(AwardView award) {
        return Stream.of(
                        award.reference(),
                        award.kind() == AwardView.Kind.APPLICATION ? "søknad" : "uten søknad",
                        award.decidedOn().toString(),
                        award.association(),
                        award.associationName(),
                        award.organisationNumber(),
                        String.join(BETWEEN, award.fields()),
                        String.join(BETWEEN, award.ages()),
                        String.join(BETWEEN, award.places()),
                        Csv.kroner(award.amount()),
                        Csv.kroner(award.kept()),
                        award.scheme(),
                        award.schemeName(),
                        award.round(),
                        Optional.ofNullable(award.criteria())
                                .map(all -> String.join(BETWEEN, all))
                                .orElse(""),
                        award.purpose(),
                        award.basis(),
                        Integer.toString(award.year()))
                .map(value -> Optional.ofNullable(value).orElse(""))
                .toList();
    }
}
