package no.endorinn.grants.cashier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Documents;
import no.endorinn.cases.letter.Amounts;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.Letter.Fact;
import no.endorinn.cases.letter.Letter.Paragraph;
import no.endorinn.cases.letter.Letter.Section;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.decide.Addressee;
import no.endorinn.grants.pay.Demand;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/** That money is demanded back, as whoever got it reads it: how much, why, and by when. */
final class DemandLetter {
    private static final Messages TEXTS = Messages.named("demand", DemandLetter.class);

    private DemandLetter() {}

    /** The letter as a document to be made and kept for good: {@code demand-1}. */
    static Document document(Application application, Demand demand) {
        Language language = application.casework().language();
        return Document.kept(
                "application#" + application.reference(),
                "demand-" + demand.number(),
                Document.Kind.LETTER,
                TEXTS.text("fileName", language, Map.of("reference", application.reference())),
                Documents.whose(application.party()),
                LetterJson.write(letter(application, demand, language)),
                demand.at());
    }

    private static Letter letter(Application application, Demand demand, Language language) {
        Addressee to = new Addressee(application.party(), language);
        List<Fact> facts = new ArrayList<>();
        application.associationName().ifPresent(name -> facts.add(new Fact(text("to", to, Map.of()), name)));
        facts.add(new Fact(text("reference", to, Map.of()), application.reference()));
        facts.add(new Fact(text("date", to, Map.of()), text("day", to, Map.of("day", Oslo.date(demand.at())))));
        return new Letter(
                language,
                text("title", to, Map.of()),
                facts,
                List.of(
                        section(
                                "demand",
                                to,
                                text(
                                        "demanded",
                                        to,
                                        Map.of(
                                                "amount",
                                                Amounts.kroner(demand.ore(), language),
                                                "day",
                                                demand.until()))),
                        section("grounds", to, demand.grounds().map(Words::text).orElse("")),
                        section("appeal", to, text("appealHow", to, Map.of()))));
    }

    private static Section section(String heading, Addressee to, String text) {
        return new Section(text(heading, to, Map.of()), List.of(new Paragraph(text)));
    }

    private static String text(String key, Addressee to, Map<String, Object> arguments) {
        return to.text(TEXTS, key, arguments);
    }
}
