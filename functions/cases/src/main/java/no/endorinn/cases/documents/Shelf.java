package no.endorinn.cases.documents;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.documents.Document.State;
import no.endorinn.kernel.store.PrivateBucket;
import no.endorinn.kernel.store.StandIn;

/** The private bucket in which documents lie; there where a function is told of it. */
@Singleton
@Requires(property = "documents.bucket")
public final class Shelf {
    /** Large ones are put here. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PrivateBucket bucket;

    Shelf(Environment environment, StandIn credentials, InstantSource clock) {
        bucket = PrivateBucket.told(environment, "documents.bucket", credentials, clock, PATIENCE);
    }

    /** Puts what was made where it belongs. */
    public void put(Document.Kind kind, State.Ready ready, byte[] file) {
        bucket.put(ready.key(), kind.type(), file, ready.sha256());
    }

    /** What was made, for whoever may read here; empty when it is not there. */
    public Optional<byte[]> file(State.Ready ready) {
        return bucket.get(ready.key(), Map.of(), Map.of());
    }

    public void remove(State.Ready ready) {
        bucket.remove(ready.key());
    }

    /** Where a document may be fetched for two minutes, if it has been made. */
    public Optional<String> download(Document document) {
        return document.state() instanceof State.Ready ready
                ? Optional.of(bucket.download(
                        ready.key(),
                        Optional.empty(),
                        document.fileName(),
                        document.kind().type()))
                : Optional.empty();
    }
}
