package no.endorinn.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it stood at the door, before anything was decoded.
 *
 * @param rawPath the path, percent-encoded as it came
 * @param rawQuery the query without its question mark; empty when there is none
 * @param headers by lower-case name, each with its values in the order they came
 * @param body empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // It is never compared.
public record ApiRequest(
        String method,
        String rawPath,
        String rawQuery,
        Map<String, List<String>> headers,
        byte[] body,
        String sourceIp) {

    public ApiRequest {
        Map<String, List<String>> lowerCase = new LinkedHashMap<>();
        headers.forEach((name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = Map.copyOf(lowerCase);
    }

    /** With these headers, whatever it had of these names. */
    public ApiRequest with(Map<String, String> added) {
        Map<String, List<String>> all = new LinkedHashMap<>(headers);
        added.forEach((name, value) -> all.put(name, List.of(value)));
        return new ApiRequest(method, rawPath, rawQuery, all, body, sourceIp);
    }

    /** All values of a header, joined by commas. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
    }
}
