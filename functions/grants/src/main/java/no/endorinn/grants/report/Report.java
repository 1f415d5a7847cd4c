package no.endorinn.grants.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.endorinn.grants.applications.Amendment;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.ReportState;
import no.endorinn.grants.applications.Reporting;

/**
 * How it went with what was granted, as whoever got it tells it.
 *
 * @param reference of the application
 * @param due the last day for it
 * @param answers by question ({@link ReportForm}), in the order in which they were first written
 * @param delivered by whom and when, the first time
 * @param asked what more the municipality has asked for, the last one last
 * @param version one more with each change; what it is delivered and accepted by
 */
public record Report(
        String reference,
        LocalDate due,
        ReportState state,
        Map<String, Given> answers,
        Optional<Done> delivered,
        List<Amendment> asked,
        Optional<Done> accepted,
        long version) {
    /** So often it may be changed; nobody who writes comes near. */
    public static final int MOST_CHANGES = 2_000;

    /** So often more may be asked for; whoever needs more had better call. */
    public static final int MOST_ASKED = 5;

    public Report {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        asked = List.copyOf(asked);
    }

    /** By the person of this id. */
    public record Done(String by, Instant at) {}

    /**
     * One time that the municipality got it.
     *
     * @param more what it had asked for; empty the first time
     * @param answers as they were then
     */
    public record Delivery(Instant at, Optional<Amendment> more, Map<String, Given> answers) {}

    /** One that nobody has begun. */
    public static Report due(String reference, LocalDate due) {
        return new Report(reference, due, ReportState.DUE, Map.of(), Optional.empty(), List.of(), Optional.empty(), 1);
    }

    /** How far it has come, in short. */
    public Reporting inShort() {
        return new Reporting(state, open().map(Amendment::until).orElse(due));
    }

    /** With what is known already filled in, before anybody has written anything. */
    public Report knowing(Map<String, Given> known) {
        return state == ReportState.DUE ? with(state, due, known, delivered, asked, accepted, version) : this;
    }

    /** What was asked for and has not come. */
    public Optional<Amendment> open() {
        return state == ReportState.MORE_ASKED ? Optional.of(asked.getLast()) : Optional.empty();
    }

    /** Whether the answer may be written: of what was delivered, those that more is asked of. */
    public boolean mayWrite(String question) {
        return open().map(more -> more.questions().contains(question)).orElse(true);
    }

    /** The answers as the municipality has them: none before they are delivered, and then whatever has been written since. */
    public Map<String, Given> deliveredAnswers() {
        return delivered.isEmpty()
                ? Map.of()
                : open().map(more -> more.asSent(answers)).orElse(answers);
    }

    /** With these answers; of what was delivered, what it was is noted. */
    public Report answering(Map<String, Given> others) {
        List<Amendment> noted = open().isEmpty() ? asked : withLast(more -> more.noting(answers, others));
        ReportState after = state == ReportState.DUE ? ReportState.STARTED : state;
        return with(after, due, others, delivered, noted, accepted, version + 1);
    }

    /** The municipality has it; once more, when it had asked for more. */
    public Report delivered(Done how) {
        List<Amendment> made =
                open().isEmpty() ? asked : withLast(more -> more.made(new Amendment.Made(how.by, how.at)));
        return with(
                ReportState.DELIVERED, due, answers, delivered.or(() -> Optional.of(how)), made, accepted, version + 1);
    }

    /** More is asked for; in other words, when it was already. */
    public Report asking(Amendment more) {
        List<Amendment> all = new ArrayList<>(asked);
        if (open().isPresent()) {
            all = withLast(more::instead);
        } else {
            all.add(more);
        }
        return with(ReportState.MORE_ASKED, due, answers, delivered, all, accepted, version + 1);
    }

    public Report accepted(Done how) {
        return with(ReportState.ACCEPTED, due, answers, delivered, asked, Optional.of(how), version + 1);
    }

    /** With another last day. */
    public Report until(LocalDate day) {
        return with(state, day, answers, delivered, asked, accepted, version + 1);
    }

    /** What came of what was asked for: of each, what differs from what was delivered before it. */
    public List<Amendment.Difference> differences(Amendment amendment) {
        Map<String, Given> after = deliveredAnswers();
        for (Amendment later : asked.reversed()) {
            if (later.equals(amendment)) {
                break;
            }
            after = later.asSent(after);
        }
        return amendment.differences(after);
    }

    /** Each time that the municipality got it, the first first. */
    public List<Delivery> deliveries() {
        List<Delivery> all = new ArrayList<>();
        Map<String, Given> then = deliveredAnswers();
        for (Amendment more : asked.reversed()) {
            if (more.made().isPresent()) {
                all.addFirst(new Delivery(more.made().get().at(), Optional.of(more), then));
                then = more.asSent(then);
            }
        }
        if (delivered.isPresent()) {
            all.addFirst(new Delivery(delivered.get().at(), Optional.empty(), then));
        }
        return all;
    }

    /** When the municipality had it the last time. */
    public Optional<Instant> arrived() {
        return asked.reversed().stream()
                .flatMap(more -> more.made().stream())
                .map(Amendment.Made::at)
                .findFirst()
                .or(() -> delivered.map(Done::at));
    }

    private List<Amendment> withLast(UnaryOperator<Amendment> change) {
        List<Amendment> all = new ArrayList<>(asked);
        all.set(all.size() - 1, change.apply(all.getLast()));
        return all;
    }

    private Report with(
            ReportState to,
            LocalDate day,
            Map<String, Given> answered,
            Optional<Done> came,
            List<Amendment> more,
            Optional<Done> yes,
            long number) {
        return new Report(reference, day, to, answered, came, more, yes, number);
    }
}
