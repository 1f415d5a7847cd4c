package no.endorinn.booking.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Hire;
import no.endorinn.booking.bookings.Needs;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.bookings.Occurrence.Status;
import no.endorinn.booking.bookings.Proposal;
import no.endorinn.booking.premises.Group;
import no.endorinn.booking.premises.PriceList.Price;
import no.endorinn.cases.Companion;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.ReasonView;
import no.endorinn.kernel.words.Words;
import org.jspecify.annotations.Nullable;

/** A booking as the contract shows it to those it concerns. A block has no people, rules or price. */
public record BookingView(
        String reference,
        long version,
        Kind kind,
        Status status,
        @Nullable WaitsFor waitsFor,
        @Nullable Instant offeredUntil,
        String premises,
        String premisesName,
        @Nullable AssociationView association,
        @Nullable String bookedForName,
        @Nullable String bookedForPhone,
        String purpose,
        @Nullable String activity,
        @Nullable Integer people,
        @Nullable Integer shareUnder18,
        @Nullable Integer houseRulesVersion,
        boolean showInCalendar,
        Instant bookedAt,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable ExemptionView exemption,
        List<OccurrenceView> occurrences,
        @Nullable TotalView price,
        @Nullable List<DealingsView.StaffChangeView> changedByStaff,
        @Nullable List<DealingsView.RemarkView> remarks,
        @Nullable List<Companion> with,
        @Nullable QuestionView confirm) {

    /** A booking by somebody, or the municipality's own block. */
    public enum Kind {
        BOOKING,
        BLOCK
    }

    /** Who must answer before all of it is settled. */
    public enum WaitsFor {
        STAFF,
        APPLICANT;

        public static @Nullable WaitsFor of(Booking booking) {
            if (booking.isOffered() || booking.isAsked()) {
                return APPLICANT;
            }
            return booking.isWaiting() ? STAFF : null;
        }
    }

    /** Whose it is. */
    public record AssociationView(String id, String name) {}

    /** The rules that staff set aside when they approved it, and why. */
    public record ExemptionView(List<ReasonView> rules, String reason) {}

    /** One of its times. */
    public record OccurrenceView(
            int number,
            Instant start,
            Instant end,
            List<String> parts,
            Status status,
            @Nullable PriceView price,
            @Nullable List<ReasonView> obstacles,
            @Nullable CancellationView cancellation,
            @Nullable String reason,
            @Nullable String needs,
            @Nullable ProposalView proposal) {
        OccurrenceView asking(Optional<String> needs) {
            return new OccurrenceView(
                    number,
                    start,
                    end,
                    parts,
                    status,
                    price,
                    obstacles,
                    cancellation,
                    reason,
                    needs.orElse(null),
                    proposal);
        }
    }

    /** Another time or other parts for it, and who proposes them: the other one answers. */
    public record ProposalView(
            Proposal.By by,
            Instant start,
            Instant end,
            List<String> parts,
            @Nullable PriceView price) {
        static ProposalView of(Proposal proposal, Messages messages, Language language) {
            Occurrence then = proposal.then();
            return new ProposalView(
                    proposal.by(),
                    then.time().start(),
                    then.time().end(),
                    then.wanted().stream().sorted().toList(),
                    then.price()
                            .map(price -> PriceView.of(price, messages, language))
                            .orElse(null));
        }
    }

    /** What cancelling now would mean: free until then; late, and then this amount is still owed. */
    public record CancellationView(Instant until, boolean late, long amount) {}

    /** A price with its reason. Amounts in øre. */
    public record PriceView(long amount, long ordinary, Group group, ReasonView reason) {
        public static PriceView of(Price price, Messages messages, Language language) {
            String code = Json.name(price.reason());
            return new PriceView(
                    price.amount(),
                    price.ordinary(),
                    price.group(),
                    new ReasonView(code, messages.text("price-" + code, language, Map.of())));
        }
    }

    /** What is owed for all its times, and what they would have cost. Øre. */
    public record TotalView(long amount, long ordinary) {
        public static TotalView of(List<Occurrence> occurrences) {
            List<Price> owed = occurrences.stream()
                    .filter(occurrence -> occurrence.status().isOwed())
                    .flatMap(occurrence -> occurrence.price().stream())
                    .toList();
            return new TotalView(
                    owed.stream().mapToLong(Price::amount).sum(),
                    owed.stream().mapToLong(Price::ordinary).sum());
        }
    }

    /**
     * The booking as it is at a moment, in a language.
     *
     * @param whom whether the reader is told whom staff registered it for
     * @param needs what the caretaker is asked for, for those who may know
     * @param remarks what was asked and answered, for those who may know whose words they are
     * @param confirm something to ask whoever has just booked
     */
    public static BookingView of(
            Booking stored,
            Instant now,
            Messages messages,
            Language language,
            boolean whom,
            Needs needs,
            @Nullable List<DealingsView.RemarkView> remarks,
            @Nullable QuestionView confirm) {
        Booking booking = stored.offerHasLapsed(now) ? stored.withoutOffer(stored.offered()) : stored;
        Optional<Hire> hire = booking.hire();
        Optional<Booking.Activity> activity = hire.map(Hire::activity);
        return new BookingView(
                booking.reference(),
                booking.version(),
                hire.isPresent() ? Kind.BOOKING : Kind.BLOCK,
                booking.status(),
                WaitsFor.of(booking),
                booking.offeredUntil().orElse(null),
                booking.premisesId(),
                booking.premisesName(),
                booking.associationId()
                        .map(id -> new AssociationView(
                                id, hire.flatMap(Hire::associationName).orElse("")))
                        .orElse(null),
                whom && booking.holder() instanceof Party.Registered registered ? registered.name() : null,
                whom && booking.holder() instanceof Party.Registered registered
                        ? registered.phone().orElse(null)
                        : null,
                booking.kind().purpose(),
                activity.flatMap(Booking.Activity::kind).orElse(null),
                activity.map(Booking.Activity::people).orElse(null),
                activity.map(Booking.Activity::shareUnder18).orElse(null),
                activity.map(Booking.Activity::houseRulesVersion).orElse(null),
                booking.kind().inCalendar(),
                booking.bookedAt(),
                booking.ruling().map(Booking.Ruling::at).orElse(null),
                booking.ruling().flatMap(Booking.Ruling::reason).orElse(null),
                booking.ruling()
                        .flatMap(Booking.Ruling::exemption)
                        .map(exemption -> new ExemptionView(
                                ReasonView.of(exemption.rules(), messages, language), exemption.reason()))
                        .orElse(null),
                booking.occurrences().stream()
                        .map(occurrence ->
                                occurrence(occurrence, now, messages, language).asking(needs.at(occurrence.number())))
                        .toList(),
                hire.isPresent() ? TotalView.of(booking.occurrences()) : null,
                DealingsView.changes(booking),
                remarks,
                hire.map(Hire::companions).filter(with -> !with.isEmpty()).orElse(null),
                confirm);
    }

    public static OccurrenceView occurrence(Occurrence occurrence, Instant now, Messages messages, Language language) {
        List<Problem> obstacles = occurrence.state().obstacles();
        boolean cancellable = occurrence.isOpen() && !occurrence.hasBegun(now);
        return new OccurrenceView(
                occurrence.number(),
                occurrence.time().start(),
                occurrence.time().end(),
                occurrence.wanted().stream().sorted().toList(),
                occurrence.status(),
                occurrence
                        .price()
                        .map(price -> PriceView.of(price, messages, language))
                        .orElse(null),
                obstacles.isEmpty() ? null : ReasonView.of(obstacles, messages, language),
                cancellable
                        ? new CancellationView(
                                occurrence.freeCancellationUntil(),
                                occurrence.isLate(now),
                                occurrence.isLate(now)
                                        ? occurrence.price().map(Price::amount).orElse(0L)
                                        : 0)
                        : null,
                occurrence.state().reason().map(Words::text).orElse(null),
                null,
                occurrence
                        .state()
                        .proposal()
                        .map(proposal -> ProposalView.of(proposal, messages, language))
                        .orElse(null));
    }
}
