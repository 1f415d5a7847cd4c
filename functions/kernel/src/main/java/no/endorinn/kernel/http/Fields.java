package no.endorinn.kernel.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object or of a query string, read one by one. What is missing, of the wrong kind, out of bounds or not
 * known is noted, and a harmless stand-in returned so that reading goes on; {@link #check} then refuses with everything that was
 * noted. Nothing read may be used before that.
 */
public final class Fields {
    private final JsonNode node;
    private final String place;
    private final boolean query;
    private final List<Problem> problems;
    private final List<Fields> children = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode node, String place, boolean query, List<Problem> problems) {
        this.node = node;
        this.place = place;
        this.query = query;
        this.problems = problems;
    }

    /**
     * The fields of a JSON text.
     *
     * @throws Rejection 400 when it is not a JSON object, or nests or runs on beyond all reason
     */
    public static Fields ofBody(String json) {
        return new Fields(Json.object(json), "", false, new ArrayList<>());
    }

    /** The fields of a query string; lists are separated by commas. */
    public static Fields ofQuery(Map<String, String> parameters) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        parameters.forEach(node::put);
        return new Fields(node, "", true, new ArrayList<>());
    }

    /** Whether the field is there at all. */
    public boolean has(String name) {
        return !node(name).isMissingNode();
    }

    /** A text that must be there: 1 to so many characters. */
    public String text(String name, int longest) {
        return required(name, optionalText(name, longest), "");
    }

    /** A text that may be left out; composed (NFC) and without blanks around it. */
    public @Nullable String optionalText(String name, int longest) {
        JsonNode value = node(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual()) {
            return wrong(CommonCode.NOT_A_TEXT, name, "");
        }
        String text =
                Normalizer.normalize(value.textValue(), Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return wrong(CommonCode.EMPTY, name, "");
        }
        Optional<Code> flaw = Notation.flaw(text);
        if (flaw.isPresent()) {
            return wrong(flaw.get(), name, "");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            note(CommonCode.TOO_LONG.with("most", longest), name);
        }
        return text;
    }

    public int integer(String name, int least, int most) {
        return required(name, optionalInteger(name, least, most), least);
    }

    public @Nullable Integer optionalInteger(String name, int least, int most) {
        Long number = optionalWhole(name, least, most);
        return number == null ? null : number.intValue();
    }

    /** A whole number that may be beyond an integer: an amount in øre. */
    public long whole(String name, long least, long most) {
        return required(name, optionalWhole(name, least, most), least);
    }

    public @Nullable Long optionalWhole(String name, long least, long most) {
        JsonNode value = node(name);
        if (value.isMissingNode()) {
            return null;
        }
        Optional<Long> number = Notation.whole(value, query);
        if (number.isEmpty()) {
            return wrong(CommonCode.NOT_A_WHOLE_NUMBER, name, least);
        }
        if (number.get() < least || number.get() > most) {
            note(CommonCode.OUT_OF_BOUNDS.with("least", least).with("most", most), name);
            return least;
        }
        return number.get();
    }

    public boolean flag(String name, boolean otherwise) {
        JsonNode value = node(name);
        return value.isMissingNode()
                ? otherwise
                : Notation.flag(value, query).orElseGet(() -> wrong(CommonCode.NOT_TRUE_OR_FALSE, name, otherwise));
    }

    /** An RFC 3339 instant with an offset, on a whole minute. */
    public Instant instant(String name) {
        return required(name, optionalInstant(name), Instant.EPOCH);
    }

    public @Nullable Instant optionalInstant(String name) {
        return optionalParsed(
                name,
                CommonCode.NOT_AN_INSTANT,
                text -> OffsetDateTime.parse(text).toInstant(),
                Notation::objection,
                Instant.EPOCH);
    }

    /** An ISO date of the calendar. */
    public LocalDate date(String name) {
        return required(name, optionalDate(name), LocalDate.EPOCH);
    }

    public @Nullable LocalDate optionalDate(String name) {
        return optionalParsed(name, CommonCode.NOT_A_DATE, LocalDate::parse, Notation::objection, LocalDate.EPOCH);
    }

    /** A time of the wall clock, 00:00 to 24:00, in minutes since midnight. */
    public int timeOfDay(String name) {
        return required(name, optionalTimeOfDay(name), 0);
    }

    public @Nullable Integer optionalTimeOfDay(String name) {
        return optionalParsed(name, CommonCode.NOT_A_TIME, Notation::minutes, minutes -> Optional.empty(), 0);
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return required(name, optionalChoice(name, type), Notation.first(type));
    }

    public <E extends Enum<E>> @Nullable E optionalChoice(String name, Class<E> type) {
        return has(name) ? chosen(node(name), name, type) : null;
    }

    /** Where the page before this one ended; empty for the first. */
    public Optional<Cursor> cursor() {
        JsonNode value = node("cursor");
        Optional<Cursor> cursor = Cursor.read(value.asText());
        if (cursor.isEmpty() && !value.isMissingNode()) {
            note(CommonCode.UNREADABLE_CURSOR, "cursor");
        }
        return cursor;
    }

    /** Whatever JSON stands there, as {@link Json#value} has it; null when it is left out. A text that nobody can read is noted. */
    public @Nullable Object value(String name) {
        JsonNode value = node(name);
        Json.unreadableTexts(value, at -> problems.add(CommonCode.UNREADABLE_CHARACTERS.at(where(name) + at)));
        return value.isMissingNode() ? null : value.isNull() ? wrong(CommonCode.MISSING, name, "") : Json.value(value);
    }

    /** A list of different values of the enumeration; empty when left out. */
    public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        return elements(name, Notation.first(type).getDeclaringClass().getEnumConstants().length).stream()
                .map(element -> chosen(element, name, type))
                .distinct()
                .toList();
    }

    /** A list of texts of 1 to so many characters; empty when left out. */
    public List<String> texts(String name, int mostElements, int longest) {
        return each(name, mostElements, element -> element.text("", longest));
    }

    /** A list of dates; empty when left out. */
    public List<LocalDate> dates(String name, int mostElements) {
        return each(name, mostElements, element -> element.date(""));
    }

    /** The fields of an object inside this one; when it is missing that is noted, and not also each field it lacks. */
    public Fields object(String name) {
        return optionalObject(name).orElseGet(() -> nothingAt(name, CommonCode.MISSING));
    }

    public Optional<Fields> optionalObject(String name) {
        return Optional.of(node(name))
                .filter(value -> !value.isMissingNode())
                .map(value -> value.isObject()
                        ? child(value, place + "/" + name)
                        : nothingAt(name, CommonCode.NOT_AN_OBJECT));
    }

    private Fields nothingAt(String name, Code code) {
        note(code, name);
        return new Fields(MissingNode.getInstance(), place + "/" + name, query, new ArrayList<>());
    }

    /** The objects of a list; empty when left out. */
    public <T> List<T> objects(String name, int mostElements, Function<Fields, T> read) {
        List<JsonNode> elements = elements(name, mostElements);
        List<T> objects = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String where = place + "/" + name + "/" + i;
            if (elements.get(i).isObject()) {
                objects.add(read.apply(child(elements.get(i), where)));
            } else {
                problems.add(CommonCode.NOT_AN_OBJECT.at(where));
            }
        }
        return List.copyOf(objects);
    }

    /** Notes something that is wrong with a field, found by whoever knows what the field means. */
    public void note(Problem problem, String name) {
        problems.add(problem.at(where(name)));
    }

    public void note(Code code, String name) {
        note(code.problem(), name);
    }

    /**
     * Ends the reading.
     *
     * @throws Rejection with all that was noted, unknown fields included: 422, or 400 for a query string and for texts nobody can read
     */
    public void check() {
        noteUnknown();
        List<Problem> distinct = problems.stream().distinct().toList();
        if (!distinct.isEmpty()) {
            throw query ? Rejection.unreadable(distinct) : Rejection.of(distinct);
        }
    }

    private void noteUnknown() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                note(CommonCode.UNKNOWN_FIELD, name);
            }
        });
        children.forEach(Fields::noteUnknown);
    }

    /** Reads the elements of a list, each as the one field of an object: its name is empty, its place the element's own. */
    private <T> List<T> each(String name, int mostElements, Function<Fields, T> read) {
        List<T> values = new ArrayList<>();
        for (JsonNode element : elements(name, mostElements)) {
            String where = query ? "?" + name : place + "/" + name + "/" + values.size();
            values.add(read.apply(child(JsonNodeFactory.instance.objectNode().set("", element), where)));
        }
        return List.copyOf(values);
    }

    private Fields child(JsonNode value, String where) {
        Fields child = new Fields(value, where, query, problems);
        children.add(child);
        return child;
    }

    private JsonNode node(String name) {
        asked.add(name);
        return node.path(name);
    }

    private <T> T required(String name, @Nullable T value, T standIn) {
        if (value != null) {
            return value;
        }
        note(CommonCode.MISSING, name);
        return standIn;
    }

    private <T> T wrong(Code code, String name, T standIn) {
        note(code, name);
        return standIn;
    }

    private <T> @Nullable T optionalParsed(
            String name, Code code, Function<String, T> parse, Function<T, Optional<Code>> objection, T standIn) {
        JsonNode value = node(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > 40) {
            return wrong(code, name, standIn);
        }
        try {
            T parsed = parse.apply(value.textValue());
            return objection
                    .apply(parsed)
                    .map(against -> wrong(against, name, standIn))
                    .orElse(parsed);
        } catch (DateTimeException unreadable) {
            return wrong(code, name, standIn);
        }
    }

    private <E extends Enum<E>> E chosen(JsonNode value, String name, Class<E> type) {
        return Notation.choice(value, type).orElseGet(() -> {
            note(CommonCode.NOT_A_CHOICE.with("choices", Notation.choices(type)), name);
            return Notation.first(type);
        });
    }

    private List<JsonNode> elements(String name, int most) {
        JsonNode value = node(name);
        List<JsonNode> elements = Notation.elements(value, query);
        if (!value.isMissingNode() && !value.isArray() && !query) {
            note(CommonCode.NOT_A_LIST, name);
        }
        if (elements.size() > most) {
            note(CommonCode.TOO_MANY.with("most", most), name);
            return List.of();
        }
        return elements;
    }

    private String where(String name) {
        String below = query ? "?" + name : place + Notation.step(name);
        return name.isEmpty() && !place.isEmpty() ? place : below;
    }
}
