package no.endorinn.grants.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Documents;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.Letter.Fact;
import no.endorinn.cases.letter.Letter.Paragraph;
import no.endorinn.cases.letter.Letter.Section;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.grants.appeal.Appeal;
import no.endorinn.grants.appeal.AppealMove;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/** What came of an appeal, as whoever appealed reads it, where that is no new decision: that has a letter of its own. */
public final class AppealLetter {
    private static final Messages TEXTS = Messages.named("appeal", AppealLetter.class);

    /** What whoever appealed is written about. */
    private static final Set<AppealMove> TOLD = Set.of(AppealMove.DISMISS, AppealMove.UPHOLD, AppealMove.NOTE_UPHELD);

    private AppealLetter() {}

    /**
     * The letter as a document to be made and kept for good: {@code appeal-1-uphold}; none, where a letter is not called for.
     *
     * @param what was done about it
     * @param grounds the municipality's, or the appeals body's as it notes them
     */
    public static Optional<Document> document(
            AppealMove what, Appeal appeal, Application application, Words grounds, Instant at) {
        if (!TOLD.contains(what)) {
            return Optional.empty();
        }
        Letter letter = of(what, appeal, application, grounds, at);
        return Optional.of(Document.kept(
                Applications.PREFIX + application.reference(),
                id(what, appeal.decision()),
                Document.Kind.LETTER,
                TEXTS.text("fileName", letter.language(), Map.of("reference", application.reference())),
                Documents.whose(application.party()),
                LetterJson.write(letter),
                at));
    }

    /** What the letter about an appeal is called among the application's documents. */
    private static String id(AppealMove what, int decision) {
        return "appeal-" + decision + "-" + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Letter of(AppealMove what, Appeal appeal, Application application, Words grounds, Instant at) {
        Language language = application.casework().language();
        Addressee to = new Addressee(application.party(), language);
        String kind = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Object> told = Map.of(
                "scheme", application.about().nameIn(language), "sent", appeal.day(), "lastDay", appeal.lastDay());
        List<Fact> facts = new ArrayList<>();
        application
                .associationName()
                .ifPresent(name -> facts.add(new Fact(TEXTS.text("to", language, Map.of()), name)));
        facts.add(new Fact(TEXTS.text("reference", language, Map.of()), application.reference()));
        facts.add(new Fact(
                TEXTS.text("date", language, Map.of()), TEXTS.text("day", language, Map.of("day", Oslo.date(at)))));
        return new Letter(
                language,
                TEXTS.text("title-" + kind, language, told),
                facts,
                List.of(
                        section("said", to.text(TEXTS, "said-" + kind, told), language),
                        section("grounds", grounds.text(), language),
                        section("next", to.text(TEXTS, "next-" + kind, told), language)));
    }

    private static Section section(String heading, String text, Language language) {
        return new Section(TEXTS.text(heading, language, Map.of()), List.of(new Paragraph(text)));
    }
}
