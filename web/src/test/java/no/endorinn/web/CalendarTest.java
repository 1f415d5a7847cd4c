package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What goes on where, open to all. */
@Execution(ExecutionMode.CONCURRENT)
class CalendarTest {

    @Test
    void onlyPremisesWhereSomethingGoesOnAreOfferedAndTheirFeedToo() {
        try (Phone phone = Phone.small().open("/app/calendar")) {
            Locator place = phone.page().getByLabel("Hvor?");
            assertThat(place.getByText("Biblioteket, møterommet")).hasCount(1);
            assertThat(place.getByText("Svømmehallen")).hasCount(0);

            place.selectOption("biblioteket-moterom");

            assertThat(phone.page()).hasURL(Pattern.compile("premises=biblioteket-moterom"));
            assertThat(events(phone).filter(new Locator.FilterOptions().setHasNotText("Biblioteket")))
                    .hasCount(0);
            assertThat(phone.the(AriaRole.LINK, "Abonner"))
                    .hasAttribute("href", Pattern.compile("^webcal://.+/premises/biblioteket-moterom/calendar.ics$"));
            phone.page().reload();
            assertThat(place).hasValue("biblioteket-moterom");
        }
    }

    @Test
    void theKeyboardIsEnoughToLookFurtherAhead() {
        try (Phone phone = Phone.wide().open("/app/")) {
            phone.tabTo(phone.page()
                            .locator(".navigation a")
                            .filter(new Locator.FilterOptions().setHasText("Kalender")))
                    .press("Enter");
            assertThat(phone.heading()).isFocused();
            assertThat(events(phone).first()).isVisible();

            phone.tabTo(phone.the(AriaRole.BUTTON, "Senere")).press("Enter");

            assertThat(phone.page().getByRole(AriaRole.STATUS).first())
                    .containsText(" " + Municipality.inDays(28).getDayOfMonth() + ". ");
            phone.tabTo(phone.the(AriaRole.BUTTON, "Tidligere")).press("Enter");
            assertThat(events(phone).first()).isVisible();
        }
    }

    private static Locator events(Phone phone) {
        return phone.page().locator(".calendar-day li");
    }
}
