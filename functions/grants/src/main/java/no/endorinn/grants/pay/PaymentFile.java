package no.endorinn.grants.pay;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list as accounting systems take it in: CSV in UTF-8 with a byte order mark, semicolons between the columns, kroner with a comma and two
 * decimals, days as they are written in Norway's accounts, and CRLF after each line. The same list is the same bytes.
 */
public final class PaymentFile {
    private static final String MARK = "\uFEFF";
    private static final String HEAD = "liste;referanse;mottaker;organisasjonsnummer;kontonummer;beløp;forfall;ordning";

    private PaymentFile() {}

    /** The file. */
    public static String of(int list, List<PaymentList.Row> rows) {
        return Stream.concat(Stream.of(HEAD), rows.stream().map(row -> line(list, row)))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static String line(int list, PaymentList.Row row) {
        return Stream.of(
                        Integer.toString(list),
                        row.reference() + "-" + row.payment(),
                        row.to().text(),
                        row.organisationNumber().orElse(""),
                        row.account().text(),
                        "%d,%02d".formatted(row.ore() / 100, row.ore() % 100),
                        row.on().toString(),
                        row.scheme())
                .map(PaymentFile::cell)
                .collect(Collectors.joining(";"));
    }

    /** A name may have anything in it: what a spreadsheet would reckon with is kept a text, as OWASP advises. */
    private static String cell(String text) {
        String plain = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return plain.matches("(?s).*[;\"\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }
}
