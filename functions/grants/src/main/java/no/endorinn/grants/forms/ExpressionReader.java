package no.endorinn.grants.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.grants.forms.Kind.Table.Column;
import no.endorinn.grants.problem.GrantCode;
import org.jspecify.annotations.Nullable;

/** Reads conditions and reckonings: arrays that begin with their word, {@code ["more", "need", 5000000]}. */
final class ExpressionReader {
    private static final int DEEPEST = 6;

    /** What has been asked so far, by id: nothing asks for what comes later. */
    private final Map<String, Kind> known;

    /** What has been asked so far and nothing may ask for: who is shown a question would tell what was answered. */
    private final Set<String> confidential;

    private final FormReader.Wrong wrong;

    ExpressionReader(Map<String, Kind> known, Set<String> confidential, FormReader.Wrong wrong) {
        this.known = known;
        this.confidential = confidential;
        this.wrong = wrong;
    }

    Condition condition(@Nullable Object value, String at) {
        return condition(value, at, known, 0);
    }

    Reckoning reckoning(@Nullable Object value, String at) {
        return reckoning(value, at, 0);
    }

    private Condition condition(@Nullable Object value, String at, Map<String, Kind> names, int depth) {
        List<Object> parts = Tree.list(value);
        String word = !parts.isEmpty() && parts.getFirst() instanceof String text ? text : "";
        if (!Condition.WORDS.contains(word) || depth > DEEPEST) {
            return noCondition(at);
        }
        List<Object> rest = parts.subList(1, parts.size());
        if (Set.of("not", "all", "any").contains(word)) {
            List<Condition> inner = new ArrayList<>();
            for (int index = 0; index < rest.size(); index++) {
                inner.add(condition(rest.get(index), at + "/" + (index + 1), names, depth + 1));
            }
            return switch (word) {
                case "not" -> inner.size() == 1 ? new Condition.Not(inner.getFirst()) : noCondition(at);
                case "all" -> inner.isEmpty() ? noCondition(at) : new Condition.All(inner);
                default -> inner.isEmpty() ? noCondition(at) : new Condition.Any(inner);
            };
        }
        if (rest.size() != (word.equals("answered") ? 1 : 2) || !(rest.getFirst() instanceof String name)) {
            return noCondition(at);
        }
        Kind kind = names.get(name);
        if (kind == null) {
            wrong.at(at + "/1", unknown(name), Map.of());
            return new Condition.Answered(name);
        }
        return word.equals("answered") ? new Condition.Answered(name) : compared(word, name, kind, rest.get(1), at);
    }

    private Condition compared(String word, String name, Kind kind, Object value, String at) {
        boolean number = kind instanceof Kind.Whole || kind instanceof Kind.Computed;
        Condition comparison = switch (word) {
            case "is" -> fits(kind, value) ? new Condition.Is(name, value) : null;
            case "has" ->
                kind instanceof Kind.Choices(List<String> options)
                                && value instanceof String option
                                && options.contains(option)
                        ? new Condition.Has(name, option)
                        : null;
            default ->
                number && value instanceof Long bound && Math.abs(bound) <= Reckoning.MOST
                        ? new Condition.Compares(name, order(word), bound)
                        : null;
        };
        return comparison == null ? noCondition(at) : comparison;
    }

    private static boolean fits(Kind kind, Object value) {
        return switch (kind) {
            case Kind.Choice(List<String> options) -> value instanceof String option && options.contains(option);
            case Kind.YesNo yesNo -> value instanceof Boolean;
            case Kind.Whole whole -> value instanceof Long;
            case Kind.Computed computed -> value instanceof Long;
            default -> false;
        };
    }

    private static Condition.Compares.Order order(String word) {
        return switch (word) {
            case "more" -> Condition.Compares.Order.MORE;
            case "less" -> Condition.Compares.Order.LESS;
            case "atLeast" -> Condition.Compares.Order.AT_LEAST;
            default -> Condition.Compares.Order.AT_MOST;
        };
    }

