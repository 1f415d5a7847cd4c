package no.endorinn.cases.letter;

import java.util.List;
import no.endorinn.kernel.problem.Language;

/**
 * A letter, or whatever else is read from top to bottom, in one language. All of it is text: nothing in it is markup, and an address is
 * no link. The municipality's own name is put on it by whoever makes a file of it.
 *
 * @param title what it is, in a line
 * @param facts what stands at its head: to whom, reference, date
 */
public record Letter(Language language, String title, List<Fact> facts, List<Section> sections) {
    public Letter {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** Something by its name: what was asked, and what was answered. The value may have several lines. */
    public record Fact(String label, String value) {}

    /** What stands under a heading. */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** A piece of a section. */
    public sealed interface Block {}

    /** Words; they may have several lines. */
    public record Paragraph(String text) implements Block {}

    /** One thing after the other. */
    public record Points(List<String> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /** Some facts, one below the other. */
    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Rows under columns.
     *
     * @param caption what it is a table of
     * @param rows each with a text for every column
     */
    public record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** A column; numbers stand to the right. */
        public record Column(String heading, boolean numeric) {}
    }
}
