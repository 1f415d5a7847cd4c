package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How much one may have at a time is said before anybody books, and an administrator decides it. */
@Execution(ExecutionMode.CONCURRENT)
class LimitsTest {

    @Test
    void everyPageLeadsToThemByKeyboard() {
        try (Phone phone = Phone.small().open("/app/calendar")) {
            assertThat(phone.heading()).isVisible();
            phone.tabTo(phone.the(AriaRole.LINK, "Hvor mye kan jeg bestille?")).press("Enter");

            assertThat(phone.heading()).hasText("Hvor mye kan du bestille?");
            assertThat(phone.page().locator("main li")).hasCount(3);
        }
    }

    @Test
    void anAdministratorChangesThemAndIsToldBesideTheFieldWhatThereMayBe() {
        try (Phone phone = Phone.small().as("ada-admin").open("/app/staff/limits")) {
            Locator bookings = phone.page()
                    .getByRole(
                            AriaRole.GROUP,
                            new Page.GetByRoleOptions().setName("For et lag som kommunen har bekreftet"))
                    .getByLabel("Kommende bestillinger om gangen");
            bookings.fill("mange");
            phone.tap(phone.the(AriaRole.BUTTON, "Lagre"));
            assertThat(phone.page().locator(".field .wrong")).hasText("Tallet må være fra 1 til 300.");
            phone.axe().noSidewaysScroll().screenshot("limits-wrong");

            bookings.fill("199");
            phone.tap(phone.the(AriaRole.BUTTON, "Lagre"));
            assertThat(phone.page().getByText("Lagret. Grensene gjelder fra nå."))
                    .isVisible();

            phone.go("/app/limits");
            assertThat(phone.page().locator("main li").last()).containsText("199");
        }
    }

    @Test
    void aCaseworkerIsNotOfferedThem() {
        try (Phone phone = Phone.wide().as("saga-sak").open("/app/staff/closeness")) {
            assertThat(phone.the(AriaRole.LINK, "Ansatte")).isVisible();
            assertThat(phone.the(AriaRole.LINK, "Grenser")).hasCount(0);
        }
    }
}
