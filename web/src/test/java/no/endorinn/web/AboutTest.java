package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is behind this, privacy and accessibility. */
class AboutTest {

    @ParameterizedTest
    @CsvSource({"nb,false,360,740", "nn,true,360,740", "en,false,320,640", "nb,true,1280,800"})
    void isFreeOfBarriers(String language, boolean dark, int width, int height) {
        try (Phone phone = Phone.sized(width, height).in(language).dark(dark).open("/app/about")) {
            assertThat(phone.heading()).isVisible();

            phone.axe().noSidewaysScroll().screenshot("about-%d-%s".formatted(width, language));
            phone.doubleText().noSidewaysScroll();
        }
    }

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
