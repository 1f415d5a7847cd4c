package no.endorinn.grants.desk;

import java.time.Instant;
import java.util.List;
import no.endorinn.cases.Impartiality;
import no.endorinn.grants.applications.Folder;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.schemes.Rate;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.ReasonView;
import org.jspecify.annotations.Nullable;

/**
 * What staff weigh an application by.
 *
 * @param criteria of the scheme; a decision names them by their places
 * @param sought how much is applied for, in øre; left out where the form does not ask
 * @param most so much may be granted, in øre
 * @param formula what the scheme's formula comes to, where it has one and they have answered what it counts
 * @param missing what is incomplete: files that were refused, partners who have not confirmed, answers that the form asks for
 * @param scores where caseworkers give points
 * @param language in which they are answered
 * @param phrases what staff often write as grounds, in that language
 * @param earlier what the same party has applied for before, the latest first, and what came of it
 */
record AssessmentView(
        List<String> criteria,
        @Nullable Long sought,
        long most,
        @Nullable FormulaView formula,
        boolean conditionsOnUse,
        Scheme.Payment payment,
        String language,
        List<String> phrases,
        BudgetView budget,
        List<YearView> later,
        List<EarlierView> earlier,
        @Nullable BookedView booked,
        List<ReasonView> missing,
        @Nullable ScoresView scores,
        @Nullable PlannedView planned,
        List<AdviceView> advice,
        Impartiality.MayDecideView decision) {

    /** A year after the round's, for which something may be given as well, and what is left of it; nothing where it has no bound. */
    record YearView(int year, @Nullable Long left) {}

    /** So many, in whichever unit, each so many øre: what that comes to, the most there is, and what is left of it by that. */
    record FormulaView(
            long count,
            String unit,
            long each,
            long product,
            @Nullable Long most,
            long amount) {
        static FormulaView of(Rate rate, Rate.Reckoned reckoned, Language language) {
            return new FormulaView(
                    reckoned.count(),
                    rate.unit().in(language),
                    rate.each(),
                    reckoned.product(),
                    rate.most().isPresent() ? rate.most().getAsLong() : null,
                    reckoned.amount());
        }
    }

    /** How often, and for how many hours, the party has had premises in the last year. */
    record BookedView(long times, long hours) {}

    /** What a colleague would give, to see how far the money goes. */
    record PlannedView(long amount, @Nullable String by, Instant at) {}

    /** What an umbrella's council advises: nothing of it decides. */
    record AdviceView(
            String field,
            @Nullable Long amount,
            @Nullable String words,
            @Nullable String by,
            Instant at) {}

    /** An application of before. */
    record EarlierView(
            String reference,
            String scheme,
            Instant receivedAt,
            @Nullable Outcome outcome,
            @Nullable Long granted) {
        static EarlierView of(Folder.Entry entry, String name) {
            return new EarlierView(
                    entry.reference(),
                    name,
                    entry.since(),
                    entry.answered().map(answered -> answered.outcome()).orElse(null),
                    entry.answered().map(answered -> answered.granted()).orElse(null));
        }
    }
}
