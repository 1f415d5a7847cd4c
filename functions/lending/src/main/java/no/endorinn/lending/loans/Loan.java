package no.endorinn.lending.loans;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.endorinn.calendar.Occupation;
import no.endorinn.cases.Companion;
import no.endorinn.cases.Party;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * A loan, from when it is reserved until all is back. All of it is of one lending point, fetched there and brought back there.
 *
 * @param reference its number
 * @param version of its item; 0 for a new one
 * @param point the lending point's id
 * @param party whose it is
 * @param partyName the association's, as it was when it was reserved
 * @param account on which it counts; none where no limit binds
 * @param askedBy the id of the person who reserved it
 * @param time from when it is to be fetched until it is due back
 * @param service so long the point keeps a copy after it came back
 * @param byTheHour whether it is of people who come, and not of things: nobody fetches them, and nothing comes back
 * @param state as it was last written; {@link #state(Instant)} is what it is
 * @param grounds what staff wrote when they said no, or gave it up
 * @param companions what was reserved together with it
 * @param replanned what staff changed in it because it could not be kept, the first first
 * @param answerBy until when it waits, or is offered; empty for what is not waited for
 * @param told the last that was told of when it is due
 */
public record Loan(
        String reference,
        long version,
        Origin origin,
        String point,
        Party party,
        Optional<String> partyName,
        Optional<String> account,
        String askedBy,
        Instant askedAt,
        Words purpose,
        Care care,
        Interval time,
        Duration service,
        List<Line> lines,
        boolean byTheHour,
        State state,
        Optional<Words> grounds,
        List<Companion> companions,
        List<Replanned> replanned,
        Optional<Instant> answerBy,
        Optional<Reminder> told) {
    /** The most models that one loan may have: all their pages and checks fit in one transaction. */
    public static final int MOST_LINES = 30;

    /** How many occupations a line may have. */
    private static final int A_LINE = 1_000;

    public Loan {
        lines = List.copyOf(lines);
        companions = List.copyOf(companions);
        replanned = List.copyOf(replanned);
    }

    /** When what nobody has fetched is free again: when the day is over on which it was to be fetched. */
    public static Instant lapses(Instant start) {
        return Oslo.day(Oslo.date(start)).end();
    }

    /**
     * How far it has come, whether or not anybody has written it down: what nobody fetched has lapsed, what nobody answered is missed,
     * and those who came by the hour are done.
     */
    public State state(Instant now) {
        if (state.waits() && answerBy.filter(now::isBefore).isEmpty()) {
            return State.MISSED;
        }
        boolean unfetched = state == State.REQUESTED || state == State.RESERVED;
        if (!unfetched || now.isBefore(byTheHour ? time.end() : lapses(time.start()))) {
            return state;
        }
        return byTheHour && state == State.RESERVED ? State.DONE : State.LAPSED;
    }

    /** Whether something should have been back by now. */
    public boolean isLate(Instant now) {
        return state == State.OUT && !now.isBefore(time.end());
    }

    /** What is to be told by now of when it is due; what is late is no longer told that it is soon due. */
    public Optional<Reminder> reminder(Instant now) {
        return untold().filter(each ->
                        each.from(this).filter(then -> !now.isBefore(then)).isPresent())
                .reduce((soon, late) -> late);
    }

    /** From when there is something to tell of when it is due. */
    public Optional<Instant> reminded() {
        return untold().flatMap(each -> each.from(this).stream()).findFirst();
    }

    private Stream<Reminder> untold() {
        return Stream.of(Reminder.values())
                .filter(each -> state == State.OUT)
                .filter(each -> told.filter(last -> each.compareTo(last) <= 0).isEmpty());
    }

    /** What was due before this moment has been late for so long that it counts as lost: the days are over. */
    public static Instant lostWhenDueBefore(int lostAfterDays, Instant now) {
        return Oslo.day(Oslo.date(now).minusDays(lostAfterDays)).start();
    }

    /** What is out and counts as lost by now, at most so many copies of it; since when, is the same whoever looks and whenever. */
    public TakingBack.Outcome losing(int lostAfterDays, Instant now, int most) {
        boolean lost = isLate(now) && time.end().isBefore(lostWhenDueBefore(lostAfterDays, now));
        Instant since = Oslo.day(Oslo.date(time.end()).plusDays(lostAfterDays)).end();
        return new TakingBack(this, since)
                .of(lines.stream()
                        .flatMap(line -> line.pieces().stream())
                        .filter(piece -> lost && piece.isOut())
                        .limit(most)
                        .map(piece -> new TakingBack.Brought(
                                piece.label(), Condition.LOST, Optional.empty(), Optional.empty()))
                        .toList());
    }

    /** As it is for whoever looks: what counts as lost is so whether or not anybody has written it down. */
    public Loan counted(int lostAfterDays, Instant now) {
        return losing(lostAfterDays, now, Integer.MAX_VALUE).after();
    }

    /** How many copies are out. */
    public int out() {
        return lines.stream().mapToInt(Line::out).sum();
    }

    /** The line in which a copy was handed out. */
    public Optional<Line> lineOf(String label) {
        return lines.stream().filter(line -> line.piece(label).isPresent()).findFirst();
    }

    /** The distinct models, in order. */
    public List<String> models() {
        return lines.stream().map(Line::model).distinct().toList();
    }

    /** The line of this variant of a model, if there is one. */
    public Optional<Line> line(String model, String variant) {
        return lines.stream().filter(line -> line.isOf(model, variant)).findFirst();
    }

    public Loan withVersion(long next) {
        return with(next, time, lines, state, grounds, replanned, answerBy, told);
    }

    public Loan in(State next) {
        return with(version, time, lines, next, grounds, replanned, answerBy, told);
    }

    /** Waited for, or offered to whoever waited for it, until then. */
    public Loan awaiting(State next, Instant until) {
        return with(version, time, lines, next, grounds, replanned, Optional.of(until), told);
    }

    /** That this was told of when it is due. */
    public Loan told(Reminder now) {
        return with(version, time, lines, state, grounds, replanned, answerBy, Optional.of(now));
    }

    /** Said no to, or given up by staff, with why. */
    public Loan because(Words why) {
        return with(version, time, lines, state, Optional.of(why), replanned, answerBy, told);
    }

    /** With other things, which those whose it is are told. */
    Loan replanned(List<Line> changed, Replanned how) {
        List<Replanned> all = new ArrayList<>(replanned);
        all.add(how);
        return with(
                version,
                time,
                changed,
                state,
                grounds,
                all.subList(Math.max(0, all.size() - Replanned.MOST), all.size()),
                answerBy,
                told);
    }

    private Loan with(
            long otherVersion,
            Interval otherTime,
            List<Line> otherLines,
            State otherState,
            Optional<Words> otherGrounds,
            List<Replanned> otherReplanned,
            Optional<Instant> otherAnswerBy,
            Optional<Reminder> otherTold) {
        return new Loan(
                reference,
                otherVersion,
                origin,
                point,
                party,
                partyName,
                account,
                askedBy,
                askedAt,
                purpose,
                care,
                otherTime,
                service,
                otherLines,
                byTheHour,
                otherState,
                otherGrounds,
                companions,
                otherReplanned,
                otherAnswerBy,
                otherTold);
    }

    /** Brought back then instead, which is after it is fetched; when that is, is told anew. */
    public Loan until(Instant end) {
        return with(
                version,
                new Interval(time.start(), end),
                lines,
                state,
                grounds,
                replanned,
                answerBy,
                time.end().equals(end) ? told : Optional.empty());
    }

    /** With a copy more out, in the first line of that variant that lacks one. */
    Loan handing(String model, String variant, Piece piece) {
        Optional<Line> first = lines.stream()
                .filter(line -> line.isOf(model, variant) && line.unfetched() > 0)
                .findFirst();
        return mapping(line -> first.filter(line::equals).isPresent() ? line.with(piece) : line);
    }

    /** With each line as it becomes. */
    Loan mapping(UnaryOperator<Line> change) {
        return with(version, time, lines.stream().map(change).toList(), state, grounds, replanned, answerBy, told);
    }

    /**
     * What it takes of a model's calendar: what is reserved and not fetched, what is out, and what came back for as long as the point
     * keeps it. A copy that is late is beyond this: the model's stock knows it ({@link Availability}).
     */
    public List<Occupation> occupations(String model) {
        List<Occupation> occupations = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).model().equals(model)) {
                occupations.addAll(occupations(lines.get(i), A_LINE * i));
            }
        }
        return occupations;
    }

    /** All of them, whatever the model. */
    public Stream<Occupation> occupations() {
        return models().stream().flatMap(model -> occupations(model).stream());
    }

    private List<Occupation> occupations(Line line, int before) {
        List<Occupation> occupations = new ArrayList<>();
        if (state.holds() && line.unfetched() > 0) {
            Occupation.Kind kind = state == State.REQUESTED ? Occupation.Kind.REQUEST : Occupation.Kind.BOOKING;
            occupations.add(occupation(before + 1, kind, time, line.variant(), line.unfetched()));
        }
        Map<String, Interval> times = new TreeMap<>();
        Map<String, Integer> many = new TreeMap<>();
        for (Piece piece : line.pieces()) {
            held(piece).ifPresent(held -> {
                String when = held.start() + "/" + held.end();
                times.put(when, held);
                many.merge(when, 1, Integer::sum);
            });
        }
        for (Map.Entry<String, Interval> held : times.entrySet()) {
            occupations.add(occupation(
                    before + 2 + occupations.size(),
                    Occupation.Kind.LOAN,
                    held.getValue(),
                    line.variant(),
                    many.getOrDefault(held.getKey(), 1)));
        }
        return occupations;
    }

    /** When a copy is taken: nothing of what is broken or lost, which is out of the stock. */
    private Optional<Interval> held(Piece piece) {
        Instant from = piece.out().isBefore(time.start()) ? piece.out() : time.start();
        if (piece.back().isEmpty()) {
            return Optional.of(new Interval(from, time.end()));
        }
        Piece.Back back = piece.back().get();
        boolean kept = back.condition().isWorking() && !service.isZero() && from.isBefore(back.at());
        return kept ? Optional.of(new Interval(from, back.at())) : Optional.empty();
    }

    private Occupation occupation(int number, Occupation.Kind kind, Interval when, String variant, int quantity) {
        return Occupation.of(reference, number, kind, when, Set.of(variant), quantity)
                .servicedFor(service);
    }
}
