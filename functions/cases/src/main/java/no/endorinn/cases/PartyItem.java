package no.endorinn.cases;

import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.words.Words;

/** A party as a map in an item: the one attribute that tells which kind it is, and none for the municipality. */
public final class PartyItem {
    private static final String ASSOCIATION = "association";
    private static final String PERSON = "person";
    private static final String REGISTERED = "registered";
    private static final String FORGOTTEN = "forgotten";

    private PartyItem() {}

    public static Item write(Party party) {
        Item.Builder item = Item.builder();
        return switch (party) {
            case Party.Association association ->
                item.text(ASSOCIATION, association.id()).build();
            case Party.Person person -> item.text(PERSON, person.id()).build();
            case Party.Registered registered ->
                item.words(REGISTERED, words(party, registered.name()))
                        .words(
                                "phone",
                                registered
                                        .phone()
                                        .map(phone -> words(party, phone))
                                        .orElse(null))
                        .build();
            case Party.Forgotten forgotten -> item.flag(FORGOTTEN, true).build();
            case Party.Municipality municipality -> item.build();
        };
    }

    private static Words words(Party party, String text) {
        return new Words(text, party.key());
    }

    public static Party read(Item item) {
        if (item.has(ASSOCIATION)) {
            return new Party.Association(item.text(ASSOCIATION));
        }
        if (item.has(PERSON)) {
            return new Party.Person(item.text(PERSON));
        }
        if (item.has(REGISTERED)) {
            return new Party.Registered(
                    item.words(REGISTERED).text(), item.optionalWords("phone").map(Words::text));
        }
        return item.has(FORGOTTEN) ? new Party.Forgotten() : new Party.Municipality();
    }
}
