package no.endorinn.documents.pdf;

import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.Letter.Block;
import no.endorinn.cases.letter.Letter.Fact;
import no.endorinn.cases.letter.Letter.Facts;
import no.endorinn.cases.letter.Letter.Paragraph;
import no.endorinn.cases.letter.Letter.Points;
import no.endorinn.cases.letter.Letter.Table;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A letter as a tree of HTML. It is made of elements and never of markup, so whatever somebody wrote stays text. */
final class LetterPage {
    private final Document page;
    private final UnaryOperator<String> written;

    private LetterPage(Document page, UnaryOperator<String> written) {
        this.page = page;
        this.written = written;
    }

    /**
     * The tree.
     *
     * @param from the municipality's name; it may be empty
     * @param notes what stands below it all
     * @param style in CSS
     * @param written how a text is written with the letters that there are
     */
    static Document of(Letter letter, String from, List<String> notes, String style, UnaryOperator<String> written) {
        LetterPage made = new LetterPage(empty(), written);
        made.fill(letter, from, notes, style);
        return made.page;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform makes documents", e);
        }
    }

    private void fill(Letter letter, String from, List<String> notes, String style) {
        Element html = page.createElement("html");
        html.setAttribute("lang", letter.language().tag());
        page.appendChild(html);
        Element head = inside(html, "head");
        text(head, "title", letter.title());
        meta(head, "description", letter.title());
        inside(head, "style").setTextContent(style);
        Element body = inside(html, "body");
        if (!from.isEmpty()) {
            text(body, "p", from).setAttribute("class", "from");
        }
        text(body, "h1", letter.title());
        facts(body, letter.facts());
        letter.sections().forEach(section -> {
            text(body, "h2", section.heading());
            section.blocks().forEach(block -> block(body, block));
        });
        notes.forEach(note -> text(body, "p", note).setAttribute("class", "note"));
    }

    private void meta(Element head, String name, String content) {
        Element meta = inside(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", written.apply(content));
    }

    private void block(Element body, Block block) {
        switch (block) {
            case Paragraph(String text) -> text(body, "p", text);
            case Points(List<String> points) -> {
                Element list = inside(body, "ul");
                points.forEach(point -> text(list, "li", point));
            }
            case Facts(List<Fact> facts) -> facts(body, facts);
            case Table table -> table(body, table);
        }
    }

    private void facts(Element body, List<Fact> facts) {
        facts.forEach(fact -> {
            Element both = inside(body, "div");
            both.setAttribute("class", "fact");
            text(both, "p", fact.label()).setAttribute("class", "label");
            text(both, "p", fact.value());
        });
    }

    private void table(Element body, Table table) {
        text(body, "p", table.caption()).setAttribute("class", "label");
        Element element = inside(body, "table");
        Element headings = inside(inside(element, "thead"), "tr");
        table.columns().forEach(column -> {
            Element heading = text(headings, "th", column.heading());
            heading.setAttribute("scope", "col");
            mark(heading, column);
        });
        Element rows = inside(element, "tbody");
        table.rows().forEach(cells -> {
            Element row = inside(rows, "tr");
            for (int i = 0; i < cells.size(); i++) {
                mark(text(row, "td", cells.get(i)), table.columns().get(i));
            }
        });
    }

    private static void mark(Element cell, Table.Column column) {
        if (column.numeric()) {
            cell.setAttribute("class", "number");
        }
    }

    private Element inside(Element outer, String name) {
        Element inner = page.createElement(name);
        outer.appendChild(inner);
        return inner;
    }

    private Element text(Element outer, String name, String text) {
        Element inner = inside(outer, name);
        inner.setTextContent(written.apply(text));
        return inner;
    }
}
