package no.endorinn.grants.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.Letter.Fact;
import no.endorinn.cases.letter.Letter.Paragraph;
import no.endorinn.cases.letter.Letter.Section;
import no.endorinn.grants.appeal.Appeal;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * An appeal as it came: on which decision, in time or not, and in whose words.
 *
 * @param ruling that it is on
 * @param sent what was applied for
 */
record SentAppeal(Appeal appeal, Ruling ruling, SentLetter sent) {
    Letter letter() {
        List<Fact> facts = new ArrayList<>(sent.head(appeal.at()));
        facts.add(sent.fact(
                "appeal-on",
                sent.text(
                        "appeal-decision",
                        Map.of("number", ruling.number(), "day", sent.day(Oslo.date(ruling.at()))))));
        facts.add(sent.fact("appeal-last-day", sent.day(appeal.lastDay())));
        appeal.paper()
                .ifPresent(paper -> facts.add(sent.fact(
                        "appeal-paper",
                        sent.day(paper.day()) + ", " + paper.how().text())));
        facts.add(sent.fact("appeal-in-time", sent.text(appeal.isLate() ? "no" : "yes")));
        return new Letter(
                sent.language(),
                sent.text("appeal", Map.of("scheme", sent.schemeName())),
                facts,
                List.of(section("appeal-wants", appeal.wants()), section("appeal-why", appeal.why())));
    }

    private Section section(String heading, Words words) {
        return new Section(sent.text(heading), List.of(new Paragraph(words.text())));
    }
}
