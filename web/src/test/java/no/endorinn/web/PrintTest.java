package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** On paper: one page each, without what one can only press. */
@Execution(ExecutionMode.CONCURRENT)
class PrintTest {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    @Test
    void aDayInAllPremisesIsOnePage() {
        String day = Municipality.inDays(0)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .plusDays(8)
                .toString();
        try (Phone phone = Phone.wide().as("saga-sak").open("/app/staff/day?date=" + day)) {
            assertThat(phone.page().locator(".premises-day")).hasCount(13);
            printed(phone, "print-day");
            assertThat(phone.page().locator(".scale")).isVisible();
            assertThat(phone.page().locator(".day-choice")).isHidden();
        }
    }

    @Test
    void aCaseIsOnePageWithTheDayDrawnAndNoButtons() {
        try (Phone phone = Phone.wide().as("saga-sak").open("/app/staff")) {
            phone.tap(phone.page().locator(".queue-row").getByText("Turlederkurs"));
            assertThat(phone.page().locator(".case-bars")).isVisible();
            printed(phone, "print-case");
            assertThat(phone.page().locator(".letter")).isVisible();
            for (String pressed : List.of(".queue-rows", ".decide", ".case-nav", ".staff-tabs", ".header")) {
                assertThat(phone.page().locator(pressed)).isHidden();
            }
        }
    }

    @Test
    void aFortnightOfTheCalendarIsOnePage() {
        try (Phone phone = Phone.wide().open("/app/calendar")) {
            assertThat(phone.page().locator(".calendar-day").first()).isVisible();
            printed(phone, "print-calendar");
            assertThat(phone.page().locator(".calendar-place")).isHidden();
        }
    }

    private static void printed(Phone phone, String name) {
        byte[] paper = phone.page().pdf(new Page.PdfOptions().setFormat("A4"));
        assertThat(PAGE.matcher(new String(paper, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .isEqualTo(1);
        phone.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        phone.screenshot(name);
    }
}
