package no.endorinn.grants.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.Letter.Block;
import no.endorinn.cases.letter.Letter.Fact;
import no.endorinn.cases.letter.Letter.Facts;
import no.endorinn.cases.letter.Letter.Paragraph;
import no.endorinn.cases.letter.Letter.Points;
import no.endorinn.cases.letter.Letter.Section;
import no.endorinn.grants.appeal.Appeal;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * An appeal with all that belongs to it, from top to bottom. What is attached is named: it follows as files of its own.
 *
 * @param decisions as whoever applied read them, the first first
 * @param appeals on them, the last one last: that is the one that is sent on
 */
record CaseFile(SentLetter sent, List<Letter> decisions, List<Appeal> appeals, Words grounds) {
    private static final Messages TEXTS = Messages.named("case", CaseFile.class);

    /**
     * The file.
     *
     * @param whole with what was sent
     */
    Letter letter(boolean whole) {
        Letter application = sent.letter();
        List<Section> sections = new ArrayList<>();
        if (whole) {
            sections.addAll(under("application", application));
        } else {
            sections.add(section(text("too-long-heading"), new Paragraph(text("too-long"))));
        }
        decisions.forEach(decision -> sections.addAll(under("decision", decision)));
        appeals.forEach(appeal -> sections.add(of(appeal)));
        sections.add(section(text("grounds"), new Paragraph(grounds.text())));
        List<String> files = sent.files();
        if (!files.isEmpty()) {
            sections.add(section(text("files"), new Points(files)));
        }
        return new Letter(
                language(), text("title", Map.of("scheme", sent.schemeName())), application.facts(), sections);
    }

    /** What the file is called. */
    String name() {
        return text("file", Map.of("reference", sent.application().reference()));
    }

    private List<Section> under(String what, Letter letter) {
        return letter.sections().stream()
                .map(section -> new Section(text(what, Map.of("heading", section.heading())), section.blocks()))
                .toList();
    }

    private Section of(Appeal appeal) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(List.of(
                new Fact(text("received"), day(Oslo.date(appeal.at()))),
                new Fact(text("last-day"), day(appeal.lastDay())),
                new Fact(text("wants"), appeal.wants().text()),
                new Fact(text("why"), appeal.why().text()))));
        appeal.answers().stream()
                .flatMap(answer -> answer.words().stream())
                .map(words -> new Paragraph(words.text()))
                .forEach(blocks::add);
        return new Section(text("appeal"), blocks);
    }

    private static Section section(String heading, Block block) {
        return new Section(heading, List.of(block));
    }

    private Language language() {
        return sent.language();
    }

    private String day(Object date) {
        return text("day", Map.of("day", date));
    }

    private String text(String key) {
        return text(key, Map.of());
    }

    private String text(String key, Map<String, Object> arguments) {
        return TEXTS.text(key, language(), arguments);
    }
}
