package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the look promises, in figures: {@code ./test web FiguresTest} prints them, and {@link SlowLineTest} those of a slow line. */
class FiguresTest {

    private static final String ROOM = "biblioteket-moterom";
    private static final Pattern RECEIPT = Pattern.compile("/app/receipt/");
    private static final List<String> TABLE = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"360, 740, 240, 676", "1280, 800, 260, 800"})
    void threeResultsAreSeenBeforeOneScrolls(int width, int height, int highestFirst, int lowestThird) {
        String evening = "/app/find?date=%s&from=18:00&until=20:00&people=10".formatted(Municipality.inDays(10));
        try (Phone phone = Phone.sized(width, height).open(evening)) {
            Locator results = phone.page().locator(".found");
            assertThat(results.nth(2)).isVisible();
            double first = results.first().boundingBox().y;
            var third = results.nth(2).locator(".time").first().boundingBox();

            row("first result's top, %d x %d", width, height, "%.0f px", first);
            row("third result's button ends, %d x %d", width, height, "%.0f px", third.y + third.height);
            Assertions.assertThat(first).isLessThanOrEqualTo(highestFirst);
            Assertions.assertThat(third.y + third.height).isLessThanOrEqualTo(lowestThird);
        }
    }

    @Test
    void fourTapsLeadToAFirstReceiptAndTwoToARepeat() {
        try (Phone phone = member("Frida Første")) {
            phone.go("/app/");
            phone.tap(phone.page()
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LINK, link("Finn lokale"))
                    .first());
            phone.tap(phone.page().locator(".time[data-mode=direct]").first());
            Locator purpose = phone.page().getByLabel("Hva skal lokalet brukes til?");
            phone.tap(purpose);
            purpose.fill("Årsmøte");
            phone.tap(BookTest.confirm(phone));
            assertThat(phone.page()).hasURL(RECEIPT);
            int first = phone.taps();

            String reference = phone.page().url().replaceAll(".*/receipt/(\\w+).*", "$1");
            phone.go("/app/mine/" + reference);
            phone.tap(phone.the(AriaRole.LINK, "Bestill igjen"));
            phone.tap(BookTest.confirm(phone));
            assertThat(phone.page()).hasURL(Pattern.compile("/app/receipt/(?!" + reference + ")"));
            int repeat = phone.taps() - first;

            row("taps to a first receipt after login", "%d", first);
            row("taps to a repeat", "%d", repeat);
            Assertions.assertThat(first).isLessThanOrEqualTo(4);
            Assertions.assertThat(repeat).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aPlainYesIsOneKey() {
        LocalDate day = Municipality.freeDay(ROOM, "11:00", "12:00");
        try (Phone phone =
                        Directory.introduce(Phone.small().asStranger("Jon Ja").blank(), "Jon Ja");
                Phone staff = Phone.wide().as("saga-sak").blank()) {
            String reference = Directory.ask(phone, ROOM, day, "11:00", "12:00", "Samtale");
            staff.go("/app/staff/requests/" + reference);
            assertThat(staff.heading()).hasText("Samtale");
            assertThat(staff.page().locator(".letter")).containsText("Godkjent: ");

            staff.press("g");

            assertThat(staff.page().getByText("Godkjent: Privatperson.")).isVisible();
            Desk.send(staff);
            row("keys to a plain yes", "%d", 1);
        }
    }

    private static Phone member(String name) {
        Phone phone = Directory.introduce(Phone.small().asStranger(name).blank(), name);
        Directory.add(phone, name + " og venner " + UUID.randomUUID());
        return phone;
    }

    private static Locator.GetByRoleOptions link(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static void row(String what, int width, int height, String form, double value) {
        row(what.formatted(width, height), form, value);
    }

    private static void row(String what, String form, Object value) {
        TABLE.add("| %-70s | %10s |".formatted(what, form.formatted(value)));
    }

    @AfterAll
    static void print() {
        System.out.println("\n" + String.join("\n", TABLE.stream().sorted().toList()) + "\n");
    }
}
