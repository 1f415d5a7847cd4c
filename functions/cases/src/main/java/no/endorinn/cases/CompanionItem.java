package no.endorinn.cases;

import java.util.List;
import no.endorinn.kernel.store.Item;

/** What was reserved together with something, as attribute {@value #WITH} of its item. */
public final class CompanionItem {
    /** The attribute's name; it is not there where something was reserved by itself. */
    public static final String WITH = "with";

    private CompanionItem() {}

    public static List<Item> write(List<Companion> companions) {
        return companions.stream()
                .map(companion -> Item.builder()
                        .text("k", companion.kind().name())
                        .text("r", companion.reference())
                        .text("n", companion.name())
                        .build())
                .toList();
    }

    /** Those that stand in the item. */
    public static List<Companion> read(Item item) {
        return item.items(WITH).stream()
                .map(companion -> new Companion(
                        Companion.Kind.valueOf(companion.text("k")), companion.text("r"), companion.text("n")))
                .toList();
    }
}
