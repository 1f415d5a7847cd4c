package no.endorinn.grants.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What JSON has, by its types. */
final class Tree {
    private Tree() {}

    /** An object's members, in their order; nothing of what is none. */
    static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> {
                if (name instanceof String text && member != null) {
                    members.put(text, member);
                }
            });
        }
        return members;
    }

    /** An array's elements, an empty object in the place of null; nothing of what is none. */
    static List<Object> list(@Nullable Object value) {
        List<Object> elements = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> elements.add(element == null ? Map.of() : element));
        }
        return elements;
    }
}
