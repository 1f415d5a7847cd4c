package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Staff look after the directory: hide, put back, merge, and undo all that one person has made. */
@Execution(ExecutionMode.CONCURRENT)
class KeepingTest {

    @Test
    void anAssociationIsHiddenWithAReasonAndPutBack() {
        try (Phone founder = founder("Gjert Gjemt")) {
            String association = Directory.add(founder, "Gjerts gjøglerlag");
            try (Phone staff = staff("/app/staff/associations/" + association)) {
                staff.tap(button(staff, "Skjul laget"));
                assertThat(staff.page().getByText(Pattern.compile("^Skriv hvorfor")))
                        .isVisible();
                staff.page().getByLabel("Hvorfor?").fill("Navnet må avklares.");
                staff.tap(button(staff, "Skjul laget"));

                assertThat(staff.page().getByText("«Navnet må avklares.»")).isVisible();
                assertThat(staff.page().getByText("Skjult")).isVisible();
                staff.axe().noSidewaysScroll().screenshot("keeping-hidden");
                staff.tap(staff.the(AriaRole.LINK, "Historikk"));
                assertThat(staff.page().locator(".lines")).containsText("Kommunen tok laget ut av oversikten");
                staff.page().goBack();

                staff.tap(button(staff, "Sett inn i oversikten"));
                assertThat(button(staff, "Sett inn i oversikten")).hasCount(0);
            }
        }
    }

    @Test
    void oneThatIsThereTwiceIsMergedWithTheOther() {
        try (Phone founder = founder("Dobbel Dagny")) {
            String twice = Directory.add(founder, "Dagnys danselag");
            Directory.add(founder, "Danselaget til Dagny");
            try (Phone staff = staff("/app/staff/associations/" + twice)) {
                staff.page().getByLabel("Hvilket lag er det samme?").fill("danselaget");
                staff.press("Enter");
                staff.tap(button(staff, "Velg Danselaget til Dagny"));
                staff.page().getByLabel("De som har verv, får samme verv der").check();
                Locator reasons = staff.page().getByLabel("Hvorfor?");
                reasons.last().fill("Laget sto her to ganger.");
                staff.axe().noSidewaysScroll().screenshot("keeping-merge");
                staff.tap(button(staff, "Slå sammen"));

                assertThat(staff.heading()).hasText("Danselaget til Dagny");
            }
            founder.go("/app/me");
            assertThat(founder.the(AriaRole.LINK, "Danselaget til Dagny")).isVisible();
        }
    }

    @Test
    void allThatOnePersonHasMadeIsHiddenAtOnce() {
        try (Phone founder = founder("Masse Magne")) {
            String first = Directory.add(founder, "Magnes malerlag");
            Directory.add(founder, "Magnes marsjlag");
            try (Phone staff = staff("/app/staff/associations/" + first)) {
                staff.tap(staff.the(AriaRole.LINK, "Se alt den som la til laget, har lagt til"));
                assertThat(staff.heading()).containsText("Masse Magne");
                assertThat(staff.page().locator("main")).containsText("Magnes marsjlag");
                staff.axe().noSidewaysScroll().screenshot("keeping-founder");
                staff.page().getByLabel("Hvorfor?").fill("Ingen av lagene finnes.");
                staff.tap(button(staff, "Skjul alle"));

                assertThat(staff.page().locator("main li").filter(new Locator.FilterOptions().setHasText("Skjult")))
                        .hasCount(2);
                staff.axe().noSidewaysScroll().screenshot("keeping-founder-hidden");
            }
        }
    }

    private static Phone founder(String name) {
        return Directory.introduce(Phone.small().asStranger(name).blank(), name);
    }

    private static Phone staff(String path) {
        return Phone.small().as("saga-sak").open(path);
    }

    private static Locator button(Phone phone, String name) {
        return phone.the(AriaRole.BUTTON, name).first();
    }
}
