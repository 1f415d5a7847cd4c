package no.endorinn.grants.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether something holds of the answers so far, or of the cells of a row: one name against one value that stands in the
 * form, so that it can be said in JSON Schema as well. What takes reckoning is a question that is computed, and then asked by
 * its name. Of what is not answered, or hidden, nothing holds.
 *
 * <p>The values are what JSON has: a {@link String}, a {@link Long}, a {@link Boolean}, a list, a map.
 */
public sealed interface Condition {
    boolean holds(Map<String, Object> values);

    /** The names that it asks for. */
    Stream<String> names();

    /** The answer is this one: of a choice, a number, a yes or no. */
    record Is(String name, Object value) implements Condition {
        @Override
        public boolean holds(Map<String, Object> values) {
            return value.equals(values.get(name));
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    /** Among several choices is this one. */
    record Has(String name, String option) implements Condition {
        @Override
        public boolean holds(Map<String, Object> values) {
            return values.get(name) instanceof List<?> several && several.contains(option);
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    /** A number beside a bound. */
    record Compares(String name, Order order, long bound) implements Condition {
        /** How. */
        public enum Order {
            MORE,
            LESS,
            AT_LEAST,
            AT_MOST;

            private boolean holds(long number, long bound) {
                return switch (this) {
                    case MORE -> number > bound;
                    case LESS -> number < bound;
                    case AT_LEAST -> number >= bound;
                    case AT_MOST -> number <= bound;
                };
            }
        }

        @Override
        public boolean holds(Map<String, Object> values) {
            return values.get(name) instanceof Long number && order.holds(number, bound);
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    /** There is an answer. */
    record Answered(String name) implements Condition {
        @Override
        public boolean holds(Map<String, Object> values) {
            return values.containsKey(name);
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Map<String, Object> values) {
            return !condition.holds(values);
        }

        @Override
        public Stream<String> names() {
            return condition.names();
        }
    }

    /** All of them; none is all. */
    record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Map<String, Object> values) {
            return conditions.stream().allMatch(condition -> condition.holds(values));
        }

        @Override
        public Stream<String> names() {
            return conditions.stream().flatMap(Condition::names);
        }
    }

    /** At least one of them. */
    record Any(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Map<String, Object> values) {
            return conditions.stream().anyMatch(condition -> condition.holds(values));
        }

        @Override
        public Stream<String> names() {
            return conditions.stream().flatMap(Condition::names);
        }
    }

    /** Every operator's word in a form. */
    Set<String> WORDS = Set.of("is", "has", "more", "less", "atLeast", "atMost", "answered", "not", "all", "any");
}
