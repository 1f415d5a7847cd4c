package no.endorinn.grants.desk;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.FormReader;
import no.endorinn.grants.forms.Forms;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;

/** Published versions of forms, as applications need them. They never change, so a warm function keeps those that it has read. */
@Singleton
final class FormShelf {
    /** So many at the most; a municipality uses a handful. */
    private static final int MOST_KEPT = 50;

    private final UnitOfWork work;
    private final Forms forms;
    private final Map<Key, Form> kept = new ConcurrentHashMap<>();

    FormShelf(UnitOfWork work, Forms forms) {
        this.work = work;
        this.forms = forms;
    }

    /**
     * A version that was published.
     *
     * @throws IllegalStateException when it is gone, or is no form any more
     */
    Form version(String id, int version, Effort effort) {
        Key key = forms.versionKey(id, version);
        Form form = kept.get(key);
        if (form == null) {
            form = read(id, version, effort);
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(key, form);
        }
        return form;
    }

    private Form read(String id, int version, Effort effort) {
        return forms.published(work.read(List.of(forms.versionKey(id, version)), effort), id, version)
                .flatMap(published ->
                        FormReader.read(members(published.definition())).form())
                .orElseThrow(() -> new IllegalStateException("no published form " + id + " " + version));
    }

    private static Map<String, Object> members(String json) {
        Map<String, Object> members = new HashMap<>();
        if (Json.value(json) instanceof Map<?, ?> definition) {
            definition.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        return members;
    }
}
