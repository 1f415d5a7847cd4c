package no.endorinn.grants.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.words.Wording;

/** An award as an item; its day and its reference are its sort key. */
final class AwardItem {
    private AwardItem() {}

    static Item write(Key key, Award award) {
        Award.Recipient to = award.to();
        Item.Builder item = Item.at(key)
                .number("version", award.version() + 1)
                .text("association", to.association())
                .text("name", to.name())
                .text("organisationNumber", to.organisationNumber().orElse(null))
                .texts("fields", to.fields())
                .texts("ages", to.ages())
                .texts("places", to.places())
                .number("granted", award.granted())
                .number("kept", award.kept());
        switch (award.source()) {
            case Award.AppliedFor(String scheme, Wording name, String round, List<Wording> criteria) ->
                item.text("scheme", scheme)
                        .textsByName("schemeName", texts(name))
                        .text("round", round)
                        .items(
                                "criteria",
                                criteria.stream()
                                        .map(each -> Item.builder()
                                                .textsByName("text", texts(each))
                                                .build())
                                        .toList());
            case Award.Allocated allocated ->
                item.words("purpose", allocated.purpose()).words("basis", allocated.basis());
        }
        return item.build();
    }

    static Award read(Item item) {
        String[] sk = item.text("sk").split("#", 2);
        Award.Source source = item.has("scheme")
                ? new Award.AppliedFor(
                        item.text("scheme"),
                        wording(item.textsByName("schemeName")),
                        item.text("round"),
                        item.items("criteria").stream()
                                .map(each -> wording(each.textsByName("text")))
                                .toList())
                : new Award.Allocated(item.words("purpose"), item.words("basis"));
        return new Award(
                sk[1],
                Integer.parseInt(item.text("pk").replaceFirst(".*#", "")),
                LocalDate.parse(sk[0]),
                new Award.Recipient(
                        item.text("association"),
                        item.text("name"),
                        item.optionalText("organisationNumber"),
                        item.texts("fields"),
                        item.texts("ages"),
                        item.texts("places")),
                source,
                item.number("granted"),
                item.number("kept"),
                item.number("version"));
    }

    static Map<String, String> texts(Wording wording) {
        return Map.of("nb", wording.nb(), "nn", wording.nn(), "en", wording.en());
    }

    static Wording wording(Map<String, String> texts) {
        return new Wording(texts.getOrDefault("nb", ""), texts.getOrDefault("nn", ""), texts.getOrDefault("en", ""));
    }
}
