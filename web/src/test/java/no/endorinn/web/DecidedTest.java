package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What comes of an application, on both sides: changes are asked for and made, it is decided in part, and the letter is read. */
@Execution(ExecutionMode.CONCURRENT)
class DecidedTest {
    private static final String NAME = "Tilskudd til konserter";

    @Test
    void changesAreAskedForAndMadeAndItIsDecidedInPartWithALetter() {
        String scheme = Grant.givingMoney(NAME);
        String choir = "Koret " + UUID.randomUUID();
        try (Phone phone = Directory.introduce(
                        Phone.small().asStranger("Solveig Søker").blank(), "Solveig Søker");
                Phone staff = Phone.small().as("saga-sak").blank()) {
            String association = Directory.add(phone, choir);
            String reference = Directory.apply(phone, scheme, association);
            Directory.send(phone, reference, Map.of("plans", "En konsert", "amount", 2_000_000));

            staff.go("/app/staff?kind=application&q=" + choir.substring("Koret ".length()));
            assertThat(staff.page().locator("#queue-search")).isVisible();
            staff.tap(staff.page().locator(".queue-row"));
            assertThat(staff.heading()).hasText(choir);
            Locator sheet = staff.page().locator(".grantcase");
            assertThat(sheet).containsText("Søker om 20 000 kr fra " + NAME);
            assertThat(sheet).containsText("Aktivitet for barn");
            staff.axe().noSidewaysScroll().screenshot("case");
            staff.tap(staff.the(AriaRole.BUTTON, "Be om endringer"));
            staff.tap(staff.the(AriaRole.CHECKBOX, "Hva vil dere gjøre?"));
            staff.the(AriaRole.TEXTBOX, "Hva skal de endre?").fill("Når er konserten?");
            staff.axe().noSidewaysScroll().screenshot("case-changes");
            staff.tap(staff.the(AriaRole.BUTTON, "Send til søkeren"));
            assertThat(sheet).containsText("Venter på endringer fra søkeren");
            assertThat(staff.the(AriaRole.BUTTON, "Avgjør")).hasCount(0);

            phone.go("/app/");
            assertThat(phone.page().locator(".front-waits")).containsText("Kommunen ber om endringer innen");
            phone.axe().screenshot("front-changes");
            phone.tap(phone.page().locator(".front-waits a").first());
            assertThat(phone.page().locator("main")).containsText("Når er konserten?");
            phone.axe().noSidewaysScroll().screenshot("changes-asked");
            phone.tap(phone.the(AriaRole.LINK, "Hva vil dere gjøre?"));
            phone.the(AriaRole.TEXTBOX, "Hva vil dere gjøre?").fill("En konsert 1. juni");
            phone.axe().noSidewaysScroll().screenshot("changes-part");
            phone.tap(phone.page().locator(".bottom-bar button"));
            phone.axe().noSidewaysScroll().screenshot("changes-check");
            phone.tap(phone.page().locator(".bottom-bar button"));
            assertThat(phone.page().locator(".receipt")).containsText("Søknaden er mottatt");

            staff.page().reload();
            assertThat(sheet).containsText("ett svar er endret");
            assertThat(sheet.locator(".was")).hasText("En konsert");
            staff.tap(staff.the(AriaRole.BUTTON, "Avgjør"));
            staff.tap(staff.page().getByLabel("Oppfylt", new Page.GetByLabelOptions().setExact(true)));
            staff.tap(staff.the(AriaRole.RADIO, "Innvilg en del"));
            staff.the(AriaRole.TEXTBOX, "Hvor mye? (kroner)").fill("15 000");
            staff.the(AriaRole.TEXTBOX, "Begrunnelse, som søkeren får lese").fill("Mange har søkt.");
            assertThat(staff.page().locator(".bottom-bar")).containsText("etter dette: 585 000 kr");
            staff.axe().noSidewaysScroll().screenshot("case-decide");
            staff.tap(staff.the(AriaRole.BUTTON, "Se brevet"));
            assertThat(sheet.locator(".grantcase-paper")).containsText("Kommunen gir 15 000 kroner fra " + NAME);
            staff.axe().noSidewaysScroll().screenshot("case-letter");
            staff.tap(staff.the(AriaRole.BUTTON, "Innvilg 15 000 kr"));
            assertThat(sheet).containsText("Innvilget delvis: 15 000 kr");
            staff.axe().noSidewaysScroll().screenshot("case-decided");

            phone.go("/app/");
            assertThat(phone.page().locator(".front-waits")).containsText("Søknaden er besvart");
            phone.tap(phone.page().locator(".front-waits a").first());
            assertThat(phone.page().locator("main")).containsText("Innvilget delvis: 15 000 kr");
            assertThat(phone.page().locator("main")).containsText("Mange har søkt.");
            assertThat(phone.page().locator("main")).containsText(Pattern.compile("klage"));
            phone.axe().noSidewaysScroll().screenshot("decided");
            Download letter = phone.page()
                    .waitForDownload(() -> phone.tap(phone.the(AriaRole.BUTTON, "Last ned brevet som PDF")));
            assertTrue(letter.suggestedFilename().endsWith(reference + ".pdf"), letter.suggestedFilename());
        }
    }
}
