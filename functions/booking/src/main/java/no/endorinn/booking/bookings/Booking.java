package no.endorinn.booking.bookings;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.limits.Use;
import no.endorinn.booking.premises.Group;
import no.endorinn.calendar.Occupation;
import no.endorinn.cases.Party;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;

/**
 * A booking of premises, once or in series, or a block of them.
 *
 * @param reference its name and its number, for reading over the telephone
 * @param version one more with each change; 0 before it is stored
 * @param origin which request made it
 * @param premisesName as it was when booked
 * @param holder whose it is
 * @param associationName as it was when booked, if it is for one
 * @param account on which it counts; empty for what no limit binds: blocks, and what staff book for people without a login
 * @param bookedBy the person who pressed the button
 * @param decision staff's last answer, if there has been one
 * @param occurrences in the order of their numbers
 * @param dealings what has passed between staff and whoever has it
 */
public record Booking(
        String reference,
        long version,
        Origin origin,
        String premisesId,
        String premisesName,
        Party holder,
        Optional<String> associationName,
        Optional<String> account,
        String bookedBy,
        Instant bookedAt,
        Activity activity,
        Optional<Decision> decision,
        List<Occurrence> occurrences,
        Dealings dealings) {

    /** The most characters of a label in the public calendar. */
    private static final int LONGEST_LABEL = 80;

    /**
     * What the premises are used for.
     *
     * @param kind one of the association's activities or groups, in its own words
     * @param shareUnder18 in per cent
     * @param houseRulesVersion the version that was accepted; 0 for a block, and while nobody has been asked
     * @param inCalendar whether the public calendar may tell name and purpose
     */
    public record Activity(
            String purpose,
            Optional<String> kind,
            int people,
            int shareUnder18,
            Group group,
            int houseRulesVersion,
            boolean inCalendar) {
        /** The version of the house rules in a draft, which is only looked at. */
        public static final int NOT_YET_ASKED = 0;
    }

    /**
     * Staff's answer to a request.
     *
     * @param reason what the applicant reads: why not, or a note with the yes
     * @param exemption what the yes set aside
     */
    public record Decision(String by, Instant at, Optional<String> reason, Optional<Exemption> exemption) {
        public Decision(String by, Instant at, Optional<String> reason) {
            this(by, at, reason, Optional.empty());
        }
    }

    /** Rules that staff set aside, and why. */
    public record Exemption(List<Problem> rules, String reason) {
        public Exemption {
            rules = List.copyOf(rules);
        }
    }

    public Booking {
        occurrences = occurrences.stream()
                .sorted(Comparator.comparingInt(Occurrence::number))
                .toList();
    }

    /** A new one, about which nothing has been decided or said. */
    public Booking(
            String reference,
            Origin origin,
            String premisesId,
            String premisesName,
            Party holder,
            Optional<String> associationName,
            Optional<String> account,
            String bookedBy,
            Instant bookedAt,
            Activity activity,
            List<Occurrence> occurrences) {
        this(
                reference,
                0,
                origin,
                premisesId,
                premisesName,
                holder,
                associationName,
                account,
                bookedBy,
                bookedAt,
                activity,
                Optional.empty(),
                occurrences,
                Dealings.NONE);
    }

    /** The same, when nobody need know any longer whose it was. What was written in it goes by its marks. */
    public Booking forgotten() {
        return new Booking(
                reference,
                version,
                origin,
                premisesId,
                premisesName,
                new Party.Forgotten(),
                Optional.empty(),
                Optional.empty(),
                bookedBy,
                bookedAt,
                activity,
                decision,
                occurrences,
                dealings);
    }

    public boolean isBlock() {
        return holder instanceof Party.Municipality;
    }

    /** The association it is for, if it is for one. */
    public Optional<String> associationId() {
        return holder.associationId();
    }

    /** The name that staff know it by: the association's, or that of the person they registered it for. */
    public Optional<String> holderName() {
        return holder instanceof Party.Registered registered ? Optional.of(registered.name()) : associationName;
    }

    /** Where the booking as a whole stands: waiting before confirmed before denied before cancelled. */
    public Status status() {
        for (Status status : List.of(Status.REQUESTED, Status.CONFIRMED, Status.NO_SHOW, Status.DENIED)) {
            if (occurrences.stream().anyMatch(occurrence -> occurrence.status() == status)) {
                return status == Status.NO_SHOW ? Status.CONFIRMED : status;
            }
        }
        return Status.CANCELLED;
    }

    /** Whether staff must answer some of it. */
    public boolean isWaiting() {
        return occurrences.stream().anyMatch(Occurrence::waitsForStaff);
    }

    /** As it would be if staff said yes to all that the booker asks for. */
    public Booking asAskedFor() {
        return mapping(occurrence -> occurrence.proposed(Proposal.By.BOOKER).orElse(occurrence));
    }

    /** Whether the applicant must answer some of it. */
    public boolean isOffered() {
        return occurrences.stream().anyMatch(Occurrence::waitsForApplicant);
    }

    /** Whether staff have asked the applicant something, and wait to be told before they decide. */
    public boolean isAsked() {
        return isWaiting() && dealings.isAsked();
    }

    public Optional<Occurrence> occurrence(int number) {
        return occurrences.stream()
                .filter(occurrence -> occurrence.number() == number)
                .findFirst();
    }

    /** When the last of it ends; sorts "coming" from "past". */
    public Instant endsAt() {
        return occurrences.stream()
                .flatMap(occurrence -> Stream.concat(Stream.of(occurrence), occurrence.kept()))
                .map(occurrence -> occurrence.time().end())
                .max(Comparator.naturalOrder())
                .orElse(bookedAt);
    }

    /** When the last of it ends that is still to come about; empty when nothing is. */
    public Optional<Instant> openUntil() {
        return occurrences.stream()
                .filter(occurrence ->
                        occurrence.isOpen() || occurrence.proposal().isPresent())
                .flatMap(Occurrence::kept)
                .map(occurrence -> occurrence.time().end())
                .max(Comparator.naturalOrder());
    }

    /** What the public calendar says; empty where it may only say that it is taken. */
    public Optional<String> label() {
        if (!activity.inCalendar()) {
            return Optional.empty();
        }
        String label = associationName.map(name -> name + ": ").orElse("") + activity.purpose();
        return Optional.of(
                label.codePointCount(0, label.length()) <= LONGEST_LABEL
                        ? label
                        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…");
    }

    /** All that the calendar has of this booking. */
    public List<Occupation> occupations() {
        return occurrences.stream()
                .flatMap(Occurrence::kept)
                .map(occurrence -> occurrence.occupation(reference, isBlock(), label()))
                .toList();
    }

    /** What it takes of what its account may have. */
    public Use use() {
        return new Use(
                reference,
                premisesId,
                occurrences.stream()
                        .filter(Occurrence::holdsTime)
                        .map(Occurrence::time)
                        .toList(),
                isWaiting());
    }

    /** The days' worth of time that its occupations touch. */
    public List<Interval> held() {
        return occurrences.stream()
                .flatMap(Occurrence::kept)
                .map(Occurrence::held)
                .toList();
    }

    public Booking with(List<Occurrence> changed) {
        return copy(version, decision, changed, dealings);
    }

    public Booking mapping(UnaryOperator<Occurrence> change) {
        return with(occurrences.stream().map(change).toList());
    }

    public Booking decided(Decision answer) {
        return copy(version, Optional.of(answer), occurrences, dealings);
    }

    public Booking withVersion(long next) {
        return copy(next, decision, occurrences, dealings);
    }

    /** With something asked or answered. */
    public Booking with(Dealings.Remark remark) {
        return copy(version, decision, occurrences, dealings.with(remark));
    }

    /** With what an event that led here is to be told of. */
    public Booking toldOf(Event event, Booking before) {
        return copy(version, decision, occurrences, dealings.after(before, this, event));
    }

    private Booking copy(long nextVersion, Optional<Decision> answer, List<Occurrence> changed, Dealings passed) {
        return new Booking(
                reference,
                nextVersion,
                origin,
                premisesId,
                premisesName,
                holder,
                associationName,
                account,
                bookedBy,
                bookedAt,
                activity,
                answer,
                changed,
                passed);
    }
}
