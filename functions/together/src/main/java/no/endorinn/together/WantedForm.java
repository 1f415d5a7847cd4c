package no.endorinn.together;

import java.util.List;
import java.util.Optional;
import no.endorinn.booking.book.BookingOffer;
import no.endorinn.booking.bookings.Wish;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.lending.reserve.Asked;
import no.endorinn.lending.reserve.LoanOffer;

/** The body of a request for several things together, or of a preview of one: whose and what for stand once. */
final class WantedForm {
    /** One for each lending point; more are seldom within a drive. */
    private static final int MOST_LOANS = 3;

    private WantedForm() {}

    /** What is wanted; refuses with all that is wrong. */
    static Wanted read(Fields fields, boolean preview) {
        Optional<Party.Represented> who = BookingOffer.who(fields);
        String given = preview ? fields.optionalText("purpose", 200) : fields.text("purpose", 200);
        String purpose = given == null ? "" : given;
        Optional<Wish> booking =
                fields.optionalObject("booking").flatMap(part -> BookingOffer.read(part, who, purpose, preview));
        List<Optional<Asked>> loans = fields.objects("loans", MOST_LOANS, part -> LoanOffer.read(part, who, purpose));
        if (loans.isEmpty()) {
            fields.note(CommonCode.MISSING, "loans");
        }
        fields.check();
        return new Wanted(booking, loans.stream().flatMap(Optional::stream).toList());
    }
}
