package no.endorinn.grants.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Objection;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Kind;
import no.endorinn.grants.forms.Kind.Table.Column;
import no.endorinn.grants.forms.Question;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;

/**
 * What every report asks, as a form like any other, so that its answers are judged and kept as an application's: the accounts beside the
 * budget's lines, one text, and three numbers that may be left out.
 */
public final class ReportForm {
    public static final String ACCOUNTS = "accounts";
    public static final String TEXT = "text";
    public static final String VOLUNTEERS = "volunteers";
    public static final String ACTIVITIES = "activities";
    public static final String HOURS = "hours";

    private static final int LONGEST_TEXT = 3_000;
    private static final int LONGEST_LINE = 80;
    private static final int MOST_LINES = 60;
    private static final long MOST_COUNTED = 1_000_000;
    /** A thousand million kroner. */
    private static final long MOST_ORE = 100_000_000_000L;

    /** What is known is called so where an application's form asks for it, too. */
    private static final Map<String, String> KNOWN = Map.of(ACTIVITIES, "booked.times", HOURS, "booked.hours");

    private final Accounts accounts;
    private final Form form;

    public ReportForm(Accounts accounts) {
        this.accounts = accounts;
        List<Column> columns = List.of(
                new Column(
                        "side",
                        new Kind.Choice(
                                accounts.sides().stream().map(Accounts.Side::id).toList()),
                        false),
                new Column("what", new Kind.Text(LONGEST_LINE, false), false),
                new Column("amount", new Kind.Whole(0, MOST_ORE, true), true));
        this.form = new Form(
                "report",
                1,
                List.of(new Form.Page(
                        "report",
                        Optional.empty(),
                        List.of(
                                question(
                                        ACCOUNTS,
                                        new Kind.Table(columns, MOST_LINES),
                                        !accounts.lines().isEmpty()),
                                question(TEXT, new Kind.Text(LONGEST_TEXT, true), true),
                                question(VOLUNTEERS, new Kind.Whole(0, MOST_COUNTED, false), false),
                                question(ACTIVITIES, new Kind.Whole(0, MOST_COUNTED, false), false),
                                question(HOURS, new Kind.Whole(0, MOST_COUNTED, false), false)))),
                List.of(),
                Map.of());
    }

    private static Question question(String id, Kind kind, boolean required) {
        return new Question(id, kind, required, Optional.empty(), Optional.ofNullable(KNOWN.get(id)), false);
    }

    /** What is asked. */
    public Form form() {
        return form;
    }

    /** All that stands in the way of delivering these answers. */
    public List<Problem> obstacles(Map<String, Given> answers) {
        Map<String, Object> values = new LinkedHashMap<>();
        answers.forEach((question, answer) -> values.put(question, answer.value()));
        List<Problem> obstacles = new ArrayList<>();
        form.judge(values).forEach(flaw -> obstacles.add(Objection.to(flaw, "/answers")));
        if (values.get(ACCOUNTS) instanceof Map<?, ?> rows) {
            accounts.lines().stream()
                    .filter(line -> !rows.containsKey(line.row()))
                    .forEach(line -> obstacles.add(missing(line.row(), "amount")));
            rows.forEach((row, cells) -> {
                if (accounts.line(String.valueOf(row)).isEmpty() && cells instanceof Map<?, ?> said) {
                    List.of("side", "what").stream()
                            .filter(cell -> said.get(cell) == null)
                            .forEach(cell -> obstacles.add(missing(String.valueOf(row), cell)));
                }
            });
        }
        return obstacles;
    }

    private static Problem missing(String row, String cell) {
        return CommonCode.MISSING.at("/answers/" + ACCOUNTS + "/" + row + "/" + cell);
    }
}
