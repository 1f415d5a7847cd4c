package no.endorinn.lending.equipment;

import java.time.Instant;
import java.util.List;
import no.endorinn.cases.QueueItem;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.time.Interval;

/** Who waits for a model, in the item of its stock; while somebody does, it waits for the clock in the queue. */
public final class WaitingListItem {
    /** What the stock of a model waits for that somebody waits for: to be looked at anew. */
    public static final String WAITED_FOR = "waited-for";

    private WaitingListItem() {}

    static void write(Item.Builder item, WaitingList list, String model) {
        if (list.places().isEmpty()) {
            return;
        }
        item.items("waiting", list.places().stream().map(WaitingListItem::place).toList())
                .instant("next", list.next());
        QueueItem.due(item, WAITED_FOR, list.next(), model);
    }

    private static Item place(WaitingList.Place place) {
        return Item.builder()
                .text("r", place.loan())
                .text("v", place.variant())
                .number("q", place.quantity())
                .instant("s", place.time().start())
                .instant("e", place.time().end())
                .instant("o", place.over())
                .text("a", place.answerBy().map(Instant::toString).orElse(null))
                .build();
    }

    static WaitingList read(Item item) {
        List<WaitingList.Place> places = item.items("waiting").stream()
                .map(each -> new WaitingList.Place(
                        each.text("r"),
                        each.text("v"),
                        each.integer("q"),
                        new Interval(each.instant("s"), each.instant("e")),
                        each.instant("o"),
                        each.optionalText("a").map(Instant::parse)))
                .toList();
        return places.isEmpty() ? WaitingList.NOBODY : new WaitingList(places, item.instant("next"));
    }
}
