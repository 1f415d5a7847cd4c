package no.endorinn.booking.desk;

import java.time.Instant;
import java.util.Locale;
import no.endorinn.kernel.who.Freshness;
import org.jspecify.annotations.Nullable;

/** A fact about an association that nobody has confirmed for over a year. */
public record QuestionView(
        String association, String fact, @Nullable Instant since) {
    public static QuestionView of(String associationId, Freshness.Question question) {
        String fact = question.fact().toLowerCase(Locale.ROOT).replace('_', '-');
        return new QuestionView(associationId, fact, question.since().orElse(null));
    }
}
