package no.endorinn.booking.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import no.endorinn.booking.bookings.BookingView.PriceView;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.Group;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.time.Oslo;

/**
 * A free slot as the contract shows it: how it may be had, and what it costs for whom.
 *
 * @param parts empty for the whole
 */
public record SlotView(
        String premises,
        String name,
        List<String> parts,
        LocalDate date,
        Instant start,
        Instant end,
        AccessRule.Mode mode,
        List<PriceView> prices) {

    public static SlotView of(FreeSlots.Slot slot, Messages messages, Language language) {
        List<PriceView> prices = Arrays.stream(Group.values())
                .flatMap(group -> slot.premises().price(slot.time(), group, slot.parts()).stream())
                .map(price -> PriceView.of(price, messages, language))
                .toList();
        return new SlotView(
                slot.premises().id(),
                slot.terms().name(),
                slot.parts().stream().sorted().toList(),
                Oslo.date(slot.time().start()),
                slot.time().start(),
                slot.time().end(),
                slot.mode(),
                prices);
    }
}
