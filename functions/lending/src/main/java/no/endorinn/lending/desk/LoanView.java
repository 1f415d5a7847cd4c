package no.endorinn.lending.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.endorinn.calendar.Resource;
import no.endorinn.cases.Companion;
import no.endorinn.cases.Party;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.loans.Care;
import no.endorinn.lending.loans.Condition;
import no.endorinn.lending.loans.Line;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Piece;
import no.endorinn.lending.loans.Replanned;
import no.endorinn.lending.loans.State;
import no.endorinn.lending.loans.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * A loan, to those who may see it.
 *
 * @param pointName of the lending point, where it was looked up
 * @param byTheHour whether people come, and nothing is fetched
 * @param late whether something should have been back
 * @param borrower whoever staff registered
 * @param answerBy until when it is offered, if it is
 * @param place which number it has among those who wait for the same at the same time
 * @param suspended what stops whoever it counts on from borrowing more, where that was looked up
 * @param changes what staff changed because it could not be kept, the first first
 * @param uncertain the names of what may not be there when it is to be fetched, for those whose loan it is
 */
public record LoanView(
        String reference,
        State state,
        String point,
        @Nullable String pointName,
        @Nullable String association,
        @Nullable String associationName,
        @Nullable PersonView borrower,
        String purpose,
        Instant start,
        Instant end,
        boolean byTheHour,
        boolean late,
        List<LineView> lines,
        Care.Group group,
        @Nullable PersonView responsible,
        List<PersonView> others,
        @Nullable String grounds,
        @Nullable SuspensionView suspended,
        @Nullable List<Companion> with,
        @Nullable List<ChangeView> changes,
        @Nullable List<String> uncertain,
        @Nullable Instant answerBy,
        @Nullable Integer place) {
    /** So many of one variant of a model, and which of its copies were handed out. */
    public record LineView(
            String model,
            String name,
            @Nullable String variant,
            int quantity,
            int unfetched,
            int out,
            List<PieceView> copies) {
        static LineView of(Line line, Language language) {
            return new LineView(
                    line.model(),
                    line.name().in(language),
                    shown(line.variant()),
                    line.quantity(),
                    line.unfetched(),
                    line.out(),
                    line.pieces().stream().map(PieceView::of).toList());
        }
    }

    /** A variant as it is shown; none where all copies are alike. */
    public static @Nullable String shown(String id) {
        return id.equals(Resource.WHOLE) ? null : id;
    }

    /** A copy that was handed out. */
    public record PieceView(
            String label,
            Instant out,
            @Nullable Instant back,
            @Nullable Condition condition,
            @Nullable String remark) {
        static PieceView of(Piece piece) {
            Optional<Piece.Back> back = piece.back();
            return new PieceView(
                    piece.label(),
                    piece.out(),
                    back.map(Piece.Back::at).orElse(null),
                    back.map(Piece.Back::condition).orElse(null),
                    back.flatMap(Piece.Back::remark).map(Words::text).orElse(null));
        }
    }

    /** Somebody whom the point can reach. */
    public record PersonView(String name, @Nullable String phone) {
        static PersonView of(Care.Person person) {
            return new PersonView(person.name().text(), person.phone().text());
        }
    }

    /** What staff changed: so many it was, so many are left, and what the others became. */
    public record ChangeView(
            Instant at,
            Replanned.Why why,
            String name,
            @Nullable String variant,
            int was,
            int kept,
            @Nullable InsteadView instead,
            @Nullable String word) {
        static ChangeView of(Replanned replanned, Language language) {
            Replanned.Thing was = replanned.was();
            return new ChangeView(
                    replanned.at(),
                    replanned.why(),
                    was.name().in(language),
                    shown(was.variant()),
                    was.quantity(),
                    replanned.kept(),
                    replanned
                            .instead()
                            .map(thing -> new InsteadView(
                                    thing.name().in(language), shown(thing.variant()), thing.quantity()))
                            .orElse(null),
                    replanned.word().map(Words::text).orElse(null));
        }
    }

    /** So many of something else. */
    public record InsteadView(String name, @Nullable String variant, int quantity) {}

    static LoanView of(
            Loan written,
            Optional<Point> point,
            Optional<Suspension> suspension,
            List<String> uncertain,
            @Nullable Integer place,
            Instant now,
            Language language) {
        Loan loan =
                point.map(there -> written.counted(there.lostAfterDays(), now)).orElse(written);
        return new LoanView(
                loan.reference(),
                loan.state(now),
                loan.point(),
                point.map(Point::name).orElse(null),
                loan.party().associationId().orElse(null),
                loan.partyName().orElse(null),
                loan.party() instanceof Party.Registered(String name, Optional<String> phone)
                        ? new PersonView(name, phone.orElse(null))
                        : null,
                loan.purpose().text(),
                loan.time().start(),
                loan.time().end(),
                loan.byTheHour(),
                loan.isLate(now),
                loan.lines().stream().map(line -> LineView.of(line, language)).toList(),
                loan.care().group(),
                loan.care().responsible().map(PersonView::of).orElse(null),
                loan.care().others().stream().map(PersonView::of).toList(),
                loan.grounds().map(Words::text).orElse(null),
                SuspensionView.ofOne(suspension),
                loan.companions().isEmpty() ? null : loan.companions(),
                loan.replanned().isEmpty()
                        ? null
                        : loan.replanned().stream()
                                .map(replanned -> ChangeView.of(replanned, language))
                                .toList(),
                uncertain.isEmpty() ? null : uncertain,
                loan.state(now) == State.OFFERED ? loan.answerBy().orElse(null) : null,
                place);
    }
}
