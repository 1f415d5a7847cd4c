package no.endorinn.booking.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.endorinn.booking.bookings.FreeSlots.Slot;
import no.endorinn.booking.premises.AccessRule;
import no.endorinn.booking.premises.PriceList.Price;

/**
 * Many free times in few words: what is the same for several is said once. It is full when the answer has become as large as
 * anybody should be sent.
 */
public final class Offers {
    /** An offer takes about as much of an answer as so many starts, some 30 bytes each. */
    private static final int STARTS_AN_OFFER = 5;

    private static final int MOST_STARTS = 900;

    private final Map<Kind, List<Slot>> alike = new LinkedHashMap<>();
    private int size;

    /**
     * The same length of the same parts, had in the same way at the same price.
     *
     * @param parts empty for the whole
     * @param amount øre to pay for each
     * @param ordinary øre it would have cost at the full rate
     * @param starts in the order in which they were added
     */
    public record OfferView(
            String premises,
            String name,
            List<String> parts,
            AccessRule.Mode mode,
            long minutes,
            long amount,
            long ordinary,
            List<Instant> starts) {
        static OfferView of(List<Slot> alike) {
            Slot first = alike.getFirst();
            return new OfferView(
                    first.premises().id(),
                    first.name(),
                    first.parts().stream().sorted().toList(),
                    first.mode(),
                    first.time().minutes(),
                    first.price().amount(),
                    first.price().ordinary(),
                    alike.stream().map(slot -> slot.time().start()).toList());
        }
    }

    /** What makes two slots the same offer. */
    private record Kind(
            String premises, String name, Set<String> parts, AccessRule.Mode mode, long minutes, Price price) {}

    /** Whether there was room for it. */
    public boolean add(Slot slot) {
        if (size >= MOST_STARTS) {
            return false;
        }
        Kind kind = new Kind(
                slot.premises().id(),
                slot.name(),
                slot.parts(),
                slot.mode(),
                slot.time().minutes(),
                slot.price());
        size++;
        alike.computeIfAbsent(kind, unseen -> {
                    size += STARTS_AN_OFFER;
                    return new ArrayList<>();
                })
                .add(slot);
        return true;
    }

    public boolean isEmpty() {
        return alike.isEmpty();
    }

    public List<OfferView> views() {
        return alike.values().stream().map(OfferView::of).toList();
    }
}
