package no.endorinn.grants.papers;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.files.Attachments;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

/** Reads what stands in a letter of what was sent: the form, and the names of files, partners and whoever applied. */
@Singleton
final class SentLetters {
    private final ApplicationDesk desk;
    private final Attachments attachments;
    private final People people;
    private final UnitOfWork work;

    SentLetters(ApplicationDesk desk, Attachments attachments, People people, UnitOfWork work) {
        this.desk = desk;
        this.attachments = attachments;
        this.people = people;
        this.work = work;
    }

    /** What was sent, in a language. */
    SentLetter of(Application application, Language language, Effort effort) {
        Form form = desk.form(application, effort);
        Map<String, String> names = new HashMap<>(files(application, form, effort));
        Map<String, Key> keys = partners(application, form);
        List<Key> all = new ArrayList<>(keys.values());
        if (application.party() instanceof Party.Person(String id)) {
            all.add(people.personKey(id));
        }
        Snapshot read = all.isEmpty() ? new Snapshot(Map.of()) : work.read(all, effort);
        keys.forEach((id, key) -> read.at(key).ifPresent(item -> names.put(id, item.text("name"))));
        return new SentLetter(application, form, applicant(application, read), names, language);
    }

    private String applicant(Application application, Snapshot read) {
        return switch (application.party()) {
            case Party.Person(String id) ->
                read.at(people.personKey(id)).map(item -> item.text("name")).orElse("—");
            case Party.Registered(String name, Optional<String> phone) -> name;
            default -> application.associationName().orElse("—");
        };
    }

    private Map<String, String> files(Application application, Form form, Effort effort) {
        Map<String, String> names = new HashMap<>();
        if (kinds(form).anyMatch(Kind.Attachment.class::isInstance)) {
            work.all(attachments.range(application.reference()), effort)
                    .map(Attachments::read)
                    .forEach(file -> names.put(file.id(), file.name().text()));
        }
        return names;
    }

    private Map<String, Key> partners(Application application, Form form) {
        Map<String, Key> keys = new HashMap<>();
        if (kinds(form).anyMatch(Kind.Partners.class::isInstance)) {
            application.sentAnswers().values().stream()
                    .flatMap(answer -> answer.value() instanceof Map<?, ?> rows ? rows.values().stream() : Stream.of())
                    .map(row -> row instanceof Map<?, ?> said ? said.get("association") : null)
                    .filter(Objects::nonNull)
                    .forEach(id -> keys.put(id.toString(), people.associationKey(id.toString())));
        }
        return keys;
    }

    private static Stream<Kind> kinds(Form form) {
        return form.pages().stream().flatMap(page -> page.questions().stream()).map(question -> question.kind());
    }
}
