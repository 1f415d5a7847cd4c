package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who I am to the municipality. */
@Execution(ExecutionMode.CONCURRENT)
class MeTest {

    @Test
    void aStrangerIsAskedWhereTheyAreAndGoesOnFromThere() {
        try (Phone phone = Phone.small().asStranger("Nina Nyhus").open("/app/new-association")) {
            assertThat(phone.page().getByLabel("Navn")).hasValue("Nina Nyhus");
            assertThat(phone.page().getByText("Organisasjonsnummer")).hasCount(0);
            phone.page().getByLabel("E-post").fill("nina");
            phone.axe().noSidewaysScroll().screenshot("who-are-you");
            phone.page().getByLabel("E-post").fill("nina@nyhus.example");

            phone.tap(phone.the(AriaRole.BUTTON, "Lagre"));

            assertThat(phone.page().getByLabel("Organisasjonsnummer")).isVisible();
            assertThat(phone.page()).hasURL(Pattern.compile("/app/new-association$"));
        }
    }

    @Test
    void whoeverIsRefusedForBeingAStrangerTellsAndComesBack() {
        try (Phone phone = Phone.wide().asStranger("Nils Nyhus").blank()) {
            String refused =
                    Municipality.address().resolve("/associations/fjordvik-il").toString();
            phone.page()
                    .route(
                            refused,
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(403)
                                    .setContentType("application/problem+json")
                                    .setBody("""
                                        {"type": "about:blank", "title": "x", "status": 403, "detail": "x",
                                         "errors": [{"code": "introduce-yourself", "message": "Fortell først."}]}
                                        """)));
            phone.go("/app/associations/fjordvik-il");
            phone.tabTo(phone.the(AriaRole.LINK, "Fortell hvem du er")).press("Enter");
            assertThat(phone.heading()).hasText("Hvem er du?");
            phone.page().unroute(refused);
            phone.tabTo(phone.page().getByLabel("Telefon", exact()));
            phone.page().keyboard().type("55 00 00 00");
            phone.press("Enter");

            assertThat(phone.page()).hasURL(Pattern.compile("/app/associations/fjordvik-il$"));
            assertThat(phone.heading()).hasText("Fjordvik IL");
        }
    }

    @Test
    void whatIsWrongIsSaidWhereItIs() {
        try (Phone phone = Phone.small().asStranger("Nora Nyhus").open("/app/me")) {
            phone.page().getByLabel("Telefon", exact()).fill("ring meg");

            phone.tap(phone.the(AriaRole.BUTTON, "Lagre"));

            assertThat(phone.page().getByLabel("Telefon", exact())).hasAttribute("aria-invalid", "true");
            phone.axe().screenshot("me-wrong");
        }
    }

    @Test
    void aChangeIsKeptAndAllOfItCanBeTakenAlong() throws IOException {
        try (Phone phone = Phone.small().asStranger("Nelly Nyhus").blank()) {
            Directory.introduce(phone, "Nelly Nyhus").go("/app/me");
            assertThat(phone.the(AriaRole.BUTTON, "Last ned")).isVisible();
            phone.page().getByLabel("Navn").fill("Nelly Nygård");
            phone.page().getByLabel("Språk i meldinger").selectOption("nn");
            phone.tap(phone.the(AriaRole.BUTTON, "Lagre"));
            assertThat(phone.page().getByText("Lagret.")).isVisible();
            phone.page().reload();
            assertThat(phone.page().getByLabel("Navn")).hasValue("Nelly Nygård");
            assertThat(phone.page().getByLabel("Språk i meldinger")).hasValue("nn");

            Download file = phone.page().waitForDownload(() -> phone.tap(phone.the(AriaRole.BUTTON, "Last ned")));

            assertThat(Files.readString(file.path())).contains("Nelly Nygård");
        }
    }

    @Test
    void oneIsForgottenAfterHavingSeenWhatItMeans() {
        try (Phone phone = Phone.small().asStranger("Noel Nyhus").blank()) {
            String association = Directory.add(Directory.introduce(phone, "Noel Nyhus"), "Noels venner");
            phone.go("/app/me");
            phone.tap(phone.the(AriaRole.BUTTON, "Vis hva som skjer"));
            assertThat(phone.page().getByText("Da får laget ingen leder")).isVisible();
            phone.tap(phone.the(AriaRole.BUTTON, "La laget stå uten leder"));
            assertThat(phone.page().getByText("Du er ikke lenger med i Noels venner."))
                    .isVisible();
            phone.axe().screenshot("me-forget");

            phone.tap(phone.the(AriaRole.BUTTON, "Ja, glem meg"));

            assertThat(phone.page()).hasURL(Pattern.compile("/app/$"));
            assertThat(phone.the(AriaRole.BUTTON, "Logg inn")).isVisible();
            phone.go("/app/associations/" + association);
            assertThat(phone.heading()).hasText("Noels venner");
        }
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
