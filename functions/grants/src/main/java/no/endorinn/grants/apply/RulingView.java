package no.endorinn.grants.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Move.Side;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on an application. Lists have no more of it than the outcome.
 *
 * @param number which of the application's decisions it is: the first is 1
 * @param granted in øre
 * @param appealBy the last day on which one appeals in time; left out where it is final
 * @param recommended what whoever prepared it would give; for staff
 * @param language in which it was answered
 */
record RulingView(
        int number,
        Outcome outcome,
        long granted,
        Instant at,
        @Nullable Long recommended,
        @Nullable List<WeighedView> criteria,
        @Nullable String grounds,
        @Nullable List<String> conditions,
        @Nullable LocalDate payBy,
        @Nullable LocalDate appealBy,
        @Nullable String language) {

    /** A criterion of the scheme as it was then. */
    record WeighedView(String criterion, boolean met) {}

    /** As lists tell it. */
    static @Nullable RulingView brief(Application application) {
        return application.casework().answered().map(RulingView::brief).orElse(null);
    }

    static RulingView brief(Casework.Answered answered) {
        return new RulingView(
                answered.number(),
                answered.outcome(),
                answered.granted(),
                answered.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static RulingView whole(Ruling ruling, Side side, Language language) {
        return new RulingView(
                ruling.number(),
                ruling.outcome(),
                ruling.granted(),
                ruling.at(),
                side == Side.STAFF && ruling.recommended().isPresent()
                        ? ruling.recommended().getAsLong()
                        : null,
                ruling.weighed().stream()
                        .map(each -> new WeighedView(each.criterion().in(language), each.met()))
                        .toList(),
                ruling.grounds().map(Words::text).orElse(null),
                ruling.conditions().stream().map(Words::text).toList(),
                ruling.payBy().orElse(null),
                ruling.appealBy().orElse(null),
                ruling.language().tag());
    }
}
