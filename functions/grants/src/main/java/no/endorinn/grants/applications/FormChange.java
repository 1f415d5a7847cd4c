package no.endorinn.grants.applications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.grants.forms.Question;

/**
 * What differs between two forms, or two versions of one: questions by their ids.
 *
 * @param added asked now, and not before
 * @param gone asked before, and no longer
 * @param changed asked in both, and not alike: otherwise put, of another kind, or on another condition
 */
public record FormChange(List<String> added, List<String> gone, List<String> changed) {
    public static FormChange between(Form before, Form after) {
        Map<String, Object> old = said(before);
        Map<String, Object> now = said(after);
        List<String> added = new ArrayList<>(now.keySet());
        added.removeAll(old.keySet());
        List<String> gone = new ArrayList<>(old.keySet());
        gone.removeAll(now.keySet());
        List<String> changed = now.keySet().stream()
                .filter(id -> old.containsKey(id) && !Objects.equals(now.get(id), old.get(id)))
                .toList();
        return new FormChange(added, gone, changed);
    }

    public boolean isNone() {
        return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }

    /** A question with all its texts, in every language. */
    private record Said(Question question, Map<String, Map<String, String>> texts) {}

    private static Map<String, Object> said(Form form) {
        Map<String, Object> all = new LinkedHashMap<>();
        form.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> !(question.kind() instanceof Kind.Computed))
                .forEach(question -> all.put(question.id(), new Said(question, texts(form, question.id()))));
        return all;
    }

    private static Map<String, Map<String, String>> texts(Form form, String id) {
        Map<String, Map<String, String>> own = new HashMap<>();
        form.texts()
                .forEach((language, texts) -> own.put(
                        language,
                        texts.entrySet().stream()
                                .filter(text -> text.getKey().equals(id)
                                        || text.getKey().startsWith(id + "."))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        return own;
    }
}
