package no.endorinn.directory.offices;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;

/** How somebody ceases to hold offices in an association, of their own will or not. */
@Singleton
final class Departure {
    private final Persons persons;

    Departure(Persons persons) {
        this.persons = persons;
    }

    /** The command that the body asks for; whoever is gone already is gone. */
    Function<OfficeDesk.Found, Optional<OfficeDesk.Outcome>> of(Request request, Optional<String> whom, String event) {
        Fields fields = request.body();
        boolean acceptLeaderless = fields.flag("acceptLeaderless", false);
        fields.check();
        return found -> {
            String personId = whom.orElse(found.rights().personId());
            if (found.office().member(personId).isEmpty()) {
                return Optional.empty();
            }
            Office after = found.office().without(personId);
            found.office().requireStillLed(after, acceptLeaderless);
            List<Person> people = persons.read(request.effort(), List.of(personId)).stream()
                    .map(person -> after.seated(person, found.associationId()))
                    .toList();
            return Optional.of(new OfficeDesk.Outcome(after, people, event, Optional.of(personId)));
        };
    }
}
