package no.endorinn.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.CaseKinds.CaseKind;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Words;

/**
 * A case that waits for staff, as the queue tells it whatever its kind: as it was when it was last written, for the case itself
 * says what is true now.
 *
 * @param matter whom it is for, who asked and since when, and the areas: so the queue can say who may answer it
 * @param name of the association; a person's is looked up when the queue is read
 * @param subject what it is about, by a name that is no secret: the premises, the association
 * @param purpose what whoever asks says that it is for
 * @param time the first time that is asked for
 * @param times so many times are asked for; 0 where it is about none
 * @param deadline when an answer comes too late to be of use
 * @param asked whether it waits for whoever asked, whom staff have asked something
 */
public record Waiting(
        CaseKind kind,
        String reference,
        Matter matter,
        Optional<String> name,
        String subject,
        Optional<Words> purpose,
        Optional<Interval> time,
        int times,
        Optional<Instant> deadline,
        boolean asked) {
    /** A case that is about no time, and has nothing more to say. */
    public Waiting(CaseKind kind, String reference, Matter matter, Optional<String> name, String subject) {
        this(kind, reference, matter, name, subject, Optional.empty(), Optional.empty(), 0, Optional.empty(), false);
    }

    /** With what whoever asks says that it is for. */
    public Waiting saying(Words words) {
        return new Waiting(kind, reference, matter, name, subject, Optional.of(words), time, times, deadline, asked);
    }

    /** Of use until then. */
    public Waiting until(Optional<Instant> end) {
        return new Waiting(kind, reference, matter, name, subject, purpose, time, times, end, asked);
    }

    /** About these times, and of use until the first of them begins. */
    public Waiting before(List<Interval> those) {
        Interval first = those.getFirst();
        int all = those.size();
        return new Waiting(
                kind,
                reference,
                matter,
                name,
                subject,
                purpose,
                Optional.of(first),
                all,
                Optional.of(first.start()),
                asked);
    }

    /** Whether it waits for whoever asked. */
    public Waiting asked(boolean something) {
        return new Waiting(kind, reference, matter, name, subject, purpose, time, times, deadline, something);
    }

    /** Whether it waits for whoever asked: not any more when the time for it has passed. */
    boolean waitsForApplicant(Instant now) {
        return asked && deadline.filter(now::isAfter).isEmpty();
    }

    /** Where it stands in the queue: the oldest first, and no two alike. */
    String position() {
        return matter.begun() + "#" + reference;
    }
}
