package no.endorinn.grants.forms;

import java.time.Duration;
import java.util.Map;

/** How long it takes to fill in a form, reckoned and not guessed: by what is asked, and by what is to be read. */
public final class FillingTime {
    private static final Duration SHORT_FIELD = Duration.ofSeconds(10);
    private static final Duration LONG_TEXT = Duration.ofSeconds(60);
    private static final Duration ATTACHMENT = Duration.ofMinutes(3);
    /** What is known already is looked at and confirmed. */
    private static final Duration CONFIRMED = Duration.ofSeconds(5);
    /** So many rows a table usually has; of partners there is usually one. */
    private static final int ROWS = 4;

    private static final int WORDS_A_MINUTE = 140;

    private FillingTime() {}

    /** Of all questions, whether they are asked of everybody or not, and all texts in a language but the examples. */
    public static Duration of(Form form, String language) {
        Duration time = Duration.ZERO;
        for (Form.Page page : form.pages()) {
            for (Question question : page.questions()) {
                time = time.plus(question.prefill().isPresent() ? CONFIRMED : of(question.kind()));
            }
        }
        long words = form.texts().getOrDefault(language, Map.of()).entrySet().stream()
                .filter(text -> !text.getKey().endsWith(".example"))
                .mapToLong(text -> text.getValue().strip().split("\\s+").length)
                .sum();
        return time.plusSeconds(words * 60 / WORDS_A_MINUTE);
    }

    private static Duration of(Kind kind) {
        return switch (kind) {
            case Kind.Text(int most, boolean lines) -> lines ? LONG_TEXT : SHORT_FIELD;
            case Kind.Attachment attachment -> ATTACHMENT;
            case Kind.Computed computed -> Duration.ZERO;
            case Kind.Table table ->
                SHORT_FIELD.multipliedBy((long) ROWS * table.columns().size());
            case Kind.Choice choice -> SHORT_FIELD;
            case Kind.Choices choices -> SHORT_FIELD;
            case Kind.Whole whole -> SHORT_FIELD;
            case Kind.YesNo yesNo -> SHORT_FIELD;
            case Kind.Declaration declaration -> SHORT_FIELD;
            case Kind.Date date -> SHORT_FIELD;
            case Kind.Period period -> SHORT_FIELD.multipliedBy(2);
            case Kind.Contact contact -> SHORT_FIELD.multipliedBy(3);
            case Kind.Partners partners -> SHORT_FIELD.plus(LONG_TEXT);
        };
    }
}
