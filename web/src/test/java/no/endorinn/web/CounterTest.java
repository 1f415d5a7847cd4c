package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import no.endorinn.kernel.time.Oslo;
import org.junit.jupiter.api.Test;

/** What is lent, over the counter: at a point of the test's own, which is open day and night. */
class CounterTest {
    @Test
    void threeOfFourGoOutAndTwoComeBackOneOfThemBroken() {
        Instant start = Kayaks.soon();
        String day = Oslo.date(start).toString();
        try (Phone admin = Phone.small().as("ada-admin").open("/app/about");
                Phone owner = Directory.introduce(
                        Phone.small().asStranger("Petra Padler").open("/app/about"), "Petra Padler")) {
            Kayaks kayaks = Kayaks.four(admin);
            List<String> labels = kayaks.labels();
            String reference = kayaks.reserved(owner, start);
            admin.go("/app/staff/counter?point=" + kayaks.shed().point() + "&date=" + day);
            Page page = admin.page();
            Locator loan = page.locator("details").filter(new Locator.FilterOptions().setHasText("Petra Padler"));
            assertThat(loan.locator("summary")).containsText("4 Kajakk");
            loan.locator("summary").click();
            Locator label = loan.getByLabel("Nummeret på merkelappen");
            label.fill("00000");
            press(loan, "Lever ut 1 av 4");
            assertThat(loan).containsText("00000: Ingen ting har dette nummeret");
            press(loan, "Legg til");
            press(loan, "Ta bort 00000");
            for (String each : labels.subList(0, 3)) {
                label.fill(each);
                label.press("Enter");
            }
            admin.axe();
            admin.noSidewaysScroll();
            admin.screenshot("counter-out");
            press(loan, "Lever ut 3 av 4");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ut · 0")))
                    .isVisible();

            admin.go("/app/staff/counter?what=in&point=" + kayaks.shed().point() + "&date="
                    + Oslo.date(start.plus(Duration.ofDays(1))));
            loan.locator("summary").click();
            loan.getByLabel("Hvordan er " + labels.get(1) + "?").selectOption("broken");
            loan.getByLabel("Kajakk " + labels.get(2)).uncheck();
            admin.axe();
            admin.noSidewaysScroll();
            admin.screenshot("counter-in");
            press(loan, "Ta imot 2 av 3");

            assertThat(loan.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ta imot 1 av 1")))
                    .isVisible();
            assertThat(loan).not().containsText(labels.getFirst());

            owner.go("/app/mine");
            owner.the(AriaRole.LINK, "4 Kajakk").click();
            assertThat(owner.heading()).hasText("4 Kajakk");
            assertThat(owner.page().locator("main")).containsText("1 ute, 2 levert");
            assertThat(owner.page()).hasURL(Pattern.compile(reference));
            owner.axe();
            owner.noSidewaysScroll();
            owner.screenshot("loan");
        }
    }

    private static void press(Locator loan, String button) {
        loan.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
