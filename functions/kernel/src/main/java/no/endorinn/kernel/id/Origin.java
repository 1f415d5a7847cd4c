package no.endorinn.kernel.id;

import java.util.stream.Stream;

/**
 * Which request made something; it stays with what it made, so that a repeat is known again.
 *
 * @param requestKey digest of who asked and of their {@code Idempotency-Key}
 * @param bodyDigest digest of what they asked for
 */
public record Origin(String requestKey, String bodyDigest) {
    /** Of what no request made. */
    public static final Origin NONE = new Origin("", "");

    /** The references that what the request makes may get, in order of preference. */
    public Stream<String> references() {
        return new RequestKey(requestKey).references();
    }
}
