package no.endorinn.together;

import java.util.List;
import no.endorinn.booking.desk.BookingView;
import no.endorinn.lending.desk.LoanView;
import org.jspecify.annotations.Nullable;

/**
 * What was reserved together.
 *
 * @param reference the booking's and the first loan's
 */
record TogetherView(String reference, @Nullable BookingView booking, List<LoanView> loans) {}
