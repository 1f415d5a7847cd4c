package no.endorinn.grants.files;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.endorinn.grants.files.Attachment.State;
import no.endorinn.grants.files.Attachment.Why;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * What becomes of a file when it has come, and when it has been scanned. Those who tell do so at least once, or never, and in any
 * order: nothing here minds being told again, and the clock asks for what was never told.
 */
@Singleton
public final class Quarantine {
    /** After so long a file that nobody could check is refused, so that whoever sent it can do something. */
    private static final Duration PATIENCE = Duration.ofDays(2);

    private static final Duration STEP = Duration.ofSeconds(10);

    /** What else comes of it when a file is refused: this room knows of no applications. */
    public interface Refusals {
        /** The changes that are written with it, all or none. */
        List<Change> of(Attachment refused, Instant now, Effort effort);
    }

    private final Attachments attachments;
    private final Bucket bucket;
    private final Refusals refusals;
    private final UnitOfWork work;
    private final InstantSource clock;

    Quarantine(Attachments attachments, Bucket bucket, Refusals refusals, UnitOfWork work, InstantSource clock) {
        this.attachments = attachments;
        this.bucket = bucket;
        this.refusals = refusals;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Does what an event of EventBridge asks for.
     *
     * @return how far the file has come by it, for the log: {@code unknown} for what is no attachment, {@code gone} for one that is no
     *     more
     */
    public String told(Map<String, Object> event) {
        return Notice.of(event)
                .map(notice -> told(notice).map(State::word).orElse("gone"))
                .orElse("unknown");
    }

    private Optional<State> told(Notice notice) {
        Effort effort = Effort.lasting(STEP, clock);
        return switch (notice) {
            case Notice.Uploaded(String application, String id, String object) ->
                settled(application, id, file -> file.uploaded(object), effort);
            case Notice.Scanned(String application, String id, String object, Scan scan) -> {
                Optional<Why> fault = scan.fault()
                        .or(() -> current(application, id, effort)
                                .filter(file -> file.awaits(object))
                                .filter(file -> !file.type().begins(bucket.head(file.key(), object)))
                                .map(file -> Why.OTHER_KIND));
                yield settled(application, id, file -> file.judged(object, fault), effort);
            }
        };
    }

    /**
     * Sees to the files that have waited for more than an hour: what was never uploaded, what nobody has told the scan of, and what was
     * taken away.
     *
     * @return how many came further
     */
    public int sweep(Sweep sweep, Duration patience) {
        Instant now = clock.instant();
        return sweep.over(attachments.due(now), patience, (item, effort) -> seenTo(item, now, effort));
    }

    private boolean seenTo(Item found, Instant now, Effort effort) {
        String[] place = Attachments.place(found);
        Optional<Attachment> current = current(place[0], place[1], effort);
        if (current.isEmpty()) {
            return false;
        }
        Attachment file = current.get();
        return switch (file.state()) {
            case State.Waiting waiting -> forgotten(file, effort);
            case State.Removed removed -> forgotten(file, effort);
            case State.Scanning(String object) -> scanned(file, object, now);
            // At rest it waits for the clock only when nobody's it is any more.
            case State.Ready ready -> forgotten(file, effort);
            case State.Refused refused -> forgotten(file, effort);
        };
    }

    private boolean scanned(Attachment file, String object, Instant now) {
        Optional<Scan> scan = bucket.scanned(file.key(), object);
        if (scan.isEmpty() && now.isBefore(file.at().plus(PATIENCE))) {
            return false;
        }
        told(new Notice.Scanned(file.application(), file.id(), object, scan.orElse(Scan.FAILED)));
        return true;
    }

    private boolean forgotten(Attachment file, Effort effort) {
        bucket.remove(file.key());
        return work.commit(
                effort,
                () -> current(file.application(), file.id(), effort)
                        .filter(now -> now.state().equals(file.state()))
                        .map(now -> new Decision<>(true, List.of(attachments.gone(now))))
                        .orElseGet(() -> Decision.already(false)));
    }

    private Optional<Attachment> current(String application, String id, Effort effort) {
        return attachments.attachment(work.read(List.of(attachments.key(application, id)), effort), application, id);
    }

    /** Writes how far it has come, and lets nothing lie there that nobody may ever read. */
    private Optional<State> settled(String application, String id, UnaryOperator<Attachment> step, Effort effort) {
        Optional<State> state = work.commit(effort, () -> {
            Optional<Attachment> before = current(application, id, effort);
            Optional<Attachment> after = before.map(step);
            return new Decision<>(
                    after.map(Attachment::state),
                    after.filter(file -> !file.equals(before.orElseThrow()))
                            .map(file -> changes(file, effort))
                            .orElse(List.of()));
        });
        if (state.isEmpty() || state.get() instanceof State.Refused || state.get() instanceof State.Removed) {
            bucket.remove(Attachment.key(application, id));
        }
        return state;
    }

    private List<Change> changes(Attachment after, Effort effort) {
        List<Change> changes = new ArrayList<>(List.of(attachments.written(after)));
        if (after.state() instanceof State.Refused) {
            changes.addAll(refusals.of(after, clock.instant(), effort));
        }
        return changes;
    }
}
