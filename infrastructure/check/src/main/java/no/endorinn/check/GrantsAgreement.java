package no.endorinn.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.QueueItem;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.decide.Rulings;
import no.endorinn.grants.pay.Grant;
import no.endorinn.grants.pay.Grants;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.Table;
import no.endorinn.kernel.store.Tables;

/**
 * Whether what applications say was decided, what their decisions say, and what the rounds' budgets say is given are the same, whether
 * no round has given more than it has, and whether what waits is in the queue. Pure: compares what was read.
 */
final class GrantsAgreement {
    private static final String APPLICATION = "application";
    private static final String BUDGET = "budget";
    private static final String PAST = "past";

    private final Snapshot all;
    private final Rulings rulings;
    private final Grants grants;
    private final Set<String> differences = new TreeSet<>();
    private final Map<String, Long> given = new HashMap<>();
    private final Map<String, Long> tried = new HashMap<>();
    private final Map<String, Long> bound = new HashMap<>();

    private GrantsAgreement(String table, Collection<Item> items) {
        all = new Snapshot(items.stream().collect(Collectors.toMap(item -> Key.of(table, item), Function.identity())));
        Tables tables = new Tables((Table each) -> table);
        rulings = new Rulings(tables);
        grants = new Grants(tables);
    }

    /**
     * Every difference in plain words, with references and amounts in øre and nothing personal; empty when all is well.
     *
     * @param items all of the grants table
     */
    static Set<String> differences(Collection<Item> items) {
        GrantsAgreement agreement = new GrantsAgreement("grants", items);
        items.stream().filter(item -> item.text("sk").equals(APPLICATION)).forEach(agreement::application);
        items.stream().filter(item -> item.text("sk").equals(PAST)).forEach(agreement::past);
        items.stream().filter(item -> item.text("sk").equals(BUDGET)).forEach(agreement::budget);
        agreement.given.forEach((round, sum) -> agreement.requireNone(round, "granted", sum));
        agreement.bound.forEach((round, sum) -> agreement.requireNone(round, "bound", sum));
        agreement.tried.forEach((round, sum) -> agreement.requireNone(round, "tried", sum));
        return agreement.differences;
    }

    private void application(Item item) {
        String reference = item.text("pk").substring("application#".length());
        State state = State.valueOf(item.text("state"));
        if (state.waits() != QueueItem.isDue(item, CaseKinds.APPLICATION.name())) {
            differences.add(reference + " is " + state + ", and is " + (state.waits() ? "not " : "") + "in the queue");
        }
        if (!item.has("round")) {
            return;
        }
        Item listed = item.item("listed");
        if (!listed.text("state").equals(state.name())) {
            differences.add(reference + " is " + state + ", and in its round's list " + listed.text("state"));
        }
        if (listed.has("planned")) {
            tried.merge(item.text("round"), listed.item("planned").number("amount"), Long::sum);
        }
        if (state == State.DECIDED) {
            decided(item, reference);
        }
    }

    private void decided(Item item, String reference) {
        Item casework = item.item("casework");
        Optional<Ruling> ruling = rulings.ruling(all, reference, casework.integer("decision"));
        long granted = casework.number("granted");
        if (ruling.isEmpty() || ruling.get().granted() != granted) {
            differences.add(reference + " is granted " + granted + " by its list, and by its decision "
                    + ruling.map(Ruling::granted).map(String::valueOf).orElse("nothing"));
        }
        Optional<Grant> grant = grants.grant(all, reference);
        String scheme = item.text("round").replaceFirst("#.*", "");
        grant.stream()
                .flatMap(there -> there.later().stream().filter(each -> there.binds(each.year()) != 0))
                .forEach(each -> bound.merge(scheme + "#" + each.round(), each.ore(), Long::sum));
        long binds = grant.map(Grant::binds).orElse(granted);
        if (binds != 0) {
            given.merge(item.text("round"), binds, Long::sum);
        }
    }

    /** What is kept of a case that is gone. */
    private void past(Item item) {
        item.items("rounds").forEach(each -> given.merge(each.text("round"), each.number("ore"), Long::sum));
        item.items("later").forEach(each -> bound.merge(each.text("round"), each.number("ore"), Long::sum));
    }

    private void budget(Item item) {
        String round = item.text("pk").substring("round#".length());
        long granted = item.number("granted");
        long sum = Optional.ofNullable(given.remove(round)).orElse(0L);
        if (granted != sum) {
            differences.add(round + " has granted " + granted + ", and its decisions in force come to " + sum);
        }
        long before = item.has("bound") ? item.number("bound") : 0;
        long binding = Optional.ofNullable(bound.remove(round)).orElse(0L);
        if (before != binding) {
            differences.add(round + " has " + before + " bound, and decisions of earlier rounds come to " + binding);
        }
        if (item.has("total") && granted + before > item.number("total")) {
            differences.add(round + " has granted " + (granted + before) + " of " + item.number("total"));
        }
        long planned = item.has("planned") ? item.number("planned") : 0;
        long plans = Optional.ofNullable(tried.remove(round)).orElse(0L);
        if (planned != plans) {
            differences.add(round + " has " + planned + " tried, and its applications come to " + plans);
        }
    }

    private void requireNone(String round, String what, long sum) {
        differences.add(round + " has no budget that tells of " + sum + " " + what);
    }
}
