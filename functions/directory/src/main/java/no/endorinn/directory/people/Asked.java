package no.endorinn.directory.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;

/**
 * What a person has asked of the municipality. It stands in the person's own item, so that whoever asks many times at once is
 * counted all the same: one of the requests comes first, and the others see it.
 *
 * @param added when they have added associations, in the last thirty days
 * @param cases what waits for staff, and the last answers
 * @param told what staff have done lately to associations of theirs, which are no longer there to tell it
 */
public record Asked(List<Instant> added, List<Case> cases, List<Told> told) {
    /** So many new associations in thirty days; a person who runs a few groups needs no more. */
    public static final int MOST_ADDED = 3;

    /** So many associations that the municipality has not said yes to, at a time. */
    public static final int MOST_UNCONFIRMED = 5;

    /** So many cases that wait for staff, at a time. */
    public static final int MOST_WAITING = 5;

    private static final Duration MONTH = Duration.ofDays(30);
    private static final int MOST_ANSWERED = 5;
    private static final int MOST_TOLD = 5;

    public static final Asked NOTHING = new Asked(List.of(), List.of(), List.of());

    public Asked {
        added = List.copyOf(added);
        cases = List.copyOf(cases);
        told = List.copyOf(told);
    }

    /**
     * Something that staff answer: a claim to an association, or the yes to one that the person has added.
     *
     * @param registration whether it is about whether the association is what it says, not about who leads it
     */
    public record Case(
            String reference, String associationId, boolean registration, Instant at, Optional<Answer> answer) {
        public boolean waits() {
            return answer.isEmpty();
        }
    }

    /** What staff said. */
    public record Answer(boolean yes, Optional<String> reason, Instant at) {}

    /** What became of an association that the person had an office in, and why where staff did it. */
    public record Told(String associationId, Fate fate, Optional<String> reason, Instant at) {
        /** That somebody else leads in one's place. */
        public static Told handedOver(String associationId, Instant at) {
            return new Told(associationId, Fate.HANDED_OVER, Optional.empty(), at);
        }
    }

    /** What became of an association, or of one's part in it. */
    public enum Fate {
        HANDED_OVER,
        REMOVED,
        MERGED
    }

    /**
     * What a person may still ask for.
     *
     * @param associations how many they may add now
     * @param associationsFrom when they may add one again, where it is the thirty days that stop them
     * @param cases how many more may wait for staff
     */
    public record Left(int associations, Optional<Instant> associationsFrom, int cases) {}

    /** What is left to somebody who has so many associations that are not confirmed. */
    Left left(int unconfirmed, Instant now) {
        List<Instant> counted = counted(now);
        int byMonth = Math.max(0, MOST_ADDED - counted.size());
        int byNumber = Math.max(0, MOST_UNCONFIRMED - unconfirmed);
        return new Left(
                Math.min(byMonth, byNumber),
                byMonth == 0 ? Optional.of(again(counted)) : Optional.empty(),
                Math.max(0, MOST_WAITING - waiting()));
    }

    /**
     * Stops whoever has added as many as anybody may.
     *
     * @throws Rejection 409, telling how many and when again
     */
    void requireMayAdd(int unconfirmed, Instant now) {
        List<Instant> counted = counted(now);
        List<Problem> problems = new ArrayList<>();
        if (counted.size() >= MOST_ADDED) {
            problems.add(DirectoryCode.TOO_MANY_ADDED.with("most", MOST_ADDED).with("from", again(counted)));
        }
        if (unconfirmed >= MOST_UNCONFIRMED) {
            problems.add(DirectoryCode.TOO_MANY_UNCONFIRMED.with("most", MOST_UNCONFIRMED));
        }
        if (!problems.isEmpty()) {
            throw Rejection.of(problems);
        }
    }

    Asked adding(Instant now) {
        return new Asked(Stream.concat(counted(now).stream(), Stream.of(now)).toList(), cases, told);
    }

    /**
     * With one more case that waits.
     *
     * @throws Rejection 409 when as many wait as anybody may have
     */
    Asked asking(Case asked) {
        if (waiting() >= MOST_WAITING) {
            throw Rejection.of(DirectoryCode.TOO_MANY_WAITING.with("most", MOST_WAITING));
        }
        return new Asked(added, Stream.concat(cases.stream(), Stream.of(asked)).toList(), told);
    }

    /** With the case answered; of older answers the last few are kept. */
    Asked answered(String reference, Answer answer) {
        List<Case> waiting = cases.stream()
                .filter(Case::waits)
                .filter(other -> !other.reference().equals(reference))
                .toList();
        List<Case> answered = cases.stream()
                .filter(other -> !other.waits() || other.reference().equals(reference))
                .map(other -> other.waits()
                        ? new Case(
                                other.reference(),
                                other.associationId(),
                                other.registration(),
                                other.at(),
                                Optional.of(answer))
                        : other)
                .toList();
        return new Asked(
                added,
                Stream.concat(answered.stream().skip(Math.max(0, answered.size() - MOST_ANSWERED)), waiting.stream())
                        .toList(),
                told);
    }

    /** Without the case, which nobody needs to answer any more. */
    Asked without(String reference) {
        return new Asked(
                added,
                cases.stream()
                        .filter(other -> !other.reference().equals(reference))
                        .toList(),
                told);
    }

    /** With one more thing to tell; of older ones the last few are kept. */
    Asked told(Told now) {
        List<Told> all = Stream.concat(told.stream(), Stream.of(now)).toList();
        return new Asked(added, cases, all.subList(Math.max(0, all.size() - MOST_TOLD), all.size()));
    }

    private int waiting() {
        return Math.toIntExact(cases.stream().filter(Case::waits).count());
    }

    private List<Instant> counted(Instant now) {
        return added.stream().filter(at -> at.plus(MONTH).isAfter(now)).sorted().toList();
    }

    private static Instant again(List<Instant> counted) {
        return counted.get(counted.size() - MOST_ADDED).plus(MONTH);
    }
}
