package no.endorinn.grants.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.grants.forms.Kind.Table.Column;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the service makes of a condition and a reckoning; the browser's tests run the very same cases. */
class ExpressionsTest {
    private static final Kind NUMBER = new Kind.Whole(-Reckoning.MOST, Reckoning.MOST, false);
    private static final Kind KIND = new Kind.Choice(List.of("event", "operation"));
    private static final Map<String, Kind> KNOWN = Map.ofEntries(
            Map.entry("members", NUMBER),
            Map.entry("income", NUMBER),
            Map.entry("costs", NUMBER),
            Map.entry("rate", NUMBER),
            Map.entry("kind", KIND),
            Map.entry("children", new Kind.YesNo()),
            Map.entry("plan", new Kind.YesNo()),
            Map.entry("groups", new Kind.Choices(List.of("youth", "seniors"))),
            Map.entry("from", new Kind.Date()),
            Map.entry("until", new Kind.Date()),
            Map.entry(
                    "budget",
                    new Kind.Table(
                            List.of(
                                    new Column("side", new Kind.Choice(List.of("cost", "income")), true),
                                    new Column("amount", NUMBER, true)),
                            20)));

    private final List<String> flaws = new ArrayList<>();
    private final ExpressionReader reader =
            new ExpressionReader(KNOWN, Set.of(), (pointer, code, arguments) -> flaws.add(pointer + " " + code.id()));

    @TestFactory
    Stream<DynamicTest> aConditionHolds() {
        return Trees.cases("conditions.json").stream()
                .map(each -> DynamicTest.dynamicTest(String.valueOf(each.get("say")), () -> {
                    Condition condition = reader.condition(each.get("condition"), "");

                    assertThat(flaws).isEmpty();
                    assertThat(condition.holds(Tree.map(each.get("given")))).isEqualTo(each.get("holds"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aNumberIsReckoned() {
        return Trees.cases("reckoning.json").stream()
                .map(each -> DynamicTest.dynamicTest(String.valueOf(each.get("say")), () -> {
                    Reckoning reckoning = reader.reckoning(each.get("value"), "");

                    assertThat(flaws).isEmpty();
                    assertThat(reckoning.of(Tree.map(each.get("given")))).isEqualTo(wanted(each));
                }));
    }

    private static OptionalLong wanted(Map<String, Object> each) {
        return Optional.ofNullable(each.get("is"))
                .map(is -> OptionalLong.of((Long) is))
                .orElse(OptionalLong.empty());
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        for (Object wrong : List.of(
                List.of("is", "kind", "party"),
                List.of("is", "members", "three"),
                List.of("more", "kind", 3L),
                List.of("more", "members", "3"),
                List.of("has", "kind", "event"),
                List.of("answered"),
                List.of("not"),
                List.of("all"),
                List.of("maybe", "kind"),
                "kind")) {
            flaws.clear();
            reader.condition(wrong, "/when");
            assertThat(flaws).as("%s", wrong).containsExactly("/when form-not-a-condition");
        }
        flaws.clear();
        reader.condition(List.of("any", List.of("is", "kind", "event"), List.of("is", "later", 1L)), "/when");
        assertThat(flaws).containsExactly("/when/2/1 form-not-asked-before");
    }

    @Test
    void noNumberIsMadeOfWhatIsNone() {
        for (Object wrong : List.of(
                List.of("sum", "members", "amount"),
                List.of("sum", "budget", "side"),
                List.of("count"),
                List.of("plus", 1L),
                List.of("days", "from"),
                List.of("if", List.of("is", "kind", "event"), 1L),
                true,
                9_007_199_254_740_992L)) {
            flaws.clear();
            reader.reckoning(wrong, "/value");
            assertThat(flaws).as("%s", wrong).containsExactly("/value form-not-a-reckoning");
        }
    }
}
