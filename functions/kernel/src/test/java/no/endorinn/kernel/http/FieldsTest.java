package no.endorinn.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    @Test
    void readableFieldsAreReadAndNothingIsRefused() {
        Fields fields = Fields.ofBody("""
            {"name":" Koret ","many":3,"open":true,"start":"2027-01-14T18:00:00+01:00","date":"2027-02-28",
             "from":"24:00","days":["monday","friday","monday"],"parts":["a","b"],"skip":["2027-05-17"],
             "owner":{"town":"Fjordvik"},"rules":[{"id":1},{"id":2}]}
            """);

        assertThat(fields.text("name", 5)).isEqualTo("Koret");
        assertThat(fields.integer("many", 1, 3)).isEqualTo(3);
        assertThat(fields.flag("open", false)).isTrue();
        assertThat(fields.flag("shut", true)).isTrue();
        assertThat(fields.instant("start")).isEqualTo(Instant.parse("2027-01-14T17:00:00Z"));
        assertThat(fields.date("date")).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(fields.timeOfDay("from")).isEqualTo(1440);
        assertThat(fields.choices("days", DayOfWeek.class)).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        assertThat(fields.texts("parts", 2, 1)).containsExactly("a", "b");
        assertThat(fields.dates("skip", 1)).containsExactly(LocalDate.of(2027, 5, 17));
        assertThat(fields.object("owner").text("town", 60)).isEqualTo("Fjordvik");
        assertThat(fields.objects("rules", 2, rule -> rule.integer("id", 1, 2))).containsExactly(1, 2);
        assertThat(fields.has("nothing")).isFalse();
        assertThat(fields.optionalText("nothing", 5)).isNull();
        fields.check();
    }

    @Test
    void aNullIsNothingThatAFieldMayBe() {
        Fields fields = Fields.ofBody("""
            {"text":null,"whole":null,"flag":null,"date":null,"day":null,"list":null,"object":null}
            """);
        fields.optionalText("text", 5);
        fields.optionalInteger("whole", 0, 9);
        fields.flag("flag", false);
        fields.optionalDate("date");
        fields.optionalChoice("day", DayOfWeek.class);
        fields.texts("list", 2, 2);
        fields.optionalObject("object");

        assertThat(refused(fields, 422))
                .containsExactlyInAnyOrder(
                        "not-a-text /text",
                        "not-a-whole-number /whole",
                        "not-true-or-false /flag",
                        "not-a-date /date",
                        "not-a-choice /day",
                        "not-a-list /list",
                        "not-an-object /object");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Fields fields = Fields.ofBody("""
            {"text":7,"blank":" ","long":"abc","whole":1.5,"many":9,"flag":"yes","instant":"i går",
             "second":"2027-01-14T18:00:01Z","date":"2027-02-30","year":"0000-01-01","time":"25:00",
             "day":"maandag","list":{},"crowd":["a","b"],"object":[],"odd":"\\u0007"}
            """);
        fields.text("text", 5);
        fields.text("blank", 5);
        fields.text("long", 2);
        fields.integer("whole", 0, 9);
        fields.integer("many", 0, 8);
        fields.flag("flag", false);
        fields.instant("instant");
        fields.instant("second");
        fields.date("date");
        fields.date("year");
        fields.timeOfDay("time");
        fields.choice("day", DayOfWeek.class);
        fields.texts("list", 5, 5);
        fields.texts("crowd", 1, 5);
        fields.object("object").text("inside", 5);
        fields.text("odd", 5);
        fields.text("gone", 5);

        assertThat(refused(fields, 400))
                .containsExactly(
                        "not-a-text /text",
                        "empty /blank",
                        "too-long /long",
                        "not-a-whole-number /whole",
                        "out-of-bounds /many",
                        "not-true-or-false /flag",
                        "not-an-instant /instant",
                        "not-a-whole-minute /second",
                        "not-a-date /date",
                        "not-in-our-time /year",
                        "not-a-time /time",
                        "not-a-choice /day",
                        "not-a-list /list",
                        "too-many /crowd",
                        "not-an-object /object",
                        "unreadable-characters /odd",
                        "missing /gone");
    }

    @Test
    void unknownFieldsArePointedAtHoweverDeepTheyLie() {
        Fields fields = Fields.ofBody("""
            {"naem":"x","owner":{"nmae":1},"rules":[{},{"a/b~c":1}]}
            """);
        fields.optionalObject("owner");
        fields.objects("rules", 5, rule -> rule);

        assertThat(refused(fields, 422))
                .containsExactly("unknown-field /naem", "unknown-field /owner/nmae", "unknown-field /rules/1/a~1b~0c");
    }

    @Test
    void anElementOfAListIsPointedAtByItsNumber() {
        Fields fields = Fields.ofBody("""
            {"parts":["a",7,"abc"],"skip":["2027-05-17","i dag"],"rules":[{},"x",{"id":"y"}]}
            """);
        fields.texts("parts", 5, 2);
        fields.dates("skip", 5);
        fields.objects("rules", 5, rule -> rule.has("id") ? rule.integer("id", 1, 2) : 0);

        assertThat(refused(fields, 422))
                .containsExactly(
                        "not-a-text /parts/1",
                        "too-long /parts/2",
                        "not-a-date /skip/1",
                        "not-an-object /rules/1",
                        "not-a-whole-number /rules/2/id");
    }

    @Test
    void aMissingObjectIsNotedOnceAndNotAlsoForEachFieldItLacks() {
        Fields fields = Fields.ofBody("{}");
        fields.object("owner").text("name", 5);

        assertThat(refused(fields, 422)).containsExactly("missing /owner");
    }

    @Test
    void aQueryNamesItsParametersAndIsUnreadableRatherThanAgainstARule() {
        Fields query = Fields.ofQuery(
                Map.of("date", "i dag", "parts", "a,,b", "open", "ja", "many", "1e3", "cursor", "%", "x", "1"));
        query.cursor();
        query.date("date");
        query.texts("parts", 5, 5);
        query.flag("open", false);
        query.integer("many", 1, 5);

        assertThat(refused(query, 400))
                .containsExactly(
                        "unreadable-cursor ?cursor",
                        "not-a-date ?date",
                        "empty ?parts",
                        "not-true-or-false ?open",
                        "not-a-whole-number ?many",
                        "unknown-field ?x");
    }

    @Test
    void aQuerysTextsAreReadAsNumbersFlagsAndListsWhereSuchAreAskedFor() {
        Fields query = Fields.ofQuery(Map.of("many", "7", "open", "true", "parts", "a,b", "days", "monday,sunday"));

        assertThat(query.integer("many", 1, 9)).isEqualTo(7);
        assertThat(query.flag("open", false)).isTrue();
        assertThat(query.texts("parts", 2, 1)).containsExactly("a", "b");
        assertThat(query.choices("days", DayOfWeek.class)).containsExactly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
        query.check();
    }

    @Test
    void anEmojiIsOneCharacterAndADecomposedLetterIsComposed() {
        Fields fields = Fields.ofBody("{\"song\":\"🎶🎵\",\"name\":\"a\u030a\",\"family\":\"👩\u200d👧\"}");

        assertThat(fields.text("song", 2)).isEqualTo("🎶🎵");
        assertThat(fields.text("name", 1)).isEqualTo("å");
        assertThat(fields.text("family", 3)).isEqualTo("👩\u200d👧");
        fields.check();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\u001b",
                "\\ud800",
                "\\udc00x",
                "\\u202e",
                "\\u2066",
                "\\ufeff",
                "\\ue000",
                "\\uffff"
            })
    void charactersThatNobodyCanReadAreRefused(String escape) {
        Fields fields = Fields.ofBody("{\"text\":\"a" + escape + "b\"}");
        fields.text("text", 10);

        assertThat(refused(fields, 400)).containsExactly("unreadable-characters /text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u00a0",
                "\\u200d",
                "\\u2800",
                "\\u3164",
                "\\u115f\\u1160",
                "\\ufe0f",
                "\\u0301\\u034f",
                "\\u2003 \\u202f"
            })
    void textThatNobodyCanSeeIsRefused(String escapes) {
        Fields fields = Fields.ofBody("{\"text\":\"" + escapes + "\"}");
        fields.text("text", 10);

        assertThat(refused(fields, 400)).containsAnyOf("nothing-visible /text", "empty /text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"å", "a\\u030a", "\\ud83c\\udfb5", "\\ud83d\\udc69\\u200d\\ud83c\\udfa4", "—", "1", "\\u0634"})
    void textThatCanBeSeenIsReadWhateverItsAlphabet(String written) {
        Fields fields = Fields.ofBody("{\"text\":\"" + written + "\"}");

        assertThat(fields.text("text", 10)).isNotEmpty();
        fields.check();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"99999999999999999999", "-9223372036854775808", "1e2", "3.0", "2147483648", "\"3\"", "[]", "{}"})
    void hugeAndOddNumbersAreRefusedAndNeverWrapAround(String number) {
        Fields fields = Fields.ofBody("{\"many\":" + number + "}");
        fields.integer("many", 0, Integer.MAX_VALUE);

        assertThat(refused(fields, 422)).singleElement().asString().endsWith(" /many");
    }

    @ParameterizedTest
    @CsvSource({
        "1999-12-31T22:00:00Z, not-in-our-time",
        "2200-01-01T00:00:00Z, not-in-our-time",
        "-999999999-01-01T00:00:00+18:00, not-an-instant",
        "+999999999-12-31T23:59:00-18:00, not-an-instant",
        "2027-01-14T18:00:00, not-an-instant",
        "2027-02-30T18:00:00Z, not-an-instant",
        "2027-01-14T18:00:00.5Z, not-a-whole-minute",
        "1970-01-01T00:00:00Z, not-in-our-time"
    })
    void momentsOutOfOurTimeOrBetweenMinutesAreRefused(String text, String code) {
        Fields fields = Fields.ofBody("{\"start\":\"" + text + "\"}");
        fields.instant("start");

        assertThat(refused(fields, 422)).containsExactly(code + " /start");
    }

    @Test
    void theEarliestDateThatAMachineKnowsIsNoDateOfOurs() {
        Fields fields = Fields.ofBody("{\"date\":\"1970-01-01\"}");
        fields.date("date");

        assertThat(refused(fields, 422)).containsExactly("not-in-our-time /date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nei", "{\"a\":", "{\"a\":1}}", "{\"a\":1,\"a\":2}"})
    void aBodyThatIsNotJsonIsUnreadable(String body) {
        assertUnreadable(body, "not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "\"tekst\"", "null", "true"})
    void aBodyThatIsNotAnObjectIsUnreadable(String body) {
        assertUnreadable(body, "not-an-object");
    }

    @Test
    void aBodyThatNestsBeyondReasonIsUnreadable() {
        assertUnreadable("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000), "not-json");
    }

    @Test
    void whatTheMeaningOfAFieldForbidsIsNotedBesideTheRest() {
        Fields fields = Fields.ofBody("{\"start\":1,\"end\":2}");
        fields.integer("start", 2, 3);
        fields.integer("end", 2, 3);
        fields.note(CommonCode.END_BEFORE_START, "end");
        fields.note(CommonCode.END_BEFORE_START, "end");

        assertThat(refused(fields, 422)).containsExactly("out-of-bounds /start", "end-before-start /end");
    }

    private static List<String> refused(Fields fields, int status) {
        Rejection rejection = catchThrowableOfType(Rejection.class, fields::check);
        assertThat(rejection).isNotNull();
        assertThat(rejection.status()).isEqualTo(status);
        return rejection.problems().stream()
                .map(problem -> problem.code().id() + " " + problem.pointer())
                .toList();
    }

    private static void assertUnreadable(String body, String code) {
        assertThatThrownBy(() -> Fields.ofBody(body)).isInstanceOfSatisfying(Rejection.class, rejection -> {
            assertThat(rejection.status()).isEqualTo(400);
            assertThat(rejection.problems())
                    .extracting(problem -> problem.code().id())
                    .containsExactly(code);
        });
    }
}
