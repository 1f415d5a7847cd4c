package no.endorinn.booking.premises;

import static no.endorinn.booking.premises.WallClock.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.calendar.Hours;
import no.endorinn.calendar.OpeningHours;
import no.endorinn.calendar.OpeningHours.Dated;
import no.endorinn.calendar.OpeningHours.Kind;
import no.endorinn.calendar.OpeningHours.Weekly;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.problem.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsJsonTest {
    @Test
    void plainTermsComeBackAsTheyWere() {
        Terms plain = Hall.hall().undivided().terms();

        assertThat(TermsJson.fromText(TermsJson.text(plain))).isEqualTo(plain);
    }

    @Test
    void termsWithEverythingThatTermsCanHaveComeBackAsTheyWere() {
        Terms rich = Hall.hall()
                .open(new OpeningHours(
                        List.of(
                                new Weekly(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), hours("00:00", "07:05")),
                                new Weekly(EnumSet.of(DayOfWeek.MONDAY), hours("23:59", "24:00"))),
                        List.of(
                                dated(Kind.CLOSED, Hours.ALL_DAY),
                                dated(Kind.INSTEAD, hours("10:00", "14:00")),
                                dated(Kind.OPEN, hours("00:00", "01:00")))))
                .startingEvery(5)
                .lasting(5, 10_080)
                .keepingFree(120, 1)
                .quota(Optional.of(5), Optional.empty(), Optional.of(90))
                .prices(Map.of(Group.YOUTH, new PriceList.Rate(0, 1)), new PriceList.Rate(10_000_000, 0))
                .access(
                        new AccessRule(
                                Set.of(DayOfWeek.FRIDAY),
                                hours("16:00", "24:00"),
                                Set.of(Group.PRIVATE, Group.YOUTH),
                                AccessRule.Extent.WHOLE,
                                Set.of("a", "c"),
                                AccessRule.Mode.REQUEST),
                        Hall.rule(Hours.ALL_DAY, AccessRule.Mode.CLOSED))
                .terms();

        assertThat(TermsJson.fromText(TermsJson.text(rich))).isEqualTo(rich);
    }

    @Test
    void theJsonIsTheSameForTheSameTermsInWhicheverOrderTheirSetsWereMade() {
        AccessRule one = new AccessRule(
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY),
                Hours.ALL_DAY,
                Set.of(Group.YOUTH, Group.PRIVATE),
                AccessRule.Extent.ANY,
                Set.of("c", "a"),
                AccessRule.Mode.DIRECT);
        AccessRule same = new AccessRule(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Hours.ALL_DAY,
                Set.of(Group.PRIVATE, Group.YOUTH),
                AccessRule.Extent.ANY,
                Set.of("a", "c"),
                AccessRule.Mode.DIRECT);

        assertThat(TermsJson.text(Hall.hall().access(one).terms()))
                .isEqualTo(TermsJson.text(Hall.hall().access(same).terms()));
    }

    @Test
    void everythingThatIsWrongWithTermsIsNamedAtOnce() {
        String wrong = TermsJson.text(Hall.hall().terms())
                .replace("\"id\":\"b\"", "\"id\":\"a\"")
                .replace("\"id\":\"c\"", "\"id\":\"C!\"")
                .replace("\"startGridMinutes\":30", "\"startGridMinutes\":25")
                .replace("\"shortestMinutes\":30", "\"shortestMinutes\":700")
                .replace("post@fjordvik.example", "post(at)fjordvik")
                .replace("\"group\":\"association\"", "\"group\":\"youth\"")
                .replace("\"from\":\"08:00\",\"to\":\"24:00\"", "\"from\":\"20:00\",\"to\":\"08:00\"")
                .replace("\"bufferAfterMinutes\":0", "\"bufferAfterMinutes\":121")
                .replace("\"access\":[]", "\"access\":[{\"parts\":[\"z\"],\"mode\":\"direct\"}]");
        Fields fields = Fields.ofBody(wrong);
        TermsJson.read(fields);

        Rejection rejection = catchThrowableOfType(Rejection.class, fields::check);
        assertThat(rejection).isNotNull();
        assertThat(rejection.problems())
                .extracting(problem -> problem.code().id() + " " + problem.pointer())
                .containsExactlyInAnyOrder(
                        "same-part-twice /parts",
                        "malformed-id /parts/2/id",
                        "odd-start-grid /startGridMinutes",
                        "shortest-longer-than-longest /shortestMinutes",
                        "not-an-email /contact/email",
                        "same-group-twice /prices/1/group",
                        "end-before-start /opening/weekly/0/to",
                        "out-of-bounds /bufferAfterMinutes",
                        "unknown-part /access/0/parts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pictures/sal.jpg", "/pictures/Sal_2.v3-b.svg"})
    void picturesAreAtTheAppsOwnOrigin(String picture) {
        Fields fields = Fields.ofBody(withPicture(picture));

        assertThat(TermsJson.read(fields).pictures()).containsExactly(picture);
        assertThatCode(fields::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/sal.jpg",
                "//elsewhere.example/pictures/sal.jpg",
                "/pictures/",
                "/pictures/../app/index.html",
                "/pictures/sal/1.jpg",
                "/pictures/sal.jpg?who=me",
                "/pictures/%2e%2e",
                "/bookings",
                "javascript:alert(1)"
            })
    void andNowhereElse(String elsewhere) {
        Fields fields = Fields.ofBody(withPicture(elsewhere));
        TermsJson.read(fields);

        Rejection rejection = catchThrowableOfType(Rejection.class, fields::check);
        assertThat(rejection.problems())
                .extracting(problem -> problem.code().id() + " " + problem.pointer())
                .containsExactly("not-a-picture /pictures");
    }

    private static String withPicture(String picture) {
        return TermsJson.text(Hall.hall().terms()).replace("/pictures/hall.jpg", picture);
    }

    private static Dated dated(Kind kind, Hours hours) {
        return new Dated(LocalDate.of(2027, 5, 17), LocalDate.of(2027, 5, 18), kind, hours, "Grunnlovsdagen");
    }
}
