package no.endorinn.grants.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.cases.Party;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;

/**
 * Whom a letter speaks to: many where it is an association, one where it is a person. A text says <code>{You}</code>, <code>{you}</code>
 * and <code>{disagreeing}</code>, which is bent by how many they are.
 */
public record Addressee(Party party, Language language) {
    private static final Messages TEXTS = Messages.named("addressee", Addressee.class);

    /** A letter's text, to them. */
    public String text(Messages texts, String key, Map<String, Object> arguments) {
        Map<String, Object> all = new HashMap<>(arguments);
        String many = party instanceof Party.Association ? "association." : "person.";
        List.of("You", "you", "disagreeing")
                .forEach(word -> all.put(word, TEXTS.text(many + word, language, Map.of())));
        return texts.text(key, language, all);
    }
}
