package no.endorinn.grants.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.CommonCode;

/** Reads to what somebody wants to apply, and for whom. */
final class BeginningForm {
    private BeginningForm() {}

    /**
     * What somebody begins an application with.
     *
     * @param who whom somebody else applies for; empty for oneself
     * @param taps what they say to the scheme's few questions, by id
     * @param another whether they want one more, though there is a draft
     * @param again the reference of one that was sent, to begin with its answers
     */
    record Beginning(
            String scheme,
            Optional<Party.Represented> who,
            Map<String, Boolean> taps,
            boolean another,
            Optional<String> again) {
        Optional<String> association() {
            return who.flatMap(Party::associationId);
        }
    }

    static Beginning read(Fields fields) {
        String scheme = fields.text("scheme", 40);
        Optional<Party.Represented> association =
                Optional.ofNullable(fields.optionalText("association", 40)).map(Party.Association::new);
        Optional<Party.Represented> person = fields.optionalObject("onBehalfOf")
                .map(named -> new Party.Registered(
                        named.text("name", 80), Optional.ofNullable(named.optionalText("phone", 20))));
        if (association.isPresent() && person.isPresent()) {
            fields.note(GrantCode.ASSOCIATION_OR_PERSON, "onBehalfOf");
        }
        Map<String, Boolean> taps = taps(fields);
        boolean another = fields.flag("another", false);
        Optional<String> again =
                Optional.ofNullable(fields.optionalText("again", 12)).map(RequestKey::normalised);
        if (again.isPresent() && !RequestKey.isReference(again.get())) {
            fields.note(GrantCode.NOT_A_REFERENCE, "again");
        }
        fields.check();
        return new Beginning(scheme, association.or(() -> person), taps, another, again);
    }

    private static Map<String, Boolean> taps(Fields fields) {
        Map<String, Boolean> taps = new HashMap<>();
        Object given = fields.value("eligibility");
        if (given instanceof Map<?, ?> map) {
            map.forEach((question, said) -> {
                if (said instanceof Boolean yes) {
                    taps.put(String.valueOf(question), yes);
                } else {
                    fields.note(CommonCode.NOT_TRUE_OR_FALSE, "eligibility");
                }
            });
        } else if (given != null) {
            fields.note(CommonCode.NOT_AN_OBJECT, "eligibility");
        }
        return taps;
    }
}
