package no.endorinn.lending.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.loans.Borrowed;
import no.endorinn.lending.loans.Suspension;

/**
 * What an account has borrowed, as an item: its open loans as maps, the months by their names. While a private person is stopped from
 * borrowing it is among what they have, so that they take along why, and have it forgotten.
 */
final class BorrowedItem {
    /** What kind of item it is. */
    static final String USAGE = "usage";

    private BorrowedItem() {}

    /** One version up. */
    static Item write(Key key, Borrowed borrowed) {
        Map<String, String> months = new HashMap<>();
        borrowed.fetches().forEach((month, many) -> months.put(month.toString(), Integer.toString(many)));
        Optional<String> person = borrowed.suspension().flatMap(Suspension::person);
        return Item.at(key)
                .number("version", borrowed.version() + 1)
                .items(
                        "open",
                        borrowed.open().entrySet().stream()
                                .map(loan -> open(loan.getKey(), loan.getValue()))
                                .toList())
                .textsByName("months", months)
                .items(
                        "waits",
                        borrowed.waits().entrySet().stream()
                                .map(wait -> wait(wait.getKey(), wait.getValue()))
                                .toList())
                .text(
                        "suspendedUntil",
                        borrowed.suspension()
                                .map(stopped -> stopped.until().toString())
                                .orElse(null))
                .words(
                        "suspendedWhy",
                        borrowed.suspension().map(Suspension::why).orElse(null))
                .text("holder", person.orElse(null))
                .text(
                        "endsAt",
                        person.flatMap(whose -> borrowed.suspension())
                                .map(stopped -> stopped.until() + "#" + USAGE)
                                .orElse(null))
                .build();
    }

    private static Item open(String reference, Borrowed.Open loan) {
        Map<String, String> models = new HashMap<>();
        loan.models().forEach((model, many) -> models.put(model, Integer.toString(many)));
        return Item.builder()
                .text("r", reference)
                .instant("s", loan.time().start())
                .instant("e", loan.time().end())
                .textsByName("m", models)
                .flag("f", loan.fetched())
                .build();
    }

    private static Item wait(String reference, Borrowed.Wait wait) {
        return Item.builder()
                .text("r", reference)
                .text("m", wait.model())
                .instant("s", wait.time().start())
                .instant("e", wait.time().end())
                .instant("o", wait.over())
                .build();
    }

    static Borrowed read(String account, Item item) {
        Map<String, Borrowed.Open> open = new HashMap<>();
        item.items("open").forEach(loan -> open.put(loan.text("r"), readOpen(loan)));
        SortedMap<YearMonth, Integer> months = new TreeMap<>();
        item.textsByName("months").forEach((month, many) -> months.put(YearMonth.parse(month), Integer.valueOf(many)));
        Optional<Suspension> suspended = item.optionalText("suspendedUntil")
                .map(until -> new Suspension(
                        Instant.parse(until),
                        item.optionalWords("suspendedWhy").orElse(Words.FORGOTTEN),
                        item.optionalText("holder")));
        Map<String, Borrowed.Wait> waits = new HashMap<>();
        item.items("waits")
                .forEach(wait -> waits.put(
                        wait.text("r"),
                        new Borrowed.Wait(
                                wait.text("m"),
                                new Interval(wait.instant("s"), wait.instant("e")),
                                wait.instant("o"))));
        return new Borrowed(account, item.number("version"), open, months, waits, suspended);
    }

    private static Borrowed.Open readOpen(Item item) {
        Map<String, Integer> models = new HashMap<>();
        item.textsByName("m").forEach((model, many) -> models.put(model, Integer.valueOf(many)));
        return new Borrowed.Open(new Interval(item.instant("s"), item.instant("e")), models, item.flag("f"));
    }
}
