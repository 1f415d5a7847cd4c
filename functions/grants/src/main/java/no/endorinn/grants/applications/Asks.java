package no.endorinn.grants.applications;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Problem;

/**
 * Whom somebody has asked to be a partner, or what an association was asked: kept so that nobody is asked without end.
 *
 * @param entries the latest last
 */
public record Asks(List<Ask> entries, long version) {
    /** Where nobody has asked anything yet. */
    public static final Asks NONE = new Asks(List.of(), 0);

    /** So long it counts that somebody has asked. */
    private static final Duration COUNTS = Duration.ofDays(30);
    /** So many questions somebody asks in that time, and so many of them one association. */
    private static final int MOST = 30;

    private static final int MOST_OF_ONE = 3;

    /** So many questions wait for an association's answer. */
    private static final int MOST_WAITING = 30;

    private static final Set<Partner.Standing> WAITING = Set.of(Partner.Standing.ASKED, Partner.Standing.CHANGED);

    /** So many that it has answered are remembered. */
    private static final int MOST_ANSWERED = 20;

    public Asks {
        entries = List.copyOf(entries);
    }

    /** One question: about which application, by its reference, and to which association. */
    public record Ask(String reference, String association, Instant at) {}

    /** Those that still count for whoever asks. */
    public Asks counting(Instant now) {
        return new Asks(
                entries.stream()
                        .filter(ask -> ask.at.isAfter(now.minus(COUNTS)))
                        .toList(),
                version);
    }

    /** Why whoever has asked all this may not ask that association as well. */
    public Optional<Problem> obstacle(String association, String name) {
        if (entries.size() >= MOST) {
            return Optional.of(GrantCode.ASKED_TOO_MANY.with("most", MOST));
        }
        long before = entries.stream()
                .filter(ask -> ask.association.equals(association))
                .count();
        return before >= MOST_OF_ONE
                ? Optional.of(GrantCode.ASKED_TOO_OFTEN.with("name", name).with("most", MOST_OF_ONE))
                : Optional.empty();
    }

    /** Whether so many may wait for an association that one has to look which of them still do. */
    public boolean mayBeFull() {
        return entries.size() >= MOST_WAITING;
    }

    /** Whether so many wait for an association that it is asked no more. */
    public boolean isFull(Map<String, Partner.Standing> standings) {
        return entries.stream().filter(ask -> waits(ask, standings)).count() >= MOST_WAITING;
    }

    /**
     * What an association was asked, as far as it still matters: without what is no longer asked, and of what it has answered the
     * latest.
     *
     * @param standings how it stands with those that there still are, by reference
     */
    public Asks mattering(Map<String, Partner.Standing> standings) {
        List<Ask> all = new ArrayList<>(
                entries.stream().filter(ask -> waits(ask, standings)).toList());
        entries.stream()
                .filter(ask -> standings.containsKey(ask.reference) && !waits(ask, standings))
                .sorted(Comparator.comparing(Ask::at).reversed())
                .limit(MOST_ANSWERED)
                .forEach(all::add);
        all.sort(Comparator.comparing(Ask::at));
        return new Asks(all, version);
    }

    private static boolean waits(Ask ask, Map<String, Partner.Standing> standings) {
        return Optional.ofNullable(standings.get(ask.reference))
                .filter(WAITING::contains)
                .isPresent();
    }

    /** With one more. */
    public Asks with(Ask ask) {
        List<Ask> all = new ArrayList<>(entries);
        all.add(ask);
        return new Asks(all, version);
    }

    /** Without those about an application. */
    public Asks without(String reference) {
        return new Asks(
                entries.stream().filter(ask -> !ask.reference.equals(reference)).toList(), version);
    }
}
