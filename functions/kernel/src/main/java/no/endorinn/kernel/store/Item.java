package no.endorinn.kernel.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item, or a map inside one, with its attributes by name. Instants are kept as whole seconds since 1970, so that they sort
 * and take little room. A reader that asks for an attribute that is not there, or is of another type, gets an
 * {@link IllegalStateException} that names it: the item was not written by us.
 */
public final class Item {
    private static final String REQUEST_KEY = "requestKey";
    private static final String BODY_DIGEST = "bodyDigest";

    private final Map<String, AttributeValue> attributes;

    private Item(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    /** Attributes as DynamoDB answered them. */
    public static Item of(Map<String, AttributeValue> attributes) {
        return new Item(Map.copyOf(attributes));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder for the item at this key. */
    public static Builder at(Key key) {
        return builder().text("pk", key.pk()).text("sk", key.sk());
    }

    public Map<String, AttributeValue> attributes() {
        return attributes;
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public String text(String name) {
        return present(name, value(name).s());
    }

    /** Whether it is there and a text: for what was kept in another form before. */
    public boolean hasText(String name) {
        AttributeValue value = attributes.get(name);
        return value != null && value.s() != null;
    }

    public Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** What somebody typed. */
    public Words words(String name) {
        AttributeValue value = value(name);
        return Marks.words(present(name, Marks.isMarked(value) ? value : null));
    }

    public Optional<Words> optionalWords(String name) {
        return has(name) ? Optional.of(words(name)) : Optional.empty();
    }

    public long number(String name) {
        return Long.parseLong(present(name, value(name).n()));
    }

    public int integer(String name) {
        return Math.toIntExact(number(name));
    }

    public Instant instant(String name) {
        return Instant.ofEpochSecond(number(name));
    }

    public boolean flag(String name) {
        return has(name) && Boolean.TRUE.equals(value(name).bool());
    }

    /** A list of texts; empty when the attribute is not there. */
    public List<String> texts(String name) {
        return has(name) ? value(name).l().stream().map(AttributeValue::s).toList() : List.of();
    }

    /** A list of maps; empty when the attribute is not there. */
    public List<Item> items(String name) {
        return has(name) ? value(name).l().stream().map(map -> Item.of(map.m())).toList() : List.of();
    }

    /** A map of texts; empty when the attribute is not there. */
    public Map<String, String> textsByName(String name) {
        if (!has(name)) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        value(name).m().forEach((key, text) -> texts.put(key, text.s()));
        return texts;
    }

    public Item item(String name) {
        return Item.of(value(name).m());
    }

    /** Which request made what is in the item. */
    public Origin origin() {
        return has(REQUEST_KEY) ? new Origin(text(REQUEST_KEY), text(BODY_DIGEST)) : Origin.NONE;
    }

    /** A builder that begins with all of this. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.attributes.putAll(attributes);
        return builder;
    }

    private AttributeValue value(String name) {
        return present(name, attributes.get(name));
    }

    private <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("no readable attribute " + name + " in item "
                    + attributes.getOrDefault("pk", AttributeValue.fromS("?")).s());
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Item item && attributes.equals(item.attributes);
    }

    @Override
    public int hashCode() {
        return attributes.hashCode();
    }

    /**
     * Collects attributes; whatever is null or an empty list is left out, since absence costs nothing. What somebody typed is
     * written by {@link #words}, with whose words it is; a text is a code, an id, or what stands in a public catalogue.
     */
    public static final class Builder {
        private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();

        private Builder() {}

        public Builder text(String name, @Nullable String value) {
            if (value != null) {
                attributes.put(name, AttributeValue.fromS(value));
            }
            return this;
        }

        public Builder words(String name, @Nullable Words value) {
            if (value != null) {
                attributes.put(name, Marks.mark(value));
            }
            return this;
        }

        public Builder number(String name, long value) {
            attributes.put(name, AttributeValue.fromN(Long.toString(value)));
            return this;
        }

        public Builder instant(String name, Instant value) {
            return number(name, value.getEpochSecond());
        }

        public Builder flag(String name, boolean value) {
            if (value) {
                attributes.put(name, AttributeValue.fromBool(true));
            }
            return this;
        }

        public Builder texts(String name, List<String> values) {
            if (!values.isEmpty()) {
                attributes.put(
                        name,
                        AttributeValue.fromL(
                                values.stream().map(AttributeValue::fromS).toList()));
            }
            return this;
        }

        public Builder items(String name, List<Item> values) {
            if (!values.isEmpty()) {
                attributes.put(
                        name,
                        AttributeValue.fromL(values.stream()
                                .map(item -> AttributeValue.fromM(item.attributes()))
                                .toList()));
            }
            return this;
        }

        public Builder textsByName(String name, Map<String, String> values) {
            if (!values.isEmpty()) {
                Map<String, AttributeValue> map = new LinkedHashMap<>();
                values.forEach((key, text) -> map.put(key, AttributeValue.fromS(text)));
                attributes.put(name, AttributeValue.fromM(map));
            }
            return this;
        }

        public Builder item(String name, @Nullable Item value) {
            if (value != null) {
                attributes.put(name, AttributeValue.fromM(value.attributes()));
            }
            return this;
        }

        public Builder origin(Origin origin) {
            return origin.equals(Origin.NONE)
                    ? this
                    : text(REQUEST_KEY, origin.requestKey()).text(BODY_DIGEST, origin.bodyDigest());
        }

        public Builder without(String name) {
            attributes.remove(name);
            return this;
        }

        public Item build() {
            return Item.of(attributes);
        }
    }
}
