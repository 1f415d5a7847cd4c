package no.endorinn.local;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The little Markdown that descriptions use: paragraphs, strong words and code. */
final class Markdown {

    private Markdown() {}

    static String render(String text) {
        return Arrays.stream(text.strip().split("\\n\\s*\\n", -1))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p>" + inline(paragraph) + "</p>\n")
                .collect(Collectors.joining());
    }

    static String inline(String text) {
        return Html.escape(text.strip())
                .replaceAll("`([^`]+)`", "<code>$1</code>")
                .replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>");
    }
}
