package no.endorinn.kernel.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that people open in Excel with Norwegian settings, as it is: UTF-8 with a byte order mark, semicolons, decimal commas,
 * and lines that end as RFC 4180 has them. No value is a formula, whoever typed it.
 */
public final class Csv {
    public static final String TYPE = "text/csv; charset=utf-8";

    private static final String MARK = "\uFEFF";
    private static final String SEPARATOR = ";";
    private static final String END = "\r\n";
    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final List<String> lines = new ArrayList<>();

    private Csv(List<String> heading) {
        row(heading);
    }

    /** A table with these headings. */
    public static Csv of(String... heading) {
        return new Csv(List.of(heading));
    }

    /** One more line; what is not there is an empty text. */
    public Csv row(List<String> values) {
        lines.add(values.stream().map(Csv::value).collect(Collectors.joining(SEPARATOR)));
        return this;
    }

    /** Øre as kroner: 1345050 is {@code 13450,50}. */
    public static String kroner(long ore) {
        return BigDecimal.valueOf(ore, 2).toPlainString().replace('.', ',');
    }

    /** All of it, to be sent. */
    public String text() {
        return lines.stream().collect(Collectors.joining(END, MARK, END));
    }

    private static String value(String typed) {
        String text = isFormula(typed) ? "'" + typed : typed;
        return text.matches("(?s).*[;\"\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** An amount that is less than nothing is none. */
    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches("-\\d+(,\\d+)?");
    }
}
