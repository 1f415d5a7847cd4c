package no.endorinn.grants.papers;

import java.time.Instant;
import no.endorinn.cases.documents.Document;
import no.endorinn.cases.documents.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * A document of an application.
 *
 * @param document its id
 * @param state {@code ordered} or {@code ready}
 * @param download where it may be fetched for two minutes, when it has been made
 * @param until when it is kept; left out for what is kept for good
 */
record DocumentView(
        String document,
        String name,
        String type,
        String state,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String download,
        @Nullable Instant until) {
    static DocumentView of(Document document, Shelf shelf) {
        Document.State.@Nullable Ready ready = document.state() instanceof Document.State.Ready made ? made : null;
        return new DocumentView(
                document.id(),
                document.fileName(),
                document.kind().type(),
                ready == null ? "ordered" : "ready",
                ready == null ? null : ready.size(),
                ready == null ? null : ready.sha256(),
                shelf.download(document).orElse(null),
                document.until().orElse(null));
    }
}
