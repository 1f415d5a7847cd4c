package no.endorinn.lending.equipment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.words.Wording;

/** What staff write as JSON. Bokmål will do where nobody has written the other languages: the shelves are full, and time is short. */
final class WordingJson {
    private WordingJson() {}

    static Wording read(Fields fields, int longest) {
        String bokmal = fields.text("nb", longest);
        return new Wording(
                bokmal,
                Optional.ofNullable(fields.optionalText("nn", longest)).orElse(bokmal),
                Optional.ofNullable(fields.optionalText("en", longest)).orElse(bokmal));
    }

    static Map<String, Object> write(Wording wording) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nb", wording.nb());
        json.put("nn", wording.nn());
        json.put("en", wording.en());
        return json;
    }
}
