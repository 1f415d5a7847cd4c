package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.endorinn.web.BookTest.USUAL;
import static no.endorinn.web.BookTest.book;
import static no.endorinn.web.BookTest.choir;
import static no.endorinn.web.BookTest.confirm;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The same time on many days. */
class BookSeriesTest {

    @Test
    void aSeriesShowsWhatStandsInTheWayAndTakesWhatFits() {
        LocalDate day = Municipality.freeWeeks("kulturhuset-ovingsrom", "13:00", "14:00", 4);
        try (Phone other = choir(Phone.small(), book("kulturhuset-ovingsrom", day.plusWeeks(1), "13:00", "14:00"));
                Phone phone = Phone.small()
                        .as("siv-strikk")
                        .remembers("my:booking", USUAL)
                        .open(book("kulturhuset-ovingsrom", day, "13:00", "14:00"))) {
            other.tap(confirm(other));
            assertThat(other.heading()).containsText("Bestilt");

            phone.the(AriaRole.BUTTON, "Bestill flere uker").click();
            phone.page().getByLabel("Siste dag").fill(day.plusWeeks(3).toString());
            assertThat(phone.page().getByText("3 av 4 passer. Én dato blir ikke bestilt."))
                    .isVisible();
            Locator inTheWay = phone.page().locator(".dates-choice li[data-fits=false]");
            assertThat(inTheWay).containsText("Opptatt.");
            phone.axe().noSidewaysScroll().screenshot("book-series");
            phone.page().getByLabel("Bare hvis alle passer").check();
            assertThat(confirm(phone)).isDisabled();
            phone.page().getByLabel("Bestill de 3 som passer").check();
            assertThat(confirm(phone)).containsText("Bestill de 3 som får plass");
            phone.tap(confirm(phone));

            assertThat(phone.heading()).containsText("Bestilt");
            assertThat(phone.page().getByText("Passet ikke")).isVisible();
            phone.axe().screenshot("receipt-series");
        }
    }

    @Test
    void singleDaysAreLeftOutOfASeriesByKeyboardAndStayOutOverAReload() {
        LocalDate day = Municipality.freeWeeks("kulturhuset-blackbox", "09:00", "10:00", 4);
        try (Phone phone = choir(Phone.small(), book("kulturhuset-blackbox", day, "09:00", "10:00"))) {
            phone.the(AriaRole.BUTTON, "Bestill flere uker").click();
            phone.page().getByLabel("Siste dag").fill(day.plusWeeks(3).toString());
            Locator days = phone.page().locator(".dates-choice input");
            assertThat(phone.page().getByText("4 av 4 passer.")).isVisible();
            assertThat(phone.page().locator(".sum strong")).hasText("1\u00a0000 kr");

            phone.tabTo(days.nth(1)).press("Space");
            assertThat(phone.page().getByText("3 av 3 passer. 1 dag er tatt ut."))
                    .isVisible();
            assertThat(phone.page().locator(".sum strong")).hasText("750 kr");
            assertThat(days.nth(1)).isFocused();
            assertThat(confirm(phone)).containsText("Bestill 3 ganger for 750 kr");
            phone.axe().noSidewaysScroll().screenshot("book-left-out");

            phone.page().reload();
            assertThat(days.nth(1)).not().isChecked();
            phone.tabTo(days.nth(0)).press("Space");
            phone.tabTo(days.nth(1)).press("Space");
            assertThat(phone.page().getByText("3 av 3 passer. 1 dag er tatt ut."))
                    .isVisible();
            phone.tap(confirm(phone));

            assertThat(phone.page().locator("main .reference").first()).isVisible();
            assertThat(phone.page().locator(".dates li").first())
                    .containsText(day.plusWeeks(1).getDayOfMonth() + ". ");
        }
    }

    @Test
    void allDaysLeftOutSaysWhyThatIsNothing() {
        LocalDate day = Municipality.freeWeeks("klubbhuset", "12:00", "13:00", 2);
        try (Phone phone = choir(Phone.small(), book("klubbhuset", day, "12:00", "13:00"))) {
            phone.the(AriaRole.BUTTON, "Bestill flere uker").click();
            phone.page().getByLabel("Siste dag").fill(day.plusWeeks(1).toString());
            Locator days = phone.page().locator(".dates-choice input");
            assertThat(phone.page().getByText("2 av 2 passer.")).isVisible();
            days.first().uncheck();
            days.last().uncheck();
            assertThat(phone.page().locator(".obstacle, .sum, .notice").first()).containsText("ingen datoer");
            assertThat(confirm(phone)).isDisabled();
            phone.axe().screenshot("book-nothing-left");
            days.last().check();
            assertThat(phone.page().getByText("1 av 1 passer.")).isVisible();
        }
    }
}
