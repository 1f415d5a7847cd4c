package no.endorinn.grants.applications;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.endorinn.grants.forms.Kind;

/** Answers' values, as JSON has them. */
final class Values {
    /** What names, marks and numbers of a value take, roughly. */
    private static final int OVERHEAD = 8;

    private Values() {}

    /**
     * The value without what says nothing: blank texts, empty lists, rows without a cell, a declaration that nobody has made.
     * Nothing at all, when nothing is left.
     */
    static Optional<Object> tidy(Kind kind, Optional<Object> value) {
        return kind instanceof Kind.Declaration
                ? value.filter(said -> !Boolean.FALSE.equals(said))
                : value.flatMap(Values::tidy);
    }

    private static Optional<Object> tidy(Object value) {
        return switch (value) {
            case String text -> Optional.<Object>of(text).filter(said -> !text.isBlank());
            case List<?> list -> {
                List<Object> said = new ArrayList<>();
                list.stream()
                        .filter(Objects::nonNull)
                        .forEach(each -> tidy(each).ifPresent(said::add));
                yield Optional.<Object>of(said).filter(some -> !said.isEmpty());
            }
            case Map<?, ?> map -> {
                Map<String, Object> said = new LinkedHashMap<>();
                map.forEach((name, each) -> {
                    if (each != null) {
                        tidy(each).ifPresent(some -> said.put(String.valueOf(name), some));
                    }
                });
                yield Optional.<Object>of(said).filter(some -> !said.isEmpty());
            }
            default -> Optional.of(value);
        };
    }

    /** How many bytes it takes, as JSON in UTF-8; a few more rather than fewer. */
    static int bytes(Object value) {
        return switch (value) {
            case String text ->
                OVERHEAD
                        + text.getBytes(StandardCharsets.UTF_8).length
                        + (int) text.chars()
                                .filter(each -> each < ' ' || each == '"' || each == '\\')
                                .count();
            case List<?> list ->
                OVERHEAD + list.stream().mapToInt(Values::bytes).sum();
            case Map<?, ?> map ->
                OVERHEAD
                        + map.entrySet().stream()
                                .mapToInt(each -> bytes(each.getKey()) + bytes(each.getValue()))
                                .sum();
            default -> 2 * OVERHEAD;
        };
    }

    /**
     * What two make of a table who both began with the same: each row by itself.
     *
     * @return nothing when both have changed the same row, and not alike
     */
    static Optional<Object> merged(Map<?, ?> base, Map<?, ?> mine, Map<?, ?> theirs) {
        Map<String, Object> rows = new LinkedHashMap<>();
        List<Object> names = new ArrayList<>(theirs.keySet());
        mine.keySet().stream().filter(name -> !theirs.containsKey(name)).forEach(names::add);
        base.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        for (Object name : names) {
            Object before = base.get(name);
            Object here = mine.get(name);
            Object there = theirs.get(name);
            boolean kept = Objects.equals(here, before);
            if (!kept && !Objects.equals(there, before) && !Objects.equals(here, there)) {
                return Optional.empty();
            }
            Object row = kept ? there : here;
            if (row != null) {
                rows.put(String.valueOf(name), row);
            }
        }
        return Optional.of(rows);
    }
}
