package no.endorinn.grants.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Csv;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.time.Oslo;

/** The municipality's schemes with their criteria and rounds, as a table for a spreadsheet: a line a round. */
@Route("GET /support/schemes.csv")
final class SchemesFile implements RouteHandler {
    private static final String[] COLUMNS = {
        "ordning-id",
        "ordning",
        "formål",
        "kriterier",
        "minst",
        "mest",
        "runde",
        "åpner",
        "frist",
        "ramme",
        "svar innen"
    };

    private final Catalogue catalogue;

    SchemesFile(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        Csv csv = Csv.of(COLUMNS);
        catalogue.contents(request.effort()).schemes().values().stream()
                .filter(Scheme::published)
                .sorted(Comparator.comparing(Scheme::id))
                .forEach(scheme -> scheme.rounds().forEach(round -> csv.row(row(scheme, round))));
        return Answer.text(Csv.TYPE, csv.text())
                .header("content-disposition", "attachment; filename=\"ordninger.csv\"")
                .shared(YearForm.SHARED_SECONDS);
    }

    private static List<String> row(Scheme scheme, Round round) {
        return List.of(
                scheme.id(),
                scheme.name().nb(),
                scheme.purpose().nb(),
                scheme.criteria().stream().map(each -> each.text().nb()).collect(Collectors.joining(", ")),
                Csv.kroner(scheme.amount().least()),
                Csv.kroner(scheme.amount().most()),
                round.id(),
                day(Optional.of(round.opens())),
                day(round.deadline()),
                round.budget().isPresent() ? Csv.kroner(round.budget().getAsLong()) : "",
                round.answerBy().map(LocalDate::toString).orElse(""));
    }

    private static String day(Optional<Instant> instant) {
        return instant.map(Oslo::date).map(LocalDate::toString).orElse("");
    }
}
