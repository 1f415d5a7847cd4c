package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who is behind this, privacy and accessibility. */
@Execution(ExecutionMode.CONCURRENT)
class AboutTest {

    @Test
    void everyPageLeadsThereByKeyboardAndThereIsSomebodyToAsk() {
        try (Phone phone = Phone.small().open("/app/calendar")) {
            assertThat(phone.heading()).isVisible();
            phone.tabTo(phone.the(AriaRole.LINK, "Om tjenesten, personvern og tilgjengelighet"))
                    .press("Enter");

            assertThat(phone.heading()).hasText("Om Én dør inn");
            Locator links = phone.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK);
            assertThat(links.first()).hasAttribute("href", Pattern.compile("tel:\\d+"));
            assertThat(links.nth(1)).hasAttribute("href", Pattern.compile("mailto:.+"));
            assertThat(phone.the(AriaRole.LINK, "Tilgjengelighetserklæring")).isVisible();
        }
    }
}
