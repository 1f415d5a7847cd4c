package no.endorinn.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form or a query. */
record Form(Map<String, String> fields) {

    /**
     * Reads {@code application/x-www-form-urlencoded}; of a field given twice, the first counts.
     *
     * @throws IllegalArgumentException if it is not properly percent-encoded
     */
    static Form parse(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(
                        PercentDecoding.query(pair.substring(0, equals)),
                        PercentDecoding.query(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    /** A field's value; empty when it is not there. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }
}
