package no.endorinn.grants.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Given;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.who.StaffRole;
import no.endorinn.kernel.words.Words;

/** Answers as a list of maps in an item, in the order in which they were first written. */
public final class GivenItem {
    private GivenItem() {}

    /** The words of a confidential one are nobody's who signs in, so that they are in no export but that of whoever applies. */
    public static List<Item> write(Party party, Map<String, Given> answers) {
        List<Item> items = new ArrayList<>();
        answers.forEach((question, answer) -> items.add(Item.builder()
                .text("q", question)
                .words(
                        "v",
                        new Words(Json.write(answer.value()), answer.confidential() ? Party.REGISTERED : party.key()))
                .number("n", answer.count())
                .text("by", answer.by())
                .instant("at", answer.at())
                .text("from", answer.from().orElse(null))
                .flag("ok", answer.confirmed())
                .text("as", answer.role().map(StaffRole::name).orElse(null))
                .flag("c", answer.confidential())
                .build()));
        return items;
    }

    /** What has been forgotten is answered no more. */
    public static Map<String, Given> read(List<Item> items) {
        Map<String, Given> answers = new LinkedHashMap<>();
        items.stream()
                .filter(item -> !item.words("v").equals(Words.FORGOTTEN))
                .forEach(item -> answers.put(
                        item.text("q"),
                        new Given(
                                Json.value(item.words("v").text()),
                                item.integer("n"),
                                item.text("by"),
                                item.instant("at"),
                                item.optionalText("from"),
                                item.flag("ok"),
                                item.optionalText("as").map(StaffRole::valueOf),
                                item.flag("c"))));
        return answers;
    }
}
