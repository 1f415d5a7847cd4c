package no.endorinn.grants.casework;

import java.util.List;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.Letter.Block;
import org.jspecify.annotations.Nullable;

/** A letter as it is read on a page. */
record LetterView(String language, String title, List<Letter.Fact> facts, List<SectionView> sections) {
    /** What stands under a heading. */
    record SectionView(String heading, List<BlockView> blocks) {}

    /** A paragraph, or some points. */
    record BlockView(
            @Nullable String text,
            @Nullable List<String> points,
            @Nullable List<Letter.Fact> facts) {
        static BlockView of(Block block) {
            return switch (block) {
                case Letter.Paragraph(String text) -> new BlockView(text, null, null);
                case Letter.Points(List<String> points) -> new BlockView(null, points, null);
                case Letter.Facts(List<Letter.Fact> facts) -> new BlockView(null, null, facts);
                case Letter.Table table ->
                    throw new IllegalStateException("no decision has a table: " + table.caption());
            };
        }
    }

    static LetterView of(Letter letter) {
        return new LetterView(
                letter.language().tag(),
                letter.title(),
                letter.facts(),
                letter.sections().stream()
                        .map(section -> new SectionView(
                                section.heading(),
                                section.blocks().stream().map(BlockView::of).toList()))
                        .toList());
    }
}
