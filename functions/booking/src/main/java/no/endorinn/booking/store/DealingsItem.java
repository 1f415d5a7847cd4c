package no.endorinn.booking.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.booking.bookings.Dealings;
import no.endorinn.booking.bookings.Dealings.Before;
import no.endorinn.booking.bookings.Dealings.Remark;
import no.endorinn.booking.bookings.Dealings.StaffChange;
import no.endorinn.booking.bookings.Event;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.who.StaffRole;

/** What has passed between staff and a booker, as two lists of a booking's item. */
final class DealingsItem {
    private DealingsItem() {}

    static List<Item> changes(Dealings dealings) {
        return dealings.changes().stream().map(DealingsItem::change).toList();
    }

    static List<Item> remarks(Dealings dealings) {
        return dealings.remarks().stream().map(DealingsItem::remark).toList();
    }

    static Dealings read(List<Item> changes, List<Item> remarks) {
        return new Dealings(
                changes.stream().map(DealingsItem::change).toList(),
                remarks.stream().map(DealingsItem::remark).toList());
    }

    private static Item change(StaffChange change) {
        return Item.builder()
                .text("what", change.what().name())
                .text("role", change.role().name())
                .instant("at", change.at())
                .words("reason", change.reason().orElse(null))
                .items(
                        "times",
                        change.times().stream().map(DealingsItem::before).toList())
                .build();
    }

    private static StaffChange change(Item item) {
        return new StaffChange(
                Event.Type.valueOf(item.text("what")),
                StaffRole.valueOf(item.text("role")),
                item.instant("at"),
                item.optionalWords("reason"),
                item.items("times").stream().map(DealingsItem::before).toList());
    }

    private static Item before(Before time) {
        return Item.builder()
                .number("n", time.number())
                .instant("s", time.time().start())
                .instant("e", time.time().end())
                .texts("p", time.parts().stream().sorted().toList())
                .build();
    }

    private static Before before(Item item) {
        return new Before(
                item.integer("n"), new Interval(item.instant("s"), item.instant("e")), Set.copyOf(item.texts("p")));
    }

    private static Item remark(Remark remark) {
        return Item.builder()
                .text("role", remark.role().map(StaffRole::name).orElse(null))
                .text("by", remark.by())
                .instant("at", remark.at())
                .words("text", remark.words())
                .build();
    }

    private static Remark remark(Item item) {
        Optional<StaffRole> role = item.optionalText("role").map(StaffRole::valueOf);
        return new Remark(role, item.text("by"), item.instant("at"), item.words("text"));
    }
}
