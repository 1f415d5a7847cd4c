package no.endorinn.grants.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.endorinn.grants.appeal.AppealState;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.time.Oslo;

/**
 * What the municipality goes by when it handles what was sent, and what it has asked for.
 *
 * @param areas the districts of whom it is for: whoever decides has the role for one of them
 * @param sought how much is applied for, in øre; empty where the form does not ask
 * @param language in which it was sent, and is answered
 * @param amendments the changes that were asked for, the last one last
 * @param answered what was decided, the last time
 * @param appealed how far it has come with the last appeal, on that decision or the one before it
 * @param report how far its report has come; there is none before something is granted, nor where the scheme asks for none
 * @param belongs to which fields and umbrella the association belongs, as it was when it was sent
 * @param assessed what is made of it before that
 */
public record Casework(
        Set<String> areas,
        OptionalLong sought,
        Language language,
        List<Amendment> amendments,
        Optional<Answered> answered,
        Optional<Appealed> appealed,
        Optional<Reporting> report,
        Belonging belongs,
        Assessed assessed) {
    /** Of what has not been sent. */
    public static final Casework NONE = of(Set.of(), OptionalLong.empty(), Language.BOKMAL);

    /** So often changes may be asked for; whoever needs more had better call. */
    public static final int MOST_AMENDMENTS = 5;

    public Casework {
        areas = Set.copyOf(areas);
        amendments = List.copyOf(amendments);
    }

    /**
     * What was decided, in short.
     *
     * @param number which of the application's decisions it is: the first is 1
     * @param granted in øre
     * @param later what is granted for the years after that
     * @param offer whether it is accepted; empty where nobody has to
     */
    public record Answered(
            int number, Outcome outcome, long granted, List<LaterYear> later, Instant at, Optional<Offer> offer) {
        public Answered {
            later = List.copyOf(later);
        }

        /** How much of it stands, in øre: nothing once it was declined, or not accepted in time. */
        public long stands() {
            return offer.filter(how -> how.answer().isOver()).isPresent() ? 0 : granted;
        }

        /** The last day on which it is kept. */
        LocalDate keptUntil(Scheme.Keeps keeps) {
            return Oslo.date(at).plusYears(outcome == Outcome.REFUSED ? keeps.refused() : keeps.granted());
        }

        Answered offered(Offer other) {
            return new Answered(number, outcome, granted, later, at, Optional.of(other));
        }
    }

    /**
     * That a decision was appealed.
     *
     * @param decision its number
     * @param at since when it has come so far
     */
    public record Appealed(int decision, AppealState state, Instant at) {}

    /** To which fields an association belongs, and whether to any umbrella: who advises on it. */
    public record Belonging(Set<String> fields, boolean umbrella) {
        /** A private person's. */
        public static final Belonging NONE = new Belonging(Set.of(), false);

        public Belonging {
            fields = Set.copyOf(fields);
        }
    }

    /**
     * With a decision; what was tried before it no longer matters.
     *
     * @param asked the report that it asks for; where one was asked for before, that one stands
     */
    public Casework answered(Answered how, Optional<Reporting> asked) {
        Optional<Reporting> one = report.or(() -> asked);
        return new Casework(
                areas,
                sought,
                language,
                amendments,
                Optional.of(how),
                appealed,
                one,
                belongs,
                assessed.planning(Optional.empty()));
    }

    /** What was granted and is to be accepted, or was. */
    public Optional<Offer> offer() {
        return answered.flatMap(Answered::offer);
    }

    /** With the offer as it is from now on. */
    public Casework offered(Offer other) {
        return new Casework(
                areas,
                sought,
                language,
                amendments,
                answered.map(how -> how.offered(other)),
                appealed,
                report,
                belongs,
                assessed);
    }

    /** With no report to be written. */
    public Casework unreported() {
        return new Casework(
                areas, sought, language, amendments, answered, appealed, Optional.empty(), belongs, assessed);
    }

    /**
     * The last day on which an offer is accepted that nobody has answered; none while there is an appeal on it. Whoever has been
     * answered on an appeal has some days from then on.
     */
    public Optional<LocalDate> acceptUntil() {
        Optional<Instant> heard = appealed.filter(last ->
                        answered.filter(how -> how.number() == last.decision()).isPresent())
                .map(Appealed::at);
        return offer().filter(how ->
                        how.answer() == Acceptance.AWAITED && !appealState().isOpen())
                .map(how -> how.notBefore(heard));
    }

    /** Whether nobody has accepted in time. */
    public boolean offerLapsed(Instant now) {
        return acceptUntil().filter(last -> !now.isBefore(Oslo.day(last).end())).isPresent();
    }

    /** With the last appeal as far as that has come. */
    public Casework appealed(Appealed how) {
        return new Casework(areas, sought, language, amendments, answered, Optional.of(how), report, belongs, assessed);
    }

    /** How far it has come with the decision that stands. */
    public AppealState appealState() {
        return appealed.filter(last -> answered.filter(standing -> standing.number() == last.decision)
                        .isPresent())
                .map(Appealed::state)
                .orElse(AppealState.DECIDED);
    }

    /** With its report as far as that has come. */
    public Casework reporting(Reporting how) {
        return new Casework(
                areas, sought, language, amendments, answered, appealed, Optional.of(how), belongs, assessed);
    }

    /** How far the report has come. */
    public ReportState reportState() {
        return report.map(Reporting::state).orElse(answered.isPresent() ? ReportState.NOT_REQUIRED : ReportState.NONE);
    }

    /** Of one that belongs so. */
    public Casework belonging(Belonging other) {
        return new Casework(areas, sought, language, amendments, answered, appealed, report, other, assessed);
    }

    /** What was tried before it came to nothing no longer matters. */
    Casework takenBack() {
        return assessed(assessed.takenBack());
    }

    Casework assessed(Assessed other) {
        return new Casework(areas, sought, language, amendments, answered, appealed, report, belongs, other);
    }

    /** Of what is being sent. */
    public static Casework of(Set<String> areas, OptionalLong sought, Language language) {
        return new Casework(
                areas,
                sought,
                language,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Belonging.NONE,
                Assessed.NONE);
    }

    /** The changes that were asked for last, as long as they have not been made. */
    Optional<Amendment> open() {
        return amendments.isEmpty()
                ? Optional.empty()
                : Optional.of(amendments.getLast()).filter(last -> last.made().isEmpty());
    }

    /** Whether changes may be asked for once more. */
    public boolean mayAsk() {
        return amendments.size() < MOST_AMENDMENTS;
    }

    Casework asking(Amendment asked) {
        if (open().isPresent()) {
            return withOpen(asked::instead);
        }
        List<Amendment> all = new ArrayList<>(amendments);
        all.add(asked);
        return new Casework(areas, sought, language, all, answered, appealed, report, belongs, assessed);
    }

    /** With the changes that are asked for as they are now. */
    Casework withOpen(UnaryOperator<Amendment> change) {
        List<Amendment> all = new ArrayList<>(amendments);
        all.set(all.size() - 1, change.apply(all.getLast()));
        return new Casework(areas, sought, language, all, answered, appealed, report, belongs, assessed);
    }

    Casework seeking(OptionalLong ore) {
        return new Casework(areas, ore, language, amendments, answered, appealed, report, belongs, assessed);
    }

    /** How many bytes is kept of what was changed. */
    int bytes() {
        return amendments.stream().mapToInt(Amendment::bytes).sum();
    }

    /** What came of the changes that were asked for: of each, what differs from what was sent before it. */
    public List<Amendment.Difference> differences(Amendment amendment, Map<String, Given> sent) {
        Map<String, Given> after = sent;
        for (Amendment later : amendments.reversed()) {
            if (later.equals(amendment)) {
                break;
            }
            after = later.asSent(after);
        }
        return amendment.differences(after);
    }
}