    private GrantCode unknown(String name) {
        return confidential.contains(name) ? GrantCode.FORM_CONFIDENTIAL : GrantCode.FORM_NOT_ASKED_BEFORE;
    }

    private Condition noCondition(String at) {
        wrong.at(at, GrantCode.FORM_NOT_A_CONDITION, Map.of());
        return new Condition.All(List.of());
    }

    private Reckoning reckoning(@Nullable Object value, String at, int depth) {
        if (value instanceof Long number && Math.abs(number) <= Reckoning.MOST) {
            return new Reckoning.Literal(number);
        }
        if (value instanceof String name) {
            Kind kind = known.get(name);
            if (!(kind instanceof Kind.Whole || kind instanceof Kind.Computed)) {
                wrong.at(at, kind == null ? unknown(name) : GrantCode.FORM_NOT_A_WHOLE_NUMBER, Map.of());
            }
            return new Reckoning.Named(name);
        }
        List<Object> parts = Tree.list(value);
        if (parts.size() < 2 || !(parts.getFirst() instanceof String word) || depth > DEEPEST) {
            return noReckoning(at);
        }
        return switch (word) {
            case "plus", "minus", "times", "percent", "smallest", "largest" -> combined(word, parts, at, depth);
            case "sum", "count" -> rows(word, parts, at, depth);
            case "days" -> days(parts, at);
            case "if" ->
                parts.size() == 4
                        ? new Reckoning.Either(
                                condition(parts.get(1), at + "/1", known, depth + 1),
                                reckoning(parts.get(2), at + "/2", depth + 1),
                                reckoning(parts.get(3), at + "/3", depth + 1))
                        : noReckoning(at);
            default -> noReckoning(at);
        };
    }

    private Reckoning combined(String word, List<Object> parts, String at, int depth) {
        List<Reckoning> inner = new ArrayList<>();
        for (int index = 1; index < parts.size(); index++) {
            inner.add(reckoning(parts.get(index), at + "/" + index, depth + 1));
        }
        return inner.size() < 2
                ? noReckoning(at)
                : new Reckoning.Combined(Reckoning.Combined.Operator.valueOf(word.toUpperCase(Locale.ROOT)), inner);
    }

    private Reckoning rows(String word, List<Object> parts, String at, int depth) {
        boolean sum = word.equals("sum");
        int names = sum ? 3 : 2;
        if (parts.size() < names
                || parts.size() > names + 1
                || !(parts.get(1) instanceof String table)
                || !(known.get(table) instanceof Kind.Table(List<Column> columns, int most))) {
            return noReckoning(at);
        }
        Map<String, Kind> cells = new HashMap<>();
        columns.forEach(column -> cells.put(column.id(), column.kind()));
        Optional<String> column = Optional.empty();
        if (sum) {
            if (!(parts.get(2) instanceof String name) || !(cells.get(name) instanceof Kind.Whole)) {
                return noReckoning(at);
            }
            column = Optional.of(name);
        }
        return new Reckoning.Rows(
                table,
                column,
                parts.size() > names
                        ? Optional.of(condition(parts.get(names), at + "/" + names, cells, depth + 1))
                        : Optional.empty());
    }

    private Reckoning days(List<Object> parts, String at) {
        if (parts.size() != 3 || !(parts.get(1) instanceof String from) || !(parts.get(2) instanceof String until)) {
            return noReckoning(at);
        }
        return new Reckoning.Days(date(from, at + "/1"), date(until, at + "/2"));
    }

    private Reckoning.Days.Date date(String dayOrName, String at) {
        Reckoning.Days.Date date = new Reckoning.Days.Date(dayOrName);
        if (date.isDay() ? Reckoning.day(dayOrName).isEmpty() : !(known.get(dayOrName) instanceof Kind.Date)) {
            wrong.at(at, GrantCode.FORM_NOT_A_DATE, Map.of());
        }
        return date;
    }

    private Reckoning noReckoning(String at) {
        wrong.at(at, GrantCode.FORM_NOT_A_RECKONING, Map.of());
        return new Reckoning.Literal(0);
    }
}
