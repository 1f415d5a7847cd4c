package no.endorinn.grants.manage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.grants.forms.Flaw;
import no.endorinn.grants.forms.Forms;
import no.endorinn.grants.forms.Publication;
import no.endorinn.grants.schemes.FormCard;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/** How a form that is being written is shown, in whichever way it was come to. */
@Singleton
final class FormDesk {
    private final Forms forms;
    private final Messages messages;

    FormDesk(Forms forms, Messages messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /**
     * A form as staff see it.
     *
     * @param version of the draft
     * @param minutes how long the draft takes to fill in; nobody can tell while there are flaws
     */
    record FormView(
            String form,
            long version,
            Map<String, Object> definition,
            List<FlawView> flaws,
            @Nullable Integer minutes,
            List<VersionView> versions) {}

    /** What is wrong, in plain words, and where in the definition. */
    record FlawView(String pointer, String code, String title) {}

    /** A published version. */
    record VersionView(
            int version,
            int minutes,
            Instant publishedAt,
            @Nullable String why) {}

    /** What staff have written, as their editor sent it. */
    @SuppressWarnings("unchecked") // it was an object when it was written
    static Map<String, Object> written(Forms.Draft draft) {
        return (Map<String, Object>) Json.value(draft.definition());
    }

    FormView view(Request request, Forms.Draft draft, FormCard card) {
        Publication next = Publication.of(draft.form(), card.version() + 1, written(draft));
        return new FormView(
                draft.form(),
                draft.version(),
                written(draft),
                flaws(next.flaws(), request.language()),
                next.minutes().orElse(null),
                forms.versions(draft.form(), request.effort()).stream()
                        .map(version -> new VersionView(
                                version.version(),
                                version.minutes(),
                                version.at(),
                                version.why().map(Words::text).orElse(null)))
                        .toList());
    }

    List<FlawView> flaws(List<Flaw> flaws, Language language) {
        return flaws.stream()
                .map(flaw -> new FlawView(
                        flaw.pointer(), flaw.code(), messages.text("form-" + flaw.code(), language, flaw.arguments())))
                .toList();
    }

    /** The parts of a definition that staff write. */
    static Map<String, Object> definition(@Nullable Object pages, @Nullable Object checks, @Nullable Object texts) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("pages", pages == null ? List.of() : pages);
        definition.put("checks", checks == null ? List.of() : checks);
        definition.put("texts", texts == null ? Map.of() : texts);
        return definition;
    }
}
