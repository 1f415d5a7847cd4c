package no.endorinn.grants.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongBinaryOperator;
import java.util.stream.Stream;

/**
 * A number that is made of answers: of amounts in øre, counts and days. Of what is not answered, or hidden, nothing is made,
 * and neither of what is beyond 2⁵³ − 1, as far as a browser counts.
 *
 * <p>The same cases as here are run by the browser's reckoning ({@code web/src/base/forms}).
 */
public sealed interface Reckoning {
    /** The greatest number that a browser is sure of. */
    long MOST = (1L << 53) - 1;

    OptionalLong of(Map<String, Object> values);

    /** The names of questions that it asks for; not of columns. */
    Stream<String> names();

    record Literal(long number) implements Reckoning {
        @Override
        public OptionalLong of(Map<String, Object> values) {
            return OptionalLong.of(number);
        }

        @Override
        public Stream<String> names() {
            return Stream.empty();
        }
    }

    /** A number that was answered, or computed before. */
    record Named(String name) implements Reckoning {
        @Override
        public OptionalLong of(Map<String, Object> values) {
            return values.get(name) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    /** From left to right. */
    record Combined(Operator operator, List<Reckoning> parts) implements Reckoning {
        /** How two numbers become one. */
        public enum Operator {
            PLUS,
            MINUS,
            TIMES,
            /** So many hundredths of the first, rounded half up. */
            PERCENT,
            SMALLEST,
            LARGEST;

            private long of(long one, long other) {
                return switch (this) {
                    case PLUS -> Math.addExact(one, other);
                    case MINUS -> Math.subtractExact(one, other);
                    case TIMES -> Math.multiplyExact(one, other);
                    case PERCENT -> Math.floorDiv(whole(whole(Math.multiplyExact(one, other)) + 50), 100);
                    case SMALLEST -> Math.min(one, other);
                    case LARGEST -> Math.max(one, other);
                };
            }
        }

        @Override
        public OptionalLong of(Map<String, Object> values) {
            OptionalLong sum = parts.getFirst().of(values);
            for (Reckoning part : parts.subList(1, parts.size())) {
                OptionalLong next = part.of(values);
                if (sum.isEmpty() || next.isEmpty()) {
                    return OptionalLong.empty();
                }
                sum = counted(operator::of, sum.getAsLong(), next.getAsLong());
            }
            return sum;
        }

        @Override
        public Stream<String> names() {
            return parts.stream().flatMap(Reckoning::names);
        }
    }

    /** One of two, by what holds. */
    record Either(Condition condition, Reckoning then, Reckoning otherwise) implements Reckoning {
        @Override
        public OptionalLong of(Map<String, Object> values) {
            return (condition.holds(values) ? then : otherwise).of(values);
        }

        @Override
        public Stream<String> names() {
            return Stream.of(condition.names(), then.names(), otherwise.names()).flatMap(names -> names);
        }
    }

    /**
     * Over the rows of a table that was answered: the sum of a column, or how many rows there are; a row without that cell
     * counts nothing.
     *
     * @param where of the cells of a row; without it, all rows
     */
    record Rows(String table, Optional<String> column, Optional<Condition> where) implements Reckoning {
        @Override
        public OptionalLong of(Map<String, Object> values) {
            if (!(values.get(table) instanceof Map<?, ?> rows)) {
                return OptionalLong.empty();
            }
            OptionalLong sum = OptionalLong.of(0);
            for (Object row : rows.values()) {
                long number = counts(row);
                sum = counted(Math::addExact, sum.getAsLong(), number);
                if (sum.isEmpty()) {
                    return sum;
                }
            }
            return sum;
        }

        private long counts(Object row) {
            Map<String, Object> cells = Tree.map(row);
            if (where.isPresent() && !where.get().holds(cells)) {
                return 0;
            }
            return column.map(name -> cells.get(name) instanceof Long number ? number : 0L)
                    .orElse(1L);
        }

        @Override
        public Stream<String> names() {
            return Stream.of(table);
        }
    }

    /** How many days from one to another; the day itself is none. */
    record Days(Date from, Date until) implements Reckoning {
        /** A day that stands in the form, or the name of a date that was answered. */
        public record Date(String dayOrName) {
            private Optional<LocalDate> of(Map<String, Object> values) {
                return isDay()
                        ? day(dayOrName)
                        : values.get(dayOrName) instanceof String text ? day(text) : Optional.empty();
            }

            boolean isDay() {
                return !dayOrName.isEmpty() && Character.isDigit(dayOrName.charAt(0));
            }
        }

        @Override
        public OptionalLong of(Map<String, Object> values) {
            Optional<LocalDate> first = from.of(values);
            Optional<LocalDate> last = until.of(values);
            return first.isPresent() && last.isPresent()
                    ? OptionalLong.of(ChronoUnit.DAYS.between(first.get(), last.get()))
                    : OptionalLong.empty();
        }

        @Override
        public Stream<String> names() {
            return Stream.of(from, until).filter(date -> !date.isDay()).map(Date::dayOrName);
        }
    }

    /** A day of the calendar between the years 1900 and 2199, as {@code 2026-11-30}. */
    static Optional<LocalDate> day(String text) {
        if (!text.matches("(?:19|20|21)\\d\\d-\\d\\d-\\d\\d")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static OptionalLong counted(LongBinaryOperator two, long one, long other) {
        try {
            return OptionalLong.of(whole(two.applyAsLong(one, other)));
        } catch (ArithmeticException beyond) {
            return OptionalLong.empty();
        }
    }

    private static long whole(long number) {
        if (Math.abs(number) > MOST) {
            throw new ArithmeticException("beyond 2^53 - 1");
        }
        return number;
    }
}
