package no.endorinn.grants.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Documents;
import no.endorinn.cases.letter.Amounts;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.Letter.Block;
import no.endorinn.cases.letter.Letter.Fact;
import no.endorinn.cases.letter.Letter.Paragraph;
import no.endorinn.cases.letter.Letter.Points;
import no.endorinn.cases.letter.Letter.Section;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Outcome;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/** A decision as whoever applied reads it: what, why, on which conditions, when it is paid, and how to appeal. */
public final class DecisionLetter {
    private static final Messages TEXTS = Messages.named("letter", DecisionLetter.class);

    private final Ruling ruling;
    private final Language language;
    private final Addressee addressee;
    private final List<Section> sections = new ArrayList<>();

    private DecisionLetter(Ruling ruling, Application application) {
        this.ruling = ruling;
        this.language = ruling.language();
        this.addressee = new Addressee(application.party(), language);
    }

    /**
     * The letter.
     *
     * @param scheme as it is when it is decided
     */
    public static Letter of(Ruling ruling, Application application, Scheme scheme) {
        return new DecisionLetter(ruling, application).letter(application, scheme);
    }

    /** The letter as a document to be made and kept for good: {@code decision-1}. */
    public static Document document(Ruling ruling, Application application, Scheme scheme) {
        return Document.kept(
                "application#" + application.reference(),
                "decision-" + ruling.number(),
                Document.Kind.LETTER,
                TEXTS.text("fileName", ruling.language(), Map.of("reference", application.reference())),
                Documents.whose(application.party()),
                LetterJson.write(of(ruling, application, scheme)),
                ruling.at());
    }

    private Letter letter(Application application, Scheme scheme) {
        List<Fact> facts = new ArrayList<>();
        application.associationName().ifPresent(name -> facts.add(new Fact(text("to"), name)));
        facts.add(new Fact(text("reference"), application.reference()));
        facts.add(new Fact(text("date"), text("day", Map.of("day", Oslo.date(ruling.at())))));
        OptionalLong sought = application.casework().sought();
        sought.ifPresent(ore -> facts.add(new Fact(text("sought"), kroner(ore))));
        String name = scheme.name().in(language);
        boolean granted = ruling.outcome() != Outcome.REFUSED;
        decision(name, granted);
        grounds();
        if (!ruling.conditions().isEmpty()) {
            section(
                    "conditions",
                    new Points(ruling.conditions().stream().map(Words::text).toList()));
        }
        ruling.acceptBy().ifPresent(day -> section("accept", new Paragraph(text("acceptHow", Map.of("day", day)))));
        if (granted && scheme.follows().payment() != Scheme.Payment.NONE) {
            List<Block> blocks = new ArrayList<>(List.of(new Paragraph(payment(scheme))));
            if (!ruling.later().isEmpty()) {
                blocks.add(new Paragraph(text("paidLater")));
            }
            sections.add(new Section(text("payment"), blocks));
        }
        section(
                "appeal",
                new Paragraph(ruling.appealBy()
                        .map(day -> text("appealHow", Map.of("day", day)))
                        .orElseGet(() -> text("appealFinal"))));
        return new Letter(
                language, text(granted ? "titleGranted" : "titleRefused", Map.of("scheme", name)), facts, sections);
    }

    private void decision(String name, boolean granted) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                granted
                        ? text("granted", Map.of("amount", kroner(ruling.granted()), "scheme", name))
                        : text("refused", Map.of("scheme", name))));
        if (!ruling.later().isEmpty()) {
            blocks.add(new Paragraph(text("later")));
            blocks.add(new Points(ruling.later().stream()
                    .map(each -> text(
                            "laterYear", Map.of("year", Integer.toString(each.year()), "amount", kroner(each.ore()))))
                    .toList()));
        }
        sections.add(new Section(text("decision"), blocks));
    }

    private void grounds() {
        List<Block> blocks = new ArrayList<>();
        ruling.grounds().ifPresent(words -> blocks.add(new Paragraph(words.text())));
        List<String> weighed = ruling.weighed().stream()
                .map(each -> text(
                        each.met() ? "met" : "notMet",
                        Map.of("criterion", each.criterion().in(language))))
                .toList();
        if (!weighed.isEmpty()) {
            blocks.add(new Points(weighed));
        }
        if (!blocks.isEmpty()) {
            sections.add(new Section(text("grounds"), blocks));
        }
    }

    private String payment(Scheme scheme) {
        return ruling.payBy()
                .map(day -> text("paidBy", Map.of("day", day)))
                .orElseGet(() ->
                        text(scheme.follows().payment() == Scheme.Payment.IN_ADVANCE ? "paidSoon" : "paidAfterwards"));
    }

    private void section(String heading, Block block) {
        sections.add(new Section(text(heading), List.of(block)));
    }

    private String kroner(long ore) {
        return text("kroner", Map.of("amount", Amounts.kroner(ore, language)));
    }

    private String text(String key) {
        return text(key, Map.of());
    }

    private String text(String key, Map<String, Object> arguments) {
        return addressee.text(TEXTS, key, arguments);
    }
}
