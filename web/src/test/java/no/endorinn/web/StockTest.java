package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What staff do to the shelves. */
@Execution(ExecutionMode.CONCURRENT)
class StockTest {
    @Test
    void somethingNewIsTwoShortFormsAndIsChangedAndSentToServiceFromThePhone() {
        try (Phone phone = Phone.small().as("ada-admin").open("/app/staff/equipment")) {
            Page page = phone.page();
            page.getByText("Legg til noe nytt å låne ut").click();
            String name = "Truger " + System.nanoTime();
            page.getByLabel("Hva det heter").fill(name);
            page.getByLabel("Slags utstyr").selectOption("outdoors");
            // Where it can be lent from comes from the service.
            assertThat(page.getByLabel("Utlånssted").locator("option").first()).isAttached();
            page.getByLabel("Størrelser, om det har noen").fill("S, M");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Legg til").setExact(true))
                    .click();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(name);
            page.getByLabel("S", new Page.GetByLabelOptions().setExact(true)).fill("5");
            page.getByLabel("M", new Page.GetByLabelOptions().setExact(true)).fill("7");
            page.getByLabel("Hvor det står").fill("Bod 3");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Legg til og lag etiketter"))
                    .click();

            Locator labels = page.locator(".labels li");
            assertThat(labels).hasCount(12);
            assertThat(labels.first()).containsText(Pattern.compile("\\d{5}"));
            assertThat(page.locator(".labels svg")).hasCount(12);
            assertThat(page.locator(".rows .row")).hasCount(12);
            assertThat(page.locator(".rows .row").first()).containsText("Bod 3");
            phone.axe().noSidewaysScroll().screenshot("stock-labels");
            // The sheet has the labels and nothing else.
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(labels.first()).isVisible();
            assertThat(page.getByText("Legg til eksemplarer")).isHidden();
            assertThat(page.locator("h1")).isHidden();
            phone.screenshot("stock-labels-print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            page.locator(".rows .row").first().click();
            page.getByLabel("Hvor det står").fill("Verkstedet");
            page.getByLabel("Hvordan det ser ut").selectOption("worn");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lagre"))
                    .click();
            assertThat(page.getByText("Lagret.")).isVisible();
            page.getByLabel("Til og med").fill(LocalDate.now().plusDays(9).toString());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send til service"))
                    .click();
            Locator back = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lån ut igjen nå"));
            assertThat(back).isVisible();
            phone.axe().noSidewaysScroll().screenshot("stock-copy");
            back.click();
            assertThat(page.getByText("Ingen tid er satt av")).isVisible();

            page.locator(".back-to").click();
            assertThat(page.locator(".rows .row").first()).containsText("Verkstedet");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Endre vilkår"))
                    .click();
            page.getByLabel("Lengste lån, i dager").fill("3");
            phone.axe().noSidewaysScroll().screenshot("stock-terms");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lagre"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(name);
        }
    }
}
