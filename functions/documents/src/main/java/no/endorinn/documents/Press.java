package no.endorinn.documents;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.archive.CaseFile;
import no.endorinn.cases.archive.CaseFileJson;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Document.State;
import no.endorinn.cases.documents.Documents;
import no.endorinn.cases.documents.Shelf;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.documents.archive.ArchivePackage;
import no.endorinn.documents.pdf.LetterPdf;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Makes what is ordered. It is told at least once, or never: what has been made is not made again, the same order is the same file under
 * the same key, and the clock sees to what nobody told.
 */
@Singleton
final class Press {
    private static final Duration STEP = Duration.ofSeconds(40);

    private final Documents documents;
    private final LetterPdf letters;
    private final Shelf shelf;
    private final UnitOfWork work;
    private final InstantSource clock;
    private final String municipality;

    Press(
            Documents documents,
            LetterPdf letters,
            Shelf shelf,
            UnitOfWork work,
            InstantSource clock,
            @Property(name = "municipality.name", defaultValue = "") String municipality) {
        this.documents = documents;
        this.letters = letters;
        this.shelf = shelf;
        this.work = work;
        this.clock = clock;
        this.municipality = municipality;
    }

    /** Makes the document at a key, if there is one that is to be made. */
    boolean make(Key key) {
        Effort effort = Effort.lasting(STEP, clock);
        return current(key, effort)
                .filter(document -> !document.isOver(clock.instant()))
                .filter(document -> document.state() instanceof State.Ordered)
                .map(document -> made(key, document, effort))
                .orElse(false);
    }

    /**
     * Sees to those that nobody has told of, and to those whose time is over.
     *
     * @return how many it did something to
     */
    int sweep(Sweep sweep, Duration patience) {
        return sweep.over(documents.due(clock.instant()), patience, (item, effort) -> {
            Key key = documents.key(item);
            return current(key, effort)
                    .filter(document -> document.isOver(clock.instant()))
                    .map(document -> gone(key, document, effort))
                    .orElseGet(() -> make(key));
        });
    }

    private boolean made(Key key, Document document, Effort effort) {
        byte[] file = file(document, effort);
        String sha256 = sha256(file);
        State.Ready ready = new State.Ready(place(document, sha256), sha256, file.length);
        shelf.put(document.kind(), ready, file);
        boolean wanted = work.commit(
                effort,
                () -> current(key, effort)
                        .filter(now -> now.equals(document))
                        .map(now -> new Decision<>(true, List.of(documents.written(now.made(ready)))))
                        .orElseGet(() -> Decision.already(false)));
        // Another may have made it, and then the file that is there is theirs; or nobody wants it any more.
        if (!wanted
                && current(key, effort).filter(now -> now.state().equals(ready)).isEmpty()) {
            shelf.remove(ready);
        }
        return wanted;
    }

    private byte[] file(Document document, Effort effort) {
        return switch (document.kind()) {
            case LETTER -> letters.of(LetterJson.read(content(document)), municipality, document.at());
            case PACKAGE ->
                ArchivePackage.of(
                        CaseFileJson.read(content(document)),
                        entry -> switch (entry.content()) {
                            case CaseFile.Content.Written(var letter) -> letters.of(letter, municipality, entry.at());
                            case CaseFile.Content.Kept(String id) -> kept(documents.key(document.about(), id), effort);
                        },
                        Press::sha256);
        };
    }

    /** What was made before; what is still to be made is waited for, as for anything that fails. */
    private byte[] kept(Key key, Effort effort) {
        return current(key, effort)
                .map(Document::state)
                .filter(State.Ready.class::isInstance)
                .map(State.Ready.class::cast)
                .flatMap(shelf::file)
                .orElseThrow(() -> new IllegalStateException("a document of the case is not there yet"));
    }

    private boolean gone(Key key, Document document, Effort effort) {
        if (document.state() instanceof State.Ready ready) {
            shelf.remove(ready);
        }
        return work.commit(
                effort,
                () -> current(key, effort)
                        .filter(now -> now.equals(document))
                        .map(now -> new Decision<>(true, List.of(documents.gone(now))))
                        .orElseGet(() -> Decision.already(false)));
    }

    private Optional<Document> current(Key key, Effort effort) {
        return documents.document(work.read(List.of(key), effort), key);
    }

    private static String content(Document document) {
        if (document.state() instanceof State.Ordered(var content)) {
            return content.text();
        }
        throw new IllegalStateException("a document that is made is not made again");
    }

    /** What passes lies apart, so that the bucket's own rule lets go of it whatever happens here. Nothing in it is anybody's name. */
    private static String place(Document document, String sha256) {
        String about = document.about().substring(document.about().indexOf('#') + 1);
        return (document.until().isPresent() ? "passing/" : "kept/") + about + "/" + sha256;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
