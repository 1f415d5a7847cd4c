package no.endorinn.booking.bookings;

import java.time.Instant;
import java.util.Collection;
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
 * A booking of premises, once or in series.
 *
 * @param reference its name and its number, for reading over the telephone
 * @param version one more with each change; 0 before it is stored
 * @param origin which request made it
 * @param premisesName as it was when booked
 * @param bookedBy the person who pressed the button
 * @param kind whose it is and what for
 * @param occurrences in the order of their numbers
 */
public record Booking(
        String reference,
        long version,
        Origin origin,
        String premisesId,
        String premisesName,
        String bookedBy,
        Instant bookedAt,
        Kind kind,
        List<Occurrence> occurrences) {

    /**
     * What the premises are used for.
     *
     * @param kind one of the association's activities or groups, in its own words
     * @param shareUnder18 in per cent
     * @param houseRulesVersion the version that was accepted; 0 while nobody has been asked
     * @param inCalendar whether the public calendar may tell name and purpose
     * @param needs what the caretaker is asked for
     */
    public record Activity(
            String purpose,
            Optional<String> kind,
            int people,
            int shareUnder18,
            Group group,
            int houseRulesVersion,
            boolean inCalendar,
            Needs needs) {
        /** The version of the house rules in a draft, which is only looked at. */
        public static final int NOT_YET_ASKED = 0;

        /** One for which nothing is asked of the caretaker. */
        public Activity(
                String purpose,
                Optional<String> kind,
                int people,
                int shareUnder18,
                Group group,
                int houseRulesVersion,
                boolean inCalendar) {
            this(purpose, kind, people, shareUnder18, group, houseRulesVersion, inCalendar, Needs.NONE);
        }

        Activity with(Needs others) {
            return new Activity(purpose, kind, people, shareUnder18, group, houseRulesVersion, inCalendar, others);
        }
    }

    /**
     * Staff's answer to a request.
     *
     * @param reason what the applicant reads: why not, or a note with the yes
     * @param exemption what the yes set aside
     */
    public record Ruling(String by, Instant at, Optional<String> reason, Optional<Exemption> exemption) {
        public Ruling(String by, Instant at, Optional<String> reason) {
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

    /** The hire that it is; empty for a block. */
    public Optional<Hire> hire() {
        return kind instanceof Hire hire ? Optional.of(hire) : Optional.empty();
    }

    public Party holder() {
        return kind.holder();
    }

    /** The association it is for, if it is for one. */
    public Optional<String> associationId() {
        return holder().associationId();
    }

    /** The account on which it counts, if a limit binds it. */
    public Optional<String> account() {
        return hire().flatMap(Hire::account);
    }

    /** Staff's last answer, if there has been one. */
    public Optional<Ruling> ruling() {
        return hire().flatMap(Hire::ruling);
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

    /** Until when the applicant may take what staff offer; empty when nothing is offered. */
    public Optional<Instant> offeredUntil() {
        return ruling().flatMap(offered -> occurrences.stream()
                .filter(Occurrence::waitsForApplicant)
                .flatMap(occurrence ->
                        Stream.concat(Stream.of(occurrence), occurrence.proposed(Proposal.By.STAFF).stream()))
                .map(occurrence -> occurrence.time().start())
                .min(Comparator.naturalOrder())
                .map(first -> Proposal.lastMoment(offered.at(), first)));
    }

    /** Whether nobody has answered in time: what is offered holds nothing any more. */
    public boolean offerHasLapsed(Instant now) {
        return offeredUntil().filter(until -> !now.isBefore(until)).isPresent();
    }

    /** As it would be if the applicant said no to what these were offered. */
    public Booking withoutOffer(Collection<Occurrence> offered) {
        return mapping(occurrence -> offered.contains(occurrence) ? occurrence.withoutProposal() : occurrence);
    }

    /** The times for which staff offer something else. */
    public List<Occurrence> offered() {
        return occurrences.stream().filter(Occurrence::waitsForApplicant).toList();
    }

    /** Whether staff have asked the applicant something, and wait to be told before they decide. */
    public boolean isAsked() {
        return isWaiting() && hire().filter(hire -> hire.dealings().isAsked()).isPresent();
    }

    /** Whether this very thing was written about it last, by that side. */
    public boolean endsWith(String text, boolean byStaff) {
        return hire().filter(hire -> hire.dealings().endsWith(text, byStaff)).isPresent();
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
                        occurrence.isOpen() || occurrence.state().proposal().isPresent())
                .flatMap(Occurrence::kept)
                .map(occurrence -> occurrence.time().end())
                .max(Comparator.naturalOrder());
    }

    /** All that the calendar has of this booking. */
    public List<Occupation> occupations() {
        return occurrences.stream()
                .flatMap(Occurrence::kept)
                .map(occurrence -> occurrence.occupation(reference, kind.shown(), kind.label()))
                .toList();
    }

    /** Whether one of its times can still be cancelled: a hire's until it begins, a block's for good. */
    public boolean mayCancel(Occurrence occurrence, Instant now) {
        return occurrence.isOpen()
                && switch (kind) {
                    case Hire hire -> !occurrence.hasBegun(now);
                    case Block block -> true;
                };
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
        return copy(version, kind, changed);
    }

    public Booking mapping(UnaryOperator<Occurrence> change) {
        return with(occurrences.stream().map(change).toList());
    }

    public Booking withVersion(long next) {
        return copy(next, kind, occurrences);
    }

    public Booking decided(Ruling answer) {
        return mappingHire(hire -> hire.decided(answer));
    }

    /** What the caretaker is asked for; nothing for a block. */
    public Needs needs() {
        return hire().map(hire -> hire.activity().needs()).orElse(Needs.NONE);
    }

    /** With the caretaker asked for something else. */
    public Booking with(Needs others) {
        return mappingHire(hire -> hire.with(others));
    }

    /** With something asked or answered. */
    public Booking with(Dealings.Remark remark) {
        return mappingHire(hire -> hire.with(hire.dealings().with(remark)));
    }

    /** With what an event that led here is to be told of. */
    public Booking toldOf(Event event, Booking before) {
        return mappingHire(hire -> hire.with(hire.dealings().after(before, this, event)));
    }

    /** The same, when nobody need know any longer whose it was. What was written in it goes by its marks. */
    public Booking forgotten() {
        return mappingHire(Hire::forgotten);
    }

    /** With another hire; a block has none to change. */
    private Booking mappingHire(UnaryOperator<Hire> change) {
        return switch (kind) {
            case Hire hire -> copy(version, change.apply(hire), occurrences);
            case Block block -> this;
        };
    }

    private Booking copy(long nextVersion, Kind changedKind, List<Occurrence> changed) {
        return new Booking(
                reference, nextVersion, origin, premisesId, premisesName, bookedBy, bookedAt, changedKind, changed);
    }
}
