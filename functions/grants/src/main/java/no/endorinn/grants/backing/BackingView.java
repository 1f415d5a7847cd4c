package no.endorinn.grants.backing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import no.endorinn.cases.Impartiality;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A request for backing, as both sides read it.
 *
 * @param sought in øre
 * @param place among those to the same scheme that the municipality has ranked, 1 for the best
 * @param ranking all that are ranked, the best first; left out in lists
 * @param decision who may answer it; told to staff
 */
record BackingView(
        String reference,
        FundView fund,
        String association,
        String associationName,
        String title,
        String why,
        @Nullable Long sought,
        BackingState state,
        Instant askedAt,
        @Nullable AnswerView answer,
        @Nullable Integer place,
        @Nullable List<InList> ranking,
        Impartiality.@Nullable MayDecideView decision) {

    /** The scheme of somebody else's. */
    record FundView(
            String other,
            int year,
            String name,
            String by,
            @Nullable LocalDate deadline) {
        static FundView of(Backing.Fund fund, Language language) {
            return new FundView(
                    fund.other(),
                    fund.year(),
                    fund.nameIn(language),
                    fund.by(),
                    fund.deadline().orElse(null));
        }
    }

    /** What the municipality said. */
    record AnswerView(boolean backed, String grounds, Instant at) {}

    /**
     * One among those to the same scheme.
     *
     * @param reference left out where it is another's
     * @param sought in øre; left out where it is another's
     * @param reason why it is at its place
     */
    record InList(
            @Nullable String reference,
            String association,
            String associationName,
            String title,
            @Nullable Long sought,
            BackingState state,
            Instant askedAt,
            @Nullable Integer place,
            @Nullable String reason) {
        /** @param own whether the reader may open it */
        static InList of(Backing backing, Ranking ranking, boolean own) {
            return new InList(
                    own ? backing.reference() : null,
                    backing.party().id(),
                    backing.associationName(),
                    backing.title().text(),
                    own ? number(backing.sought()) : null,
                    backing.state(),
                    backing.askedAt(),
                    number(ranking.placeOf(backing.reference())),
                    ranking.reasonOf(backing.reference()).map(Words::text).orElse(null));
        }
    }

    /** One in the association's own list. */
    static BackingView brief(Backing backing, Language language) {
        return of(backing, Ranking.NONE, null, language, Optional.empty());
    }

    static BackingView of(
            Backing backing,
            Ranking ranking,
            @Nullable List<InList> ranked,
            Language language,
            Optional<Impartiality.MayDecideView> decision) {
        return new BackingView(
                backing.reference(),
                FundView.of(backing.fund(), language),
                backing.party().id(),
                backing.associationName(),
                backing.title().text(),
                backing.why().text(),
                number(backing.sought()),
                backing.state(),
                backing.askedAt(),
                backing.answer()
                        .map(answer ->
                                new AnswerView(answer.backed(), answer.grounds().text(), answer.at()))
                        .orElse(null),
                number(ranking.placeOf(backing.reference())),
                ranked,
                decision.orElse(null));
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
