package no.endorinn.cases;

import java.util.Optional;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.problem.Code;

/** For whom something is asked, in a body: an association, somebody without a login for whom staff do it, or nobody else. */
public final class PartyForm {
    private PartyForm() {}

    /**
     * Whoever stands in the fields; empty for oneself.
     *
     * @param both what is said where there are two
     */
    public static Optional<Party.Represented> read(Fields fields, Code both) {
        Optional<Party.Represented> association =
                Optional.ofNullable(fields.optionalText("association", 40)).map(Party.Association::new);
        Optional<Party.Represented> somebody = fields.optionalObject("onBehalfOf")
                .map(person -> new Party.Registered(
                        person.text("name", 80), Optional.ofNullable(person.optionalText("phone", 20))));
        if (association.isPresent() && somebody.isPresent()) {
            fields.note(both, "onBehalfOf");
        }
        return association.or(() -> somebody);
    }
}
