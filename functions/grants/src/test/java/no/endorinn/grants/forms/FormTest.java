package no.endorinn.grants.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A form judges answers; the browser's tests run the very same cases. */
class FormTest {
    private static final Form FORM =
            FormReader.read(Trees.file("driftstilskudd.json")).form().orElseThrow();

    @TestFactory
    Stream<DynamicTest> answersAreJudged() {
        return Trees.cases("judging.json").stream()
                .map(each -> DynamicTest.dynamicTest(String.valueOf(each.get("say")), () -> {
                    Map<String, Object> answers = Tree.map(each.get("answers"));
                    Form.Reading reading = FORM.read(answers);
                    List<Flaw> flaws = each.containsKey("draft") ? reading.flaws() : FORM.judge(answers);

                    assertThat(flaws.stream().map(flaw -> flaw.pointer() + " " + flaw.code()))
                            .isEqualTo(each.get("flaws"));
                    assertThat(List.copyOf(reading.asked())).isEqualTo(each.get("asked"));
                    assertThat(reading.values().get("need")).isEqualTo(each.get("need"));
                }));
    }

    @Test
    void theTimeToFillInIsReckonedByWhatIsAskedAndRead() {
        // 13 short fields and what is known, two long texts, 4 rows of 3 cells, a file; some sixty words.
        assertThat(FillingTime.of(FORM, "nb")).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void whatIsWrongWithADefinitionIsSaidWithItsPlace() {
        Map<String, Object> definition = Trees.of("""
            {"form": "X", "version": 0, "extra": 1, "checks": [],
             "pages": [{"id": "one", "questions": [
               {"id": "a", "type": "choice", "options": ["only"], "when": ["is", "b", 1]},
               {"id": "a", "type": "number", "least": 5, "most": 1},
               {"id": "c", "type": "table", "columns": [{"id": "x", "type": "file"}]},
               {"id": "d", "type": "essay"}]}],
             "texts": {"nb": {"a": "A", "later": "Senere"}, "nn": {}, "en": {}, "de": {}}}
            """);

        assertThat(FormReader.read(definition).flaws().stream().map(flaw -> flaw.pointer() + " " + flaw.code()))
                .contains(
                        "/extra unknown-field",
                        "/form malformed-id",
                        "/version out-of-bounds",
                        "/pages/0/questions/0/when/1 not-asked-before",
                        "/pages/0/questions/0/options missing",
                        "/pages/0/questions/1/id same-id-twice",
                        "/pages/0/questions/1/most out-of-bounds",
                        "/pages/0/questions/2/columns/0/type not-a-choice",
                        "/pages/0/questions/3/type not-a-choice",
                        "/texts/de unknown-field",
                        "/texts/nb/later unknown-field",
                        "/texts/nb/page:one lacks-nb",
                        "/texts/nn/a lacks-nn",
                        "/texts/en/c.x lacks-en");
    }

    @Test
    void nothingDependsOnWhatIsConfidentialAndItIsNoFilePromiseOrKnownThing() {
        Map<String, Object> definition = Trees.of("""
            {"form": "x", "version": 1, "checks": [{"code": "y", "fails": ["answered", "name"]}],
             "pages": [{"id": "one", "questions": [
               {"id": "name", "type": "number", "seenBy": "decider"},
               {"id": "paper", "type": "file", "seenBy": "decider"},
               {"id": "promise", "type": "declaration", "seenBy": "decider"},
               {"id": "known", "type": "text", "seenBy": "decider", "prefill": "person.name"},
               {"id": "hers", "type": "text", "seenBy": "leader"},
               {"id": "shown", "type": "text", "when": ["is", "name", 1]},
               {"id": "sum", "type": "computed", "value": ["plus", "name", 1]},
               {"id": "name", "type": "text"}]}],
             "texts": {}}
            """);

        assertThat(FormReader.read(definition).flaws().stream()
                        .map(flaw -> flaw.pointer() + " " + flaw.code())
                        .filter(flaw -> !flaw.startsWith("/texts")))
                .containsExactlyInAnyOrder(
                        "/pages/0/questions/1/seenBy confidential",
                        "/pages/0/questions/2/seenBy confidential",
                        "/pages/0/questions/3/seenBy confidential",
                        "/pages/0/questions/4/seenBy confidential",
                        "/pages/0/questions/5/when/1 confidential",
                        "/pages/0/questions/6/value/1 confidential",
                        "/pages/0/questions/7/id same-id-twice",
                        "/checks/0/fails/1 confidential");
    }

    @Test
    void anythingAtAllIsReadWithoutAnAccident() {
        for (String text :
                List.of("{}", "{\"pages\": 1, \"texts\": []}", "{\"pages\": [null, 5, {}], \"checks\": [[]]}")) {
            assertThat(FormReader.read(Trees.of(text)).form()).isEmpty();
        }
    }
}
