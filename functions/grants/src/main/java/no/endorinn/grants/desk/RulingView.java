package no.endorinn.grants.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.endorinn.grants.applications.Acceptance;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Move.Side;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on an application. Lists have no more of it than the outcome.
 *
 * @param number which of the application's decisions it is: the first is 1
 * @param granted in øre
 * @param later what was granted for years after that; left out where that is none
 * @param appealBy the last day on which one appeals in time; left out where it is final
 * @param recommended what whoever prepared it would give; for staff
 * @param acceptBy the last day on which it is accepted, as the letter tells
 * @param language in which it was answered
 * @param offer whether it has been accepted, where it is to be; left out of a decision that another has taken the place of
 */
record RulingView(
        int number,
        Outcome outcome,
        long granted,
        @Nullable List<YearView> later,
        Instant at,
        @Nullable Long recommended,
        @Nullable List<WeighedView> criteria,
        @Nullable String grounds,
        @Nullable List<String> conditions,
        @Nullable LocalDate payBy,
        @Nullable LocalDate appealBy,
        @Nullable LocalDate acceptBy,
        @Nullable String language,
        @Nullable OfferView offer) {

    /** What is given for a later year, in øre. */
    record YearView(int year, long granted) {
        static @Nullable List<YearView> of(List<LaterYear> later) {
            return later.isEmpty()
                    ? null
                    : later.stream()
                            .map(each -> new YearView(each.year(), each.ore()))
                            .toList();
        }
    }

    /**
     * Whether what was granted is accepted, and by when it is to be.
     *
     * @param until left out while an appeal is to be answered first
     * @param words why it was put off
     */
    record OfferView(
            Acceptance answer,
            @Nullable LocalDate until,
            @Nullable String words) {
        static @Nullable OfferView of(Casework casework, Instant now) {
            boolean lapsed = casework.offerLapsed(now);
            return casework.offer()
                    .map(offer -> new OfferView(
                            lapsed ? Acceptance.LAPSED : offer.answer(),
                            offer.answer() == Acceptance.AWAITED
                                    ? casework.acceptUntil().orElse(null)
                                    : offer.until(),
                            offer.words().map(Words::text).orElse(null)))
                    .orElse(null);
        }
    }

    /** A criterion of the scheme as it was then. */
    record WeighedView(String criterion, boolean met) {}

    /** As lists tell it. */
    static @Nullable RulingView brief(Application application, Instant now) {
        return application
                .casework()
                .answered()
                .map(answered -> brief(answered).offered(OfferView.of(application.casework(), now)))
                .orElse(null);
    }

    /** The decision that stands, as far as it has come. */
    RulingView offered(@Nullable OfferView now) {
        return new RulingView(
                number,
                outcome,
                granted,
                later,
                at,
                recommended,
                criteria,
                grounds,
                conditions,
                payBy,
                appealBy,
                acceptBy,
                language,
                now);
    }

    static RulingView brief(Casework.Answered answered) {
        return new RulingView(
                answered.number(),
                answered.outcome(),
                answered.granted(),
                YearView.of(answered.later()),
                answered.at(),
                null,
                null,
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
                YearView.of(ruling.later()),
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
                ruling.acceptBy().orElse(null),
                ruling.language().tag(),
                null);
    }
}
