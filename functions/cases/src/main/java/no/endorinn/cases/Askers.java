package no.endorinn.cases;

import jakarta.inject.Singleton;
import java.util.List;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;
import org.jspecify.annotations.Nullable;

/** Whoever asked for something, as those who may answer are told of them, and no other. */
@Singleton
public final class Askers {
    private final People people;
    private final UnitOfWork work;

    Askers(People people, UnitOfWork work) {
        this.people = people;
        this.work = work;
    }

    /** Somebody, and how to reach them. */
    public record AskerView(
            String name, @Nullable String email, @Nullable String phone) {}

    /** Whoever asked with a login, if they are still known; what staff took down by telephone tells itself whom it is for. */
    public @Nullable AskerView of(Request request, Party party, String askedBy) {
        if (party instanceof Party.Registered || party instanceof Party.Forgotten) {
            return null;
        }
        Key key = people.personKey(askedBy);
        return work.read(List.of(key), request.effort())
                .at(key)
                .map(People::contact)
                .map(contact -> new AskerView(
                        contact.name(),
                        contact.email().orElse(null),
                        contact.phone().orElse(null)))
                .orElse(null);
    }
}
