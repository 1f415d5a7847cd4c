package no.endorinn.grants.apply;

import java.util.OptionalLong;
import java.util.Set;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Casework;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Range;

/** What the municipality goes by, as part of an application's item; and how what was sent stands in the list of its round. */
final class CaseworkItem {
    /** What was sent to a round, the first that came first. */
    static final Range.Index ROUND = new Range.Index("round", "round", "roundAt");

    private CaseworkItem() {}

    /** What every application of the round stands under. */
    static String round(String scheme, String round) {
        return scheme + "#" + round;
    }

    /** The item with what it stands in its round's list by, and what the list tells of it; a draft is in none. */
    static Item.Builder listed(Item.Builder item, Application application) {
        if (application.receipt().isEmpty()) {
            return item;
        }
        Casework casework = application.casework();
        Item.Builder listed = Item.builder()
                .text("name", application.associationName().orElse(null))
                .text("state", application.state().name());
        casework.sought().ifPresent(ore -> listed.number("sought", ore));
        return item.text(
                        "round",
                        round(application.about().scheme(), application.about().round()))
                .text("roundAt", application.receipt().get().at() + "#" + application.reference())
                .item("listed", listed.build())
                .item("casework", write(casework));
    }

    private static Item write(Casework casework) {
        Item.Builder item = Item.builder()
                .texts("areas", casework.areas().stream().sorted().toList())
                .text("language", casework.language().name());
        casework.sought().ifPresent(ore -> item.number("sought", ore));
        return item.build();
    }

    static Casework read(Item application) {
        if (!application.has("casework")) {
            return Casework.NONE;
        }
        Item item = application.item("casework");
        return new Casework(
                Set.copyOf(item.texts("areas")),
                item.has("sought") ? OptionalLong.of(item.number("sought")) : OptionalLong.empty(),
                Language.valueOf(item.text("language")));
    }
}
