package no.endorinn.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.time.Interval;

/**
 * A page of the calendar as an item of the table. What is taken is one text, a line an occupation, because a search reads
 * thousands of them, and a list of maps takes several times as long to receive:
 *
 * <pre>
 *   K7M2PQ4X BO 1799946000 1799953200 a,b n3 q2 b15 a30 c1799000000 tKoret: øving
 * </pre>
 *
 * reference, kind (first two letters), start and end in seconds since 1970, parts; then, each by its letter and where it differs
 * from the usual, which of the reference's times, quantity, minutes kept free before and after, since when the public has been
 * told, and last, to the end of the line, the public calendar's text.
 */
final class PageItem {
    static final String RULES = "rules";
    private static final String TAKEN = "taken";

    private static final int KIND_LETTERS = 2;
    private static final List<Occupation.Kind> KINDS = List.of(Occupation.Kind.values());

    private PageItem() {}

    /** The page, with the version that it gets. */
    static Item of(CalendarPage page, Key key, long version) {
        Item.Builder item = Item.at(key)
                .number("version", version)
                .items("gone", page.gone().stream().map(PageItem::item).toList());
        if (!page.occupations().isEmpty()) {
            StringBuilder lines = new StringBuilder();
            page.occupations().forEach(occupation -> write(occupation, page.since(), lines));
            item.text(TAKEN, lines.toString());
        }
        if (page.rules() > 0) {
            item.number(RULES, page.rules());
        }
        return item.build();
    }

    /** The page in an item, whatever its name. */
    static CalendarPage page(Item item) {
        String name = item.text("pk");
        Paging paging = Paging.of(name);
        return page(item, paging, paging.parse(name));
    }

    /** The page in an item that was asked for by its first date. */
    static CalendarPage page(Item item, Paging paging, LocalDate first) {
        List<Occupation> occupations = new ArrayList<>();
        Map<Occupation.Identity, Instant> since = new HashMap<>();
        if (item.hasText(TAKEN)) {
            read(item, occupations, since);
        } else {
            item.items(TAKEN).forEach(taken -> readMap(taken, occupations, since));
        }
        return new CalendarPage(
                paging,
                first,
                item.text("sk"),
                item.number("version"),
                item.has(RULES) ? item.number(RULES) : 0,
                occupations,
                since,
                item.items("gone").stream().map(PageItem::gone).toList());
    }

    private static Item item(CalendarPage.Gone gone) {
        return Item.builder()
                .text("r", gone.identity().reference())
                .number("n", gone.identity().number())
                .instant("s", gone.time().start())
                .instant("e", gone.time().end())
                .instant("c", gone.at())
                .build();
    }

    private static CalendarPage.Gone gone(Item item) {
        return new CalendarPage.Gone(
                new Occupation.Identity(item.text("r"), item.integer("n")),
                new Interval(item.instant("s"), item.instant("e")),
                item.instant("c"));
    }

    private static void write(Occupation occupation, Map<Occupation.Identity, Instant> since, StringBuilder line) {
        line.append(word(occupation.reference()))
                .append(' ')
                .append(letters(occupation.kind()))
                .append(' ')
                .append(occupation.time().start().getEpochSecond())
                .append(' ')
                .append(occupation.time().end().getEpochSecond())
                .append(' ')
                .append(occupation.parts().stream().sorted().map(PageItem::word).collect(Collectors.joining(",")));
        unless(1, 'n', occupation.number(), line);
        unless(1, 'q', occupation.quantity(), line);
        unless(0, 'b', occupation.before().toMinutes(), line);
        unless(0, 'a', occupation.after().toMinutes(), line);
        if (occupation.isPublic() && since.containsKey(occupation.identity())) {
            line.append(" c").append(since.get(occupation.identity()).getEpochSecond());
        }
        occupation
                .label()
                .ifPresent(label ->
                        line.append(" t").append(label.replace("\\", "\\\\").replace("\n", "\\n")));
        line.append('\n');
    }

    /** An id, which has none of what divides a line; none yet in a preview. */
    private static String word(String id) {
        if (id.chars().anyMatch(letter -> letter <= ' ' || letter == ',')) {
            throw new IllegalArgumentException("no id for a calendar: " + id);
        }
        return id;
    }

    private static void unless(long usual, char letter, long value, StringBuilder line) {
        if (value != usual) {
            line.append(' ').append(letter).append(value);
        }
    }

