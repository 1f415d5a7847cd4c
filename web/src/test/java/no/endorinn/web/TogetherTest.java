package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two associations apply together: one asks, the other confirms its own part, and confirms anew what is changed. */
@Execution(ExecutionMode.CONCURRENT)
class TogetherTest {
    @Test
    void aPartnerIsFoundAskedConfirmsAndConfirmsAnewWhatIsChanged() {
        String name = "Turlaget " + UUID.randomUUID();
        try (Phone choir = person("Sissel Sammen");
                Phone other = person("Terje Tur")) {
            String partner = Directory.add(other, name);
            String reference =
                    Directory.apply(choir, Grant.scheme(), Directory.add(choir, "Reisekoret " + UUID.randomUUID()));
            choir.go("/app/apply/" + reference + "/part/laget");
            choir.tap(choir.page().getByLabel("En tur"));
            choir.tap(choir.page().locator(".bottom-bar button"));

            Locator asked = choir.page().locator("#asked-partners");
            asked.getByLabel("Finn laget").fill(name);
            choir.press("Enter");
            choir.tap(asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Velg")));
            asked.getByLabel("Hva skal de bidra med?").fill("Kjører bussen");
            asked.getByLabel("Hvor mye av pengene").fill("2 000");
            assertThat(asked).containsText(name);
            assertThat(asked).containsText("Ikke spurt ennå");
            choir.axe().noSidewaysScroll().screenshot("partners-choose");
            choir.tap(choir.the(AriaRole.BUTTON, "Be dem bekrefte"));
            assertThat(asked).containsText("Spurt, har ikke svart");

            other.go("/app/mine?for=" + partner);
            choir.axe().noSidewaysScroll().screenshot("partners-asked");
            assertThat(other.page().locator("main")).containsText("Venter på svar fra dere");
            other.axe().noSidewaysScroll().screenshot("part-mine");
            other.tap(other.the(AriaRole.LINK, Grant.NAME));
            assertThat(other.page().locator("main")).containsText("Kjører bussen");
            assertThat(other.page().locator("main")).containsText("2 000");
            other.axe().noSidewaysScroll().screenshot("part-asked");
            other.tap(other.the(AriaRole.BUTTON, "Bekreft at vi er med"));
            assertThat(other.page().locator("main")).containsText("Dere bekreftet");

            choir.page().reload();
            assertThat(asked).containsText("Bekreftet");
            asked.getByLabel("Hva skal de bidra med?").fill("Kjører bussen og lager mat");
            choir.press("Tab");
            assertThat(asked).containsText("Endret, må bekreftes på nytt");
            assertThat(choir.page().getByText("Lagret")).isVisible();

            other.page().reload();
            assertThat(other.page().locator(".was").first()).hasText("Kjører bussen");
            assertThat(other.page().locator("main")).containsText("Kjører bussen og lager mat");
            other.axe().noSidewaysScroll().screenshot("part-changed");
            other.tap(other.the(AriaRole.BUTTON, "Bekreft at vi er med"));
            assertThat(other.page().locator("main")).containsText("Dere bekreftet");

            choir.go("/app/apply/" + reference + "/check");
            assertThat(choir.page().locator("main")).containsText("Kjører bussen og lager mat");
            choir.axe().noSidewaysScroll().screenshot("partners-check");
        }
    }

    private static Phone person(String name) {
        return Directory.introduce(Phone.small().asStranger(name).blank(), name);
    }
}
