package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What an association applies for elsewhere, on both sides: it asks, is ranked with a reason, recommended, and has a letter. */
@Execution(ExecutionMode.CONCURRENT)
class BackedTest {
    private static final String TITLE = "Nytt lys i klubbhuset";

    @Test
    void anAssociationAsksIsRankedAndRecommendedAndDownloadsTheLetter() {
        String choir = "Koret " + UUID.randomUUID();
        try (Phone phone = Directory.introduce(
                        Phone.small().asStranger("Berit Bok").blank(), "Berit Bok");
                Phone staff = Phone.small().as("saga-sak").blank()) {
            Directory.add(phone, choir);
            phone.go("/app/grants");
            phone.tap(phone.the(AriaRole.LINK, "Be kommunen anbefale søknaden Gaver til lokalsamfunnet"));
            assertThat(phone.page().locator("main")).containsText("Til Gaver til lokalsamfunnet, Sparebankgaven Fjord");
            phone.tap(phone.the(AriaRole.BUTTON, "Send til kommunen"));
            assertThat(phone.page().locator("main")).containsText("Skriv noe her.");
            phone.axe().noSidewaysScroll().screenshot("backing-ask");
            phone.the(AriaRole.TEXTBOX, "Hva søker dere om?").fill(TITLE);
            phone.the(AriaRole.TEXTBOX, "Hvorfor bør kommunen anbefale det?").fill("Alle lag bruker huset.");
            phone.tap(phone.the(AriaRole.BUTTON, "Send til kommunen"));
            assertThat(phone.heading()).hasText(TITLE);
            assertThat(phone.page().locator("main")).containsText("Venter på svar");

            staff.go("/app/staff?kind=backing&q=" + choir.substring("Koret ".length()));
            assertThat(staff.page().locator("#queue-search")).isVisible();
            staff.tap(staff.page().locator(".queue-row"));
            assertThat(staff.heading()).hasText(choir);
            assertThat(staff.page().locator("main")).containsText("Alle lag bruker huset.");
            staff.axe().noSidewaysScroll().screenshot("backing-case");
            staff.tap(staff.the(AriaRole.LINK, "Gi den plass i rekkefølgen"));
            staff.tap(staff.the(AriaRole.BUTTON, "Gi plass " + TITLE));
            staff.the(AriaRole.TEXTBOX, "Hvorfor på denne plassen?").fill("Til nytte for flest");
            staff.axe().noSidewaysScroll().screenshot("backing-order");
            staff.page()
                    .waitForResponse("**/ranking", () -> staff.tap(staff.the(AriaRole.BUTTON, "Lagre rekkefølgen")));
            assertThat(staff.page().locator("main")).containsText("Rekkefølgen er lagret");
            Locator row = staff.page().locator("main ol li");
            assertThat(row).containsText(TITLE);
            staff.tap(row.getByRole(AriaRole.LINK));
            assertThat(staff.page().locator("main")).containsText("Til nytte for flest");
            staff.tap(staff.the(AriaRole.RADIO, "Vi anbefaler").first());
            staff.the(AriaRole.TEXTBOX, "Begrunnelse").fill("Huset brukes av mange.");
            staff.tap(staff.the(AriaRole.BUTTON, "Send svaret"));
            assertThat(staff.page().locator("main")).containsText("Huset brukes av mange.");
            staff.axe().noSidewaysScroll().screenshot("backing-answered");

            phone.go("/app/mine");
            phone.tap(phone.the(AriaRole.LINK, "Anbefalinger fra kommunen til andre ordninger"));
            assertThat(phone.heading()).hasText("Anbefalinger");
            assertThat(phone.the(AriaRole.LINK, TITLE)).isVisible();
            phone.axe().noSidewaysScroll().screenshot("backing-list");
            phone.tap(phone.the(AriaRole.LINK, TITLE));
            assertThat(phone.page().locator("main")).containsText("Dere står som nummer 1 av 1.");
            phone.axe().noSidewaysScroll().screenshot("backing-told");
            Download letter = phone.page()
                    .waitForDownload(() -> phone.tap(phone.the(AriaRole.BUTTON, "Last ned brevet som PDF")));
            assertTrue(letter.suggestedFilename().startsWith("Kommunens anbefaling "), letter.suggestedFilename());
        }
    }
}
