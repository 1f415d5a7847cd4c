package no.endorinn.booking.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.endorinn.booking.bookings.FreeSlots;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.kernel.time.Oslo;

/**
 * One free time, where only a few are shown: how it may be had, and what it costs whoever asked.
 *
 * @param parts empty for the whole
 * @param amount øre to pay
 * @param ordinary øre it would have cost at the full rate
 */
public record SlotView(
        String premises,
        String name,
        List<String> parts,
        LocalDate date,
        Instant start,
        Instant end,
        AccessRule.Mode mode,
        long amount,
        long ordinary) {

    public static SlotView of(FreeSlots.Slot slot) {
        return new SlotView(
                slot.premises().id(),
                slot.name(),
                slot.parts().stream().sorted().toList(),
                Oslo.date(slot.time().start()),
                slot.time().start(),
                slot.time().end(),
                slot.mode(),
                slot.price().amount(),
                slot.price().ordinary());
    }
}
