package no.endorinn.grants.support;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.endorinn.grants.decide.Awards;
import no.endorinn.grants.decide.Figures;
import no.endorinn.grants.decide.Figures.Tally;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.time.Oslo;
import org.jspecify.annotations.Nullable;

/** What a year's support comes to: by scheme, field, age group and place. */
@Route("GET /support/figures")
final class ShowFigures implements RouteHandler {
    private final Awards awards;

    ShowFigures(Awards awards) {
        this.awards = awards;
    }

    /**
     * A year.
     *
     * @param years all of which there is something, and this one; the latest first
     * @param associations what associations keep of it
     * @param people what private persons keep, where they are enough of them
     * @param otherPeople the part of it that cannot be told of each scheme
     * @param fewPeople whether some are too few to be told of
     */
    record FiguresView(
            int year,
            List<Integer> years,
            Tally associations,
            Tally people,
            Tally otherPeople,
            boolean fewPeople,
            List<SchemeFigures> schemes,
            List<PartView> fields,
            List<PartView> ages,
            List<PartView> places) {}

    /** A scheme's part; what is given without an application has no scheme. */
    record SchemeFigures(
            @Nullable String scheme,
            @Nullable String name,
            Tally associations,
            @Nullable Tally people) {}

    /** What associations of a field, an age group or a place keep. */
    record PartView(String name, long awards, long amount) {}

    @Override
    public Answer handle(Request request) {
        Fields query = request.query();
        int year = YearForm.read(query, request.now());
        query.check();
        int last = Math.max(year, Oslo.date(request.now()).getYear());
        int first = Math.min(year, awards.firstYear(request.effort()).orElse(last));
        Summary summary = Summary.of(awards.figures(year, request.effort()));
        Language language = request.language();
        return Answer.ok(new FiguresView(
                        year,
                        IntStream.rangeClosed(first, last)
                                .boxed()
                                .sorted((one, other) -> other - one)
                                .toList(),
                        summary.associations(),
                        summary.allPeople(),
                        summary.otherPeople(),
                        summary.hidden(),
                        summary.figures().stream()
                                .map(each -> scheme(each, summary, language))
                                .toList(),
                        parts(summary, Figures::fields, AwardView::name),
                        parts(summary, Figures::ages, AwardView::name),
                        parts(summary, Figures::places, Function.identity())))
                .shared(YearForm.SHARED_SECONDS);
    }

    private static SchemeFigures scheme(Figures figures, Summary summary, Language language) {
        return new SchemeFigures(
                figures.name().isPresent() ? figures.source() : null,
                figures.name().map(name -> name.in(language)).orElse(null),
                figures.associations(),
                summary.people(figures).orElse(null));
    }

    private static List<PartView> parts(
            Summary summary, Function<Figures, SortedMap<String, Tally>> which, Function<String, String> name) {
        return summary.by(which).stream()
                .map((Map.Entry<String, Tally> each) -> new PartView(
                        name.apply(each.getKey()),
                        each.getValue().awards(),
                        each.getValue().amount()))
                .toList();
    }
}