    private static void read(Item item, List<Occupation> occupations, Map<Occupation.Identity, Instant> since) {
        try {
            Lines lines = new Lines(item.text(TAKEN));
            while (lines.hasNext()) {
                occupations.add(lines.next(since));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException(
                    "no readable line of what is taken in item " + item.text("pk") + " " + item.text("sk"), e);
        }
    }

    /** As pages were written until 22 November 2026, with the same letters for names. */
    private static void readMap(Item map, List<Occupation> occupations, Map<Occupation.Identity, Instant> since) {
        Occupation occupation = new Occupation(
                map.text("r"),
                map.has("n") ? map.integer("n") : 1,
                kind(map.text("k"), 0),
                new Interval(map.instant("s"), map.instant("e")),
                Duration.ofMinutes(map.has("b") ? map.number("b") : 0),
                Duration.ofMinutes(map.has("a") ? map.number("a") : 0),
                Set.copyOf(map.texts("p")),
                map.has("q") ? map.integer("q") : 1,
                map.optionalText("t"));
        occupations.add(occupation);
        if (map.has("c")) {
            since.put(occupation.identity(), map.instant("c"));
        }
    }

    private static String letters(Occupation.Kind kind) {
        return kind.name().substring(0, KIND_LETTERS);
    }

    /** The kind whose letters stand there in the text. */
    private static Occupation.Kind kind(String text, int at) {
        for (Occupation.Kind kind : KINDS) {
            if (text.regionMatches(at, kind.name(), 0, KIND_LETTERS)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of occupation has such letters");
    }

    /** Goes through the text once. Whatever is not as it should be is an {@link IllegalArgumentException} or out of bounds. */
    private static final class Lines {
        private final String text;
        private int at;

        private Lines(String text) {
            this.text = text;
        }

        boolean hasNext() {
            return at < text.length();
        }

        Occupation next(Map<Occupation.Identity, Instant> since) {
            String reference = word();
            Occupation.Kind kind = kind();
            Interval time = new Interval(Instant.ofEpochSecond(number()), Instant.ofEpochSecond(number()));
            Set<String> parts = parts(word());
            int number = 1;
            int quantity = 1;
            long before = 0;
            long after = 0;
            Optional<String> label = Optional.empty();
            Optional<Instant> told = Optional.empty();
            while (text.charAt(at - 1) != '\n') {
                char letter = text.charAt(at++);
                switch (letter) {
                    case 'n' -> number = Math.toIntExact(number());
                    case 'q' -> quantity = Math.toIntExact(number());
                    case 'b' -> before = number();
                    case 'a' -> after = number();
                    case 'c' -> told = Optional.of(Instant.ofEpochSecond(number()));
                    case 't' -> label = Optional.of(rest());
                    default -> throw new IllegalArgumentException("nothing is told by " + letter);
                }
            }
            Occupation occupation = new Occupation(
                    reference,
                    number,
                    kind,
                    time,
                    Duration.ofMinutes(before),
                    Duration.ofMinutes(after),
                    parts,
                    quantity,
                    label);
            if (told.isPresent()) {
                since.put(occupation.identity(), told.get());
            }
            return occupation;
        }

        private static Set<String> parts(String ids) {
            return ids.equals(Resource.WHOLE) ? Resource.UNDIVIDED : Set.of(ids.split(","));
        }

        private Occupation.Kind kind() {
            Occupation.Kind kind = PageItem.kind(text, at);
            at += KIND_LETTERS + 1;
            return kind;
        }

        /** Up to and with what divides it from the next. */
        private long number() {
            long number = 0;
            int next = at;
            for (char digit = text.charAt(next++); digit > ' '; digit = text.charAt(next++)) {
                if (digit < '0' || digit > '9') {
                    throw new IllegalArgumentException("no digit: " + digit);
                }
                number = 10 * number + digit - '0';
            }
            at = next;
            return number;
        }

        /** Up to and with what divides it from the next. */
        private String word() {
            int from = at;
            int end = at;
            while (text.charAt(end) > ' ') {
                end++;
            }
            at = end + 1;
            return text.substring(from, end);
        }

        private String rest() {
            int end = text.indexOf('\n', at);
            String rest = text.substring(at, end);
            at = end + 1;
            return rest.indexOf('\\') < 0 ? rest : unescaped(rest);
        }

        private static String unescaped(String text) {
            StringBuilder plain = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                if (letter == '\\') {
                    letter = text.charAt(++i) == 'n' ? '\n' : '\\';
                }
                plain.append(letter);
            }
            return plain.toString();
        }
    }
}
