package no.endorinn.grants.files;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What EventBridge tells of a file in the bucket. */
sealed interface Notice {
    /** Where a file lies, as {@link Attachment#key} says it. */
    Pattern KEY = Pattern.compile("([A-Z0-9]{8})/([0-9a-f]{16})");

    /** A version has come. */
    record Uploaded(String application, String id, String object) implements Notice {}

    /** A version has been scanned. */
    record Scanned(String application, String id, String object, Scan scan) implements Notice {}

    /**
     * What an event says.
     *
     * @return nothing when it is about something that is no attachment
     */
    static Optional<Notice> of(Map<String, Object> event) {
        Map<?, ?> detail = map(event, "detail");
        if (String.valueOf(event.get("source")).equals("aws.s3")) {
            Map<?, ?> object = map(detail, "object");
            return place(object.get("key"))
                    .map(place -> new Uploaded(place.group(1), place.group(2), text(object, "version-id")));
        }
        Map<?, ?> object = map(detail, "s3ObjectDetails");
        return place(object.get("objectKey"))
                .map(place -> new Scanned(
                        place.group(1),
                        place.group(2),
                        text(object, "versionId"),
                        Scan.valueOf(text(map(detail, "scanResultDetails"), "scanResultStatus"))));
    }

    private static Optional<Matcher> place(@Nullable Object key) {
        return Optional.of(KEY.matcher(String.valueOf(key))).filter(Matcher::matches);
    }

    private static Map<?, ?> map(Map<?, ?> outer, String name) {
        return outer.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    private static String text(Map<?, ?> outer, String name) {
        if (outer.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("an event without " + name);
    }
}
