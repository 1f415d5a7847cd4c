package no.endorinn.grants.backing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import no.endorinn.cases.letter.Amounts;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.Letter.Fact;
import no.endorinn.cases.letter.Letter.Paragraph;
import no.endorinn.cases.letter.Letter.Section;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * What the municipality says of what an association applies for: to whoever gives the money, when it recommends it, with the place that
 * it has among the others; to the association, when it does not.
 */
record BackingLetter(Backing backing, Backing.Answered answer, Ranking ranking) {
    private static final Messages TEXTS = Messages.named("backing", BackingLetter.class);

    /** The file's name without its ending. */
    String name() {
        return text("fileName", Map.of("reference", backing.reference()));
    }

    Letter letter() {
        Map<String, Object> told = Map.of(
                "association",
                backing.associationName(),
                "title",
                backing.title().text(),
                "scheme",
                backing.fund().nameIn(language()),
                "by",
                backing.fund().by());
        String how = answer.backed() ? "backed" : "not-backed";
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(text("to"), answer.backed() ? backing.fund().by() : backing.associationName()),
                new Fact(text("applicant"), backing.associationName()),
                new Fact(text("reference"), backing.reference()),
                new Fact(text("date"), text("day", Map.of("day", Oslo.date(answer.at()))))));
        backing.sought()
                .ifPresent(ore -> facts.add(new Fact(
                        text("sought"), text("kroner", Map.of("amount", Amounts.kroner(ore, language()))))));
        List<Section> sections = new ArrayList<>();
        sections.add(section("said", text("said-" + how, told)));
        sections.add(section("grounds", answer.grounds().text()));
        OptionalInt place = ranking.placeOf(backing.reference());
        if (answer.backed() && place.isPresent()) {
            sections.add(section(
                    "ranked",
                    text(
                            "place",
                            Map.of(
                                    "place",
                                    place.getAsInt(),
                                    "of",
                                    ranking.places().size(),
                                    "reason",
                                    ranking.reasonOf(backing.reference())
                                            .map(Words::text)
                                            .orElse("")))));
        }
        return new Letter(language(), text("title-" + how, told), facts, sections);
    }

    private Section section(String heading, String words) {
        return new Section(text(heading), List.of(new Paragraph(words)));
    }

    private Language language() {
        return backing.language();
    }

    private String text(String key) {
        return text(key, Map.of());
    }

    private String text(String key, Map<String, Object> arguments) {
        return TEXTS.text(key, language(), arguments);
    }
}
