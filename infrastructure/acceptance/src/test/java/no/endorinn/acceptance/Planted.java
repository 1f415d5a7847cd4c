package no.endorinn.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A word of its own in every text that somebody can type. Which these are, the contract says: every text of a request body that has
 * no choices, format or pattern. In the bodies that are sent, {@code ?} stands for a new word and {@code #} for a new number.
 */
final class Planted {
    /** Numbers that are checked, ids, digests and secrets: nothing of one's own can be said in them. */
    private static final Set<String> NO_WORDS =
            Set.of("organisationNumber", "accountNumber", "account", "person", "code", "type", "sha256", "seen");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Seed> seeds = new TreeMap<>();
    private final Set<String> places = new TreeSet<>();

    /** What becomes of a word when the person it has to do with is forgotten. */
    enum Fate {
        /** Their own, or written about them in a case of theirs. */
        GOES,
        /** The association's or the municipality's. */
        STAYS,
        /** Of somebody without a login, whom the clock forgets. */
        GOES_LATER,
        /** For everybody to read, from the beginning. */
        PUBLIC,
        /** Only asked about. */
        KEPT_NOWHERE
    }

    /** A word with where it was typed. */
    record Seed(String word, String place, Fate fate) {}

    /**
     * The body with new words in it.
     *
     * @param operation as {@code POST /bookings/{reference}/cancel}
     */
    String in(String operation, Fate fate, String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            fill(tree, operation + " ", fate);
            return tree.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(JsonNode node, String place, Fate fate) {
        if (node instanceof ObjectNode object) {
            for (String name : names(object)) {
                JsonNode value = object.get(name);
                if (value.isTextual()) {
                    object.set(name, planted(value.textValue(), place + "/" + name, fate));
                } else {
                    fill(value, place + "/" + name, fate);
                }
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).isTextual()) {
                    list.set(i, planted(list.get(i).textValue(), place + "[]", fate));
                } else {
                    fill(list.get(i), place + "[]", fate);
                }
            }
        }
    }

    private TextNode planted(String text, String place, Fate fate) {
        if (!text.contains("?") && !text.contains("#")) {
            return TextNode.valueOf(text);
        }
        String word = text.contains("?") ? word(seeds.size()) : "9%07d".formatted(seeds.size() * 7919 + 1_234_567);
        seeds.put(word, new Seed(word, place, fate));
        places.add(place);
        return TextNode.valueOf(text.replace("?", word).replace("#", word));
    }

    /** Letters that no text of ours has in a row. */
    private static String word(int number) {
        return "Xq" + (char) ('a' + number / 26 / 26 % 26) + (char) ('a' + number / 26 % 26)
                + (char) ('a' + number % 26) + "qx";
    }

    List<Seed> seeds() {
        return List.copyOf(seeds.values());
    }

    List<String> words(Fate... fates) {
        Set<Fate> wanted = Set.of(fates);
        return seeds.values().stream()
                .filter(seed -> wanted.contains(seed.fate()))
                .map(Seed::word)
                .toList();
    }

    /** Where in the contract's bodies a word was planted. */
    Set<String> places() {
        return places;
    }

    /** Where in the contract's bodies somebody can type what they like. */
    static Set<String> all() {
        JsonNode contract = Sources.contract();
        Set<String> all = new TreeSet<>();
        contract.path("paths")
                .properties()
                .forEach(path -> Stream.of("post", "put").forEach(method -> {
                    JsonNode schema = path.getValue().path(method).at("/requestBody/content/application~1json/schema");
                    collect(contract, schema, method.toUpperCase(Locale.ROOT) + " " + path.getKey() + " ", all);
                }));
        return all;
    }

    private static void collect(JsonNode contract, JsonNode reference, String place, Set<String> all) {
        JsonNode schema = reference.has("$ref")
                ? contract.at(reference.path("$ref").asText().substring(1))
                : reference;
        for (String combined : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(combined).forEach(part -> collect(contract, part, place, all));
        }
        schema.path("properties")
                .properties()
                .forEach(property -> collect(contract, property.getValue(), place + "/" + property.getKey(), all));
        if (schema.has("items")) {
            collect(contract, schema.path("items"), place + "[]", all);
        }
        // What may be of any type is a text, too, when its length has a bound.
        boolean free = schema.path("type")
                        .asText(schema.has("maxLength") ? "string" : "")
                        .equals("string")
                && Stream.of("enum", "format", "pattern").noneMatch(schema::has);
        if (free && !NO_WORDS.contains(place.substring(place.lastIndexOf('/') + 1))) {
            all.add(place);
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
