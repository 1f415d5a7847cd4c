package no.endorinn.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What those who are refused share: bookings that nobody may have changed when all have tried. */
final class Untouched {
    private final Desk desk;
    private final Map<String, String> references = new HashMap<>();
    private final Map<String, JsonNode> asMade = new HashMap<>();

    Untouched(Desk desk) {
        this.desk = desk;
    }

    /** A booking's reference: made anew for whoever is let in, the one of its kind for the others. */
    String either(boolean letIn, String kind, Supplier<String> make) {
        if (letIn) {
            return make.get();
        }
        return references.computeIfAbsent(kind, wanted -> {
            String reference = make.get();
            asMade.put(reference, look(reference));
            return reference;
        });
    }

    void check() {
        asMade.forEach((reference, before) -> assertThat(look(reference)).isEqualTo(before));
    }

    private JsonNode look(String reference) {
        return desk.see(Municipality.CASEWORKER, "/bookings/" + reference);
    }
}
