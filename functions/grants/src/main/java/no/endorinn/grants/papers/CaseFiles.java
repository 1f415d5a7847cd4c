package no.endorinn.grants.papers;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Documents;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.grants.appeal.Appeal;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.decide.Appeals;
import no.endorinn.grants.decide.DecisionLetter;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.decide.Rulings;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.words.Words;

/** All that belongs to an appeal in one file, for the appeals body: what was sent, every decision and appeal, why the municipality stands by it. */
@Singleton
public final class CaseFiles {
    /** What is ordered lies in one item until it is made. */
    private static final int MOST_BYTES = 300_000;

    private final SentLetters letters;
    private final Catalogue catalogue;
    private final Rulings rulings;
    private final Appeals appeals;
    private final UnitOfWork work;

    CaseFiles(SentLetters letters, Catalogue catalogue, Rulings rulings, Appeals appeals, UnitOfWork work) {
        this.letters = letters;
        this.catalogue = catalogue;
        this.rulings = rulings;
        this.appeals = appeals;
        this.work = work;
    }

    /**
     * The file as a document to be made and kept for good: {@code appeal-1-case}. What was sent is left out where it is too much for one
     * file, which says so.
     *
     * @param grounds why the municipality stands by its decision
     */
    public Document of(Application application, Appeal appeal, Words grounds, Instant at, Effort effort) {
        String reference = application.reference();
        List<Integer> numbers =
                IntStream.rangeClosed(1, appeal.decision()).boxed().toList();
        List<Key> keys = numbers.stream()
                .flatMap(number -> Stream.of(rulings.key(reference, number), appeals.key(reference, number)))
                .toList();
        Snapshot read = work.read(keys, effort);
        List<Letter> decisions = new ArrayList<>();
        List<Appeal> sent = new ArrayList<>();
        for (int number : numbers) {
            rulings.ruling(read, reference, number)
                    .ifPresent(ruling -> decisions.add(letter(ruling, application, effort)));
            appeals.appeal(read, reference, number).ifPresent(sent::add);
        }
        SentLetter was = letters.of(application, application.casework().language(), effort);
        CaseFile file = new CaseFile(was, decisions, sent, grounds);
        String whole = LetterJson.write(file.letter(true));
        boolean fits = whole.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        return Document.kept(
                Applications.PREFIX + reference,
                "appeal-" + appeal.decision() + "-case",
                Document.Kind.LETTER,
                file.name(),
                Documents.whose(application.party()),
                fits ? whole : LetterJson.write(file.letter(false)),
                at);
    }

    private Letter letter(Ruling ruling, Application application, Effort effort) {
        return Optional.ofNullable(catalogue
                        .contents(effort)
                        .schemes()
                        .get(application.about().scheme()))
                .map(scheme -> DecisionLetter.of(ruling, application, scheme))
                .orElseThrow();
    }
}
