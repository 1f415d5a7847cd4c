package no.endorinn.grants.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Amendment;
import no.endorinn.grants.applications.Given;
import no.endorinn.kernel.store.Item;

/** Changes that the municipality has asked for, as a map in an item. */
public final class AmendmentItem {
    private AmendmentItem() {}

    public static Item write(Party party, Amendment asked) {
        Map<String, Given> before = new LinkedHashMap<>();
        asked.before().forEach((question, then) -> then.ifPresent(answer -> before.put(question, answer)));
        return Item.builder()
                .text("by", asked.by())
                .instant("at", asked.at())
                .text("until", asked.until().toString())
                .words("words", asked.words())
                .texts("questions", asked.questions())
                .items("before", GivenItem.write(party, before))
                .texts(
                        "new",
                        asked.before().keySet().stream()
                                .filter(question -> !before.containsKey(question))
                                .toList())
                .item("made", asked.made().map(AmendmentItem::write).orElse(null))
                .build();
    }

    private static Item write(Amendment.Made made) {
        return Item.builder().text("by", made.by()).instant("at", made.at()).build();
    }

    public static Amendment read(Item item) {
        Map<String, Optional<Given>> before = new LinkedHashMap<>();
        GivenItem.read(item.items("before")).forEach((question, answer) -> before.put(question, Optional.of(answer)));
        item.texts("new").forEach(question -> before.put(question, Optional.empty()));
        return new Amendment(
                item.text("by"),
                item.instant("at"),
                LocalDate.parse(item.text("until")),
                item.words("words"),
                item.texts("questions"),
                before,
                item.has("made")
                        ? Optional.of(new Amendment.Made(
                                item.item("made").text("by"), item.item("made").instant("at")))
                        : Optional.empty());
    }
}
