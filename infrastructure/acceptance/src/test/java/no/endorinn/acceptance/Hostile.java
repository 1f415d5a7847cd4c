package no.endorinn.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Values that have brought down other systems. */
final class Hostile {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            // Nothing, and numbers that are none.
            "",
            " ",
            "0",
            "-1",
            "00",
            "1.5",
            "1e400",
            "NaN",
            "null",
            "true",
            "2147483648",
            "9223372036854775808",
            "999999999999999999999999999999",
            "0x10",
            "١٢",
            // Dates and times that never were, or are nobody's.
            "0000-01-01",
            "-0001-12-31",
            "+999999999-12-31",
            "2027-02-30",
            "2027-02-29",
            "2027-13-01",
            "2027-1-1",
            "2027-W01-1",
            "1970-01-01",
            "2199-12-31",
            "2200-01-01",
            "2027-00-00",
            "31.12.2027",
            "99:99",
            "24:00",
            "24:01",
            "00:00",
            "7:00",
            "0000-01-01T00:00:00Z",
            "2027-02-30T10:00:00Z",
            "2027-03-28T02:30:00+01:00",
            "2027-10-31T02:30:00+02:00",
            "2027-01-01T10:00:00+18:00",
            "2027-01-01T10:00:00+19:00",
            "2027-01-01T10:00:60Z",
            "2027-01-01T10:00:00.000000001Z",
            "9999-12-31T23:59:59Z",
            "+999999999-12-31T23:59:59Z",
            "2027-01-01T10:00",
            // Unicode.
            "\u0000",
            "\u0007",
            "\u202Eabc",
            "\u200B",
            "\uFEFF",
            "\uD800",
            "\uDC00x",
            "\uFFFF",
            "\uE000",
            "👩‍👩‍👧‍👦",
            "Z̴͖̈́a̶l̷g̶o̵",
            "e\u0301".repeat(100),
            "İi",
            "ﬀ",
            "\u2028",
            "𝟚𝟘𝟚𝟟",
            // What means something elsewhere.
            "../../etc/passwd",
            "..%2f..%2f",
            "%00",
            "%zz",
            "%c3%28",
            "%",
            "'; DROP TABLE bookings;--",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "\r\nSet-Cookie: a=b",
            "\\",
            "\"",
            "catalogue",
            "stamp",
            "premises#fjordvikhallen",
            "person#x",
            "#",
            "*",
            "~0~1",
            "/",
            "a,b,c,,",
            ",".repeat(200),
            // Cursors: one that leads nowhere, and some that are none of ours.
            "MjAyNy0wMS0wMVQwMDowMDowMFojN0szTUE5UlQ",
            "AAAA",
            "====",
            "eyJhIjoxfQ",
            "/+8=",
            "x".repeat(41),
            "x".repeat(300),
            "æ".repeat(3_000));

    private Hostile() {}

    static String text(RandomGenerator random) {
        return oneOf(TEXTS, random);
    }

    static <T> T oneOf(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }

    static JsonNode value(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(BigInteger.TWO.pow(random.nextInt(30, 80)).negate());
            case 4 -> JSON.numberNode(new BigDecimal("1e" + random.nextInt(-400, 400)));
            case 5 -> JSON.arrayNode();
            case 6 -> JSON.objectNode().put(text(random), text(random));
            case 7 -> list(random);
            default -> JSON.textNode(text(random));
        };
    }

    private static ArrayNode list(RandomGenerator random) {
        ArrayNode list = JSON.arrayNode();
        random.ints(random.nextInt(200)).forEach(element -> list.add(text(random)));
        return list;
    }

    /** Replaces, removes or renames something, anywhere in the object. */
    static void bend(ObjectNode object, RandomGenerator random) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
        if (fields.isEmpty()) {
            return;
        }
        Map.Entry<String, JsonNode> field = oneOf(fields, random);
        if (field.getValue() instanceof ObjectNode inner && random.nextInt(4) > 0) {
            bend(inner, random);
        } else if (field.getValue() instanceof ArrayNode list && !list.isEmpty() && random.nextInt(4) > 0) {
            int index = random.nextInt(list.size());
            if (list.get(index) instanceof ObjectNode inner) {
                bend(inner, random);
            } else {
                list.set(index, value(random));
            }
        } else {
            switch (random.nextInt(6)) {
                case 0 -> object.remove(field.getKey());
                case 1 -> object.set(field.getKey() + "s", object.remove(field.getKey()));
                case 2 -> object.set(field.getKey(), JSON.arrayNode().add(field.getValue()));
                default -> object.set(field.getKey(), value(random));
            }
        }
    }
}
