package no.endorinn.grants.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.grants.forms.Kind.Table.Column;
import no.endorinn.grants.forms.Question;
import no.endorinn.kernel.problem.Language;

/**
 * The budget of an application, line by line, as its report tells the accounts: of the first table that its form asks everybody to see,
 * with a text and an amount in each row, and perhaps a choice between what goes out and what comes in. An application without such a
 * table has no lines.
 *
 * @param sides what goes out, and what comes in
 * @param lines in the order in which they were written
 */
public record Accounts(List<Side> sides, List<Line> lines) {
    private static final String INCOME = "income";

    /** Where a form has no two sides of its own. */
    private static final List<Side> USUAL = List.of(
            new Side("cost", Map.of("nb", "Utgifter", "nn", "Utgifter", "en", "Expenses")),
            new Side(INCOME, Map.of("nb", "Inntekter", "nn", "Inntekter", "en", "Income")));

    public Accounts {
        sides = List.copyOf(sides);
        lines = List.copyOf(lines);
    }

    /**
     * A side by its id in the form.
     *
     * @param names by language
     */
    public record Side(String id, Map<String, String> names) {
        public Side {
            names = Map.copyOf(names);
        }

        public String name(Language language) {
            return names.getOrDefault(language.tag(), id);
        }
    }

    /**
     * A line of the budget.
     *
     * @param row its name in the answer
     * @param budget in øre
     */
    public record Line(String row, String side, String what, long budget) {}

    /**
     * What something was to come to, and what it came to, in øre.
     *
     * @param side its id
     * @param budget empty for what was not in the budget
     */
    public record Compared(String side, String what, OptionalLong budget, long amount) {}

    /**
     * What the accounts come to, in øre.
     *
     * @param deficit what went out less what came in; negative for a surplus
     */
    public record Sums(long cost, long income, long deficit) {}

    /** The budget of what was sent. */
    public static Accounts of(Form form, Map<String, Given> sent) {
        return form.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> !question.confidential())
                .flatMap(question -> table(form, question).stream())
                .findFirst()
                .map(table -> table.read(Optional.ofNullable(sent.get(table.question))))
                .orElseGet(() -> new Accounts(USUAL, List.of()));
    }

    /** The side on which income stands. */
    private String income() {
        return sides.stream()
                .map(Side::id)
                .filter(INCOME::equals)
                .findFirst()
                .orElseGet(() -> sides.getLast().id());
    }

    /** The line of that row. */
    public Optional<Line> line(String row) {
        return lines.stream().filter(line -> line.row.equals(row)).findFirst();
    }

    /** What a side is called. */
    public String sideName(String id, Language language) {
        return sides.stream()
                .filter(side -> side.id.equals(id))
                .map(side -> side.name(language))
                .findFirst()
                .orElse(id);
    }

    /**
     * The accounts beside the budget: its lines first, then what was not in it.
     *
     * @param accounts rows by their names, each with an amount; what has no line in the budget says on which side it stands, and what it is
     */
    public List<Compared> compared(Optional<Object> accounts) {
        Map<String, Map<?, ?>> told = rows(accounts);
        List<Compared> compared = new ArrayList<>();
        for (Line line : lines) {
            Map<?, ?> cells = told.getOrDefault(line.row, Map.of());
            compared.add(new Compared(line.side, line.what, OptionalLong.of(line.budget), amount(cells)));
        }
        told.forEach((row, cells) -> {
            if (line(row).isEmpty()) {
                compared.add(new Compared(
                        text(cells, "side").orElse(""),
                        text(cells, "what").orElse(""),
                        OptionalLong.empty(),
                        amount(cells)));
            }
        });
        return compared;
    }

    /** What the accounts come to, as {@link #compared} has them. */
    public Sums sums(Optional<Object> accounts) {
        long cost = 0;
        long income = 0;
        for (Compared line : compared(accounts)) {
            if (income().equals(line.side)) {
                income += line.amount;
            } else {
                cost += line.amount;
            }
        }
        return new Sums(cost, income, cost - income);
    }

    private static long amount(Map<?, ?> cells) {
        return cells.get("amount") instanceof Long ore ? ore : 0;
    }

    private static Optional<String> text(Map<?, ?> cells, String column) {
        return cells.get(column) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Map<String, Map<?, ?>> rows(Optional<Object> value) {
        Map<String, Map<?, ?>> rows = new LinkedHashMap<>();
        if (value.isPresent() && value.get() instanceof Map<?, ?> all) {
            all.forEach((name, row) -> {
                if (row instanceof Map<?, ?> cells) {
                    rows.put(String.valueOf(name), cells);
                }
            });
        }
        return rows;
    }

    /** A table of a form that is a budget, by the ids of its columns. */
    private record Budget(String question, List<Side> sides, Optional<String> side, String what, String amount) {
        Accounts read(Optional<Given> answer) {
            List<Line> lines = new ArrayList<>();
            rows(answer.map(Given::value))
                    .forEach((row, cells) -> lines.add(new Line(
                            row,
                            side.flatMap(column -> text(cells, column))
                                    .orElse(sides.getFirst().id()),
                            text(cells, what).orElse(""),
                            cells.get(amount) instanceof Long ore ? ore : 0)));
            return new Accounts(sides, lines);
        }
    }

    private static Optional<Budget> table(Form form, Question question) {
        if (!(question.kind() instanceof Kind.Table table)) {
            return Optional.empty();
        }
        Optional<Column> side = first(
                table,
                kind -> kind instanceof Kind.Choice choice && choice.options().size() == 2);
        Optional<Column> what = first(table, kind -> kind instanceof Kind.Text);
        Optional<Column> amount = first(table, kind -> kind instanceof Kind.Whole whole && whole.ore());
        return what.isEmpty() || amount.isEmpty()
                ? Optional.empty()
                : Optional.of(new Budget(
                        question.id(),
                        side.map(column -> sides(form, question, column)).orElse(USUAL),
                        side.map(Column::id),
                        what.get().id(),
                        amount.get().id()));
    }

    private static Optional<Column> first(Kind.Table table, Predicate<Kind> like) {
        return table.columns().stream()
                .filter(column -> like.test(column.kind()))
                .findFirst();
    }

    private static List<Side> sides(Form form, Question question, Column column) {
        List<String> options = column.kind() instanceof Kind.Choice choice ? choice.options() : List.of();
        return options.stream()
                .map(option -> {
                    Map<String, String> names = new LinkedHashMap<>();
                    form.texts()
                            .forEach((language, texts) -> Optional.ofNullable(
                                            texts.get(question.id() + "." + column.id() + "." + option))
                                    .ifPresent(name -> names.put(language, name)));
                    return new Side(option, names);
                })
                .toList();
    }
}
