package no.endorinn.booking.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.endorinn.booking.problem.BookingCode;
import no.endorinn.calendar.CalendarCode;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.store.Item;

/** Why something was not available, or what staff set aside, as a map in an item: its code, and its arguments so that they can be told in any language. */
final class ObstacleItem {
    private static final Map<String, Code> OBSTACLES = Code.byId(BookingCode.values(), CalendarCode.values());

    private ObstacleItem() {}

    static Item obstacle(Problem problem) {
        Map<String, String> arguments = new HashMap<>();
        problem.arguments().forEach((name, value) -> arguments.put(name, typed(value)));
        return Item.builder()
                .text("c", problem.code().id())
                .textsByName("ar", arguments)
                .build();
    }

    static Problem obstacle(Item item) {
        Map<String, Object> arguments = new HashMap<>();
        item.textsByName("ar").forEach((name, text) -> arguments.put(name, untyped(text)));
        Code code = OBSTACLES.get(item.text("c"));
        if (code == null) {
            throw new IllegalStateException("no code has ever been " + item.text("c"));
        }
        return new Problem(code, null, arguments);
    }

    /** An argument with a letter for its type, so that it can be told in any reader's language later. */
    private static String typed(Object value) {
        return switch (value) {
            case Instant instant -> "i" + instant;
            case LocalDate date -> "d" + date;
            case Number number -> "n" + number.longValue();
            default -> "t" + value;
        };
    }

    private static Object untyped(String text) {
        String value = text.substring(1);
        return switch (text.charAt(0)) {
            case 'i' -> Instant.parse(value);
            case 'd' -> LocalDate.parse(value);
            case 'n' -> Long.valueOf(value);
            default -> value;
        };
    }
}
