package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What comes after the first time: a form that changes, applying again as before, giving a draft up, and taking one back. */
@Execution(ExecutionMode.CONCURRENT)
class AgainTest {
    @Test
    void aFormThatChangesIsOfferedToADraftAndMarkedInTheNextAndWhatWasSentStaysAsItWas() {
        String scheme = Grant.write("Tilskudd til turer");
        try (Phone phone = Directory.introduce(
                        Phone.small().asStranger("Agnes Attpå").blank(), "Agnes Attpå");
                Phone staff = Phone.wide().as("saga-sak").open("/app/staff/grants/forms/" + scheme)) {
            String association = Directory.add(phone, "Turlaget " + UUID.randomUUID());
            String sent = Directory.apply(phone, scheme, association);
            Directory.send(phone, sent, Map.of("plans", "Til Storøya", "open", true));

            again(phone, scheme);
            phone.tap(phone.page().locator(".apply-tasks a"));
            assertThat(phone.the(AriaRole.TEXTBOX, "Hvor går turen?")).hasValue("Til Storøya");
            assertThat(phone.page().locator("#asked-plans")).containsText("Hentet fra forrige gang.");

            changeForm(staff);

            phone.tap(phone.page().locator(".back-to"));
            phone.page().reload();
            Locator main = phone.page().locator("main");
            assertThat(main).containsText("Nytt i skjemaet: Kart");
            assertThat(main).containsText("Ikke med lenger: Kan alle bli med?");
            phone.axe().noSidewaysScroll().screenshot("apply-newer");
            phone.tap(phone.the(AriaRole.BUTTON, "Ta det nye skjemaet"));
            phone.tap(summary(phone, "Svar som ikke har noen plass i det nye skjemaet"));
            assertThat(phone.page().locator(".apply-answers")).hasText(Pattern.compile("Kan alle bli med\\?\\s*Ja"));
            phone.axe().noSidewaysScroll().screenshot("apply-others");
            phone.tap(summary(phone, "Forkast utkastet"));
            phone.axe().screenshot("apply-discard");
            phone.tap(phone.the(AriaRole.BUTTON, "Ja, forkast"));
            assertThat(phone.page()).hasURL(Pattern.compile("/app/mine$"));

            again(phone, scheme);
            phone.tap(phone.page().locator(".apply-tasks a"));
            assertThat(phone.page().locator("[id^=asked-]").last()).containsText("Nytt siden sist.");
            phone.axe().noSidewaysScroll().screenshot("apply-again");

            phone.go("/app/apply/" + sent);
            assertThat(main).containsText("Kan alle bli med?");
            phone.tap(summary(phone, "Trekk søknaden"));
            phone.page().getByLabel("Hvorfor?").fill("Vi får pengene fra andre.");
            phone.axe().noSidewaysScroll().screenshot("apply-withdraw");
            phone.tap(phone.the(AriaRole.BUTTON, "Ja, trekk den"));
            assertThat(phone.page().locator(".receipt")).containsText("Søknaden er trukket");
            phone.axe().screenshot("apply-withdrawn");
        }
    }

    /** One question less, and so much more that staff must say why it takes more than ten minutes. */
    private static void changeForm(Phone staff) {
        Page page = staff.page();
        staff.tap(staff.the(AriaRole.BUTTON, "Ta bort: Kan alle bli med?"));
        MakeSchemeTest.add(staff, 0, "Kart", "Vedlegg");
        staff.tap(staff.the(AriaRole.LINK, "Språk"));
        staff.tap(staff.the(AriaRole.BUTTON, "Fyll det tomme med Bokmål"));
        MakeSchemeTest.saved(staff);
        staff.tap(staff.the(AriaRole.LINK, "Publiser"));
        Locator why = page.getByLabel("Hvorfor trengs det mer enn ti?");
        staff.tap(staff.the(AriaRole.BUTTON, "Publiser versjon 2"));
        assertThat(page.locator("main")).containsText("Dette kan ikke være tomt.");
        staff.axe().screenshot("form-takes-long-1280");
        why.fill("Turen går over fjellet, og vi må se hvor.");
        staff.tap(staff.the(AriaRole.BUTTON, "Publiser versjon 2"));
        assertThat(page.getByText("Versjon 2 er publisert.")).isVisible();
    }

    private static void again(Phone phone, String scheme) {
        phone.go("/app/grants/" + scheme);
        phone.tap(phone.page().locator("#eligible-children").getByLabel("Ja"));
        phone.tap(phone.the(AriaRole.BUTTON, "Søk på nytt som sist"));
        assertThat(phone.page().locator(".apply-tasks li").first()).isVisible();
    }

    private static Locator summary(Phone phone, String text) {
        return phone.page().locator("summary", new Page.LocatorOptions().setHasText(text));
    }
}
