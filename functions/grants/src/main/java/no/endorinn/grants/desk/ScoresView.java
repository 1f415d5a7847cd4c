package no.endorinn.grants.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.endorinn.grants.assess.Score;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The points that caseworkers give an application, as one of them sees it.
 *
 * @param most that one criterion can have
 * @param scorers so many give points
 * @param count so many have
 * @param mayScore whether the reader may give points, or others
 * @param total thousandths of all that could be had, on average; left out until it is known
 * @param mine what the reader gave
 * @param others what the others gave; left out as long as the reader is not to see it
 */
record ScoresView(
        int most,
        int scorers,
        boolean blind,
        List<CountingView> criteria,
        int count,
        boolean mayScore,
        @Nullable Integer total,
        @Nullable ScoreView mine,
        @Nullable List<ScoreView> others) {

    /** A criterion that points are given for, by its place in the scheme. */
    record CountingView(int criterion, String text, int weight) {}

    /** What somebody gave. */
    record ScoreView(
            @Nullable String by,
            Instant at,
            int total,
            List<PointsView> points,
            @Nullable String comment) {
        static ScoreView of(Score score, Map<String, String> names, Language language) {
            return new ScoreView(
                    names.get(score.by()),
                    score.at(),
                    score.total(),
                    score.points().stream()
                            .map(each -> new PointsView(each.criterion().in(language), each.given(), each.most()))
                            .toList(),
                    score.comment().map(Words::text).orElse(null));
        }
    }

    /** Of one criterion, as the scheme had it then. */
    record PointsView(String criterion, int given, int most) {}

    /**
     * As the reader sees it.
     *
     * @param mayAssess whether the reader may handle the application as it stands
     */
    static ScoresView of(
            Scheme scheme,
            Scheme.Scoring rules,
            List<Score> all,
            OptionalInt rank,
            boolean mayAssess,
            String reader,
            Map<String, String> names,
            Language language) {
        @Nullable
        ScoreView mine = all.stream()
                .filter(score -> score.by().equals(reader))
                .map(score -> ScoreView.of(score, names, language))
                .findFirst()
                .orElse(null);
        List<ScoreView> others = all.stream()
                .filter(score -> !score.by().equals(reader))
                .map(score -> ScoreView.of(score, names, language))
                .toList();
        boolean told = !rules.blind() || mine != null;
        boolean room = mine == null ? all.size() < rules.scorers() : !rules.blind() || others.isEmpty();
        return new ScoresView(
                rules.most(),
                rules.scorers(),
                rules.blind(),
                IntStream.range(0, scheme.criteria().size())
                        .filter(place -> scheme.criteria().get(place).weight() > 0)
                        .mapToObj(place -> new CountingView(
                                place,
                                scheme.criteria().get(place).in(language),
                                scheme.criteria().get(place).weight()))
                        .toList(),
                all.size(),
                mayAssess && room,
                rank.isPresent() ? rank.getAsInt() : null,
                mine,
                told ? others : null);
    }
}
