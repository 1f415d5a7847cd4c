package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** To the issuer and back: to the same place, with what was typed. */
@Execution(ExecutionMode.CONCURRENT)
class SignInTest {

    private final LocalDate day = Municipality.inDays(10);
    private final String evening = "/app/find?date=" + day + "&from=18:00&until=20:00";

    @Test
    void leadsBackToTheSlotWithWhatWasTyped() {
        try (Phone phone = Phone.small().open(evening)) {
            phone.tap(phone.page().locator(".time").first());
            String address = phone.page().url();
            phone.tap(phone.the(AriaRole.BUTTON, "Endre hva det er til"));
            phone.page().getByLabel("Hva skal lokalet brukes til?").fill("Ekstraøving");
            phone.axe().screenshot("book-signed-out");
            phone.tap(phone.the(AriaRole.BUTTON, "Logg inn og bestill"));

            phone.tap(phone.page().getByText("Kåre Korsang"));

            assertThat(phone.page()).hasURL(address);
            assertThat(phone.page().locator(".checked")).containsText("Ekstraøving");
            assertThat(phone.page().getByRole(AriaRole.MAIN)).containsText("Kåre Korsang");
            phone.axe().screenshot("book-signed-in");
        }
    }

    @Test
    void anAnswerThatNobodyAskedForSignsNobodyIn() {
        try (Phone phone = Phone.small().open("/app/signed-in?code=x&state=y")) {
            assertThat(phone.page().getByText("Innloggingen ble ikke fullført")).isVisible();
            assertThat(phone.page()).hasURL(Pattern.compile("/app/$"));
        }
    }

    @Test
    void signingOutForgetsWhatIsOnesOwn() {
        try (Phone phone = Phone.wide().as("kare-kor").open(evening)) {
            phone.tap(phone.page().locator(".time").first());
            phone.page().getByLabel("Hva skal lokalet brukes til?").fill("Ekstraøving");
            phone.page().evaluate("""
                () => {
                  localStorage.setItem('my:last-denial', '"Kåre fikk nei"');
                  localStorage.setItem('my:unsent:brought', '"Kåre tok imot"');
                  localStorage.setItem('colours', '"dark"');
                }\
                """);
            phone.page().locator(".menu > summary").click();
            assertThat(phone.page().getByText("Logget inn som Kåre Korsang")).isVisible();

            phone.tap(phone.the(AriaRole.BUTTON, "Logg ut"));
            assertThat(phone.page().getByRole(AriaRole.ALERT)).containsText("ikke registrert");
            phone.axe().screenshot("sign-out-unsent");
            phone.tap(phone.the(AriaRole.BUTTON, "Logg ut likevel"));

            assertThat(phone.page()).hasURL(Pattern.compile("/app/$|/app/[?]"));
            assertThat(phone.the(AriaRole.BUTTON, "Logg inn")).isVisible();
            Object kept = phone.page().evaluate("() => Object.entries({...localStorage, ...sessionStorage}).join()");
            Assertions.assertThat(kept)
                    .asString()
                    .contains("dark")
                    .doesNotContain("Kåre")
                    .doesNotContain("Ekstraøving");
        }
    }
}
