package no.endorinn.grants.forms;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Problem;

/**
 * What stands in the way of publishing what staff have written, and what would be published.
 *
 * @param definition the form as a version has it: {@code form}, {@code version}, {@code pages}, {@code checks}, {@code texts}
 * @param minutes how long it takes to fill in; nobody can tell while there are flaws
 */
public record Publication(Map<String, Object> definition, List<Flaw> flaws, Optional<Integer> minutes) {
    /** Above so many minutes somebody has to say why. */
    public static final int MINUTES = 10;

    /**
     * What staff have written, as the form's next version.
     *
     * @param written {@code pages}, {@code checks} and {@code texts}, whatever is in them
     */
    public static Publication of(String form, int version, Map<String, Object> written) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("form", form);
        definition.put("version", (long) version);
        definition.putAll(written);
        FormReader.Result read = FormReader.read(definition);
        return new Publication(definition, read.flaws(), read.form().map(each -> minutes(FillingTime.of(each, "nb"))));
    }

    /** Whole minutes, rounded up. */
    private static int minutes(Duration time) {
        return Math.toIntExact((time.toSeconds() + 59) / 60);
    }

    /**
     * Why it cannot be published, if that is so.
     *
     * @param why what staff say to its taking long
     */
    public Optional<Problem> obstacle(Optional<String> why) {
        if (!flaws.isEmpty()) {
            return Optional.of(GrantCode.FORM_FLAWED.with("count", flaws.size()));
        }
        return minutes.filter(many -> many > MINUTES && why.isEmpty())
                .map(many ->
                        GrantCode.TAKES_LONG.at("/why").with("minutes", many).with("most", MINUTES));
    }
}
