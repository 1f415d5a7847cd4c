package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Staff move what somebody has, from the day's page: they say why, and whoever has it reads it first of all. */
class MovedByStaffTest {
    private static final String ROOM = "biblioteket-moterom";
    private static final String WHY = "Hvorfor? Den som har bestilt, får lese det.";

    private final LocalDate day = Municipality.freeWeeks(ROOM, "12:00", "13:00", 2);

    @Test
    void theReasonIsAskedForAndToldOnMine() {
        Phone.Kind nora = Phone.small().asStranger("Nora Nyttår");
        String reference;
        try (Phone phone = nora.blank()) {
            reference = Directory.ask(Directory.introduce(phone, "Nora Nyttår"), ROOM, day, "12:00", "13:00", "Bokbad");
        }
        try (Phone phone = Phone.small().as("saga-sak").open("/app/staff/bookings/" + reference + "?date=" + day)) {
            phone.tap(phone.the(AriaRole.LINK, "Flytt eller avbestill"));
            phone.tap(phone.the(AriaRole.BUTTON, "Flytt").first());
            assertThat(phone.page().getByLabel(WHY)).hasCount(0);
            phone.page().locator("form input[type=date]").fill(day.plusWeeks(1).toString());
            phone.page().getByLabel(WHY).fill("Vi maler rommet den dagen.");
            phone.axe().noSidewaysScroll().screenshot("staff-moves");
            phone.tap(phone.the(AriaRole.BUTTON, "Flytt til").first());
            assertThat(phone.page().getByText(Pattern.compile("^Flyttet fra"))).isVisible();
        }
        try (Phone phone = nora.open("/app/mine")) {
            assertThat(phone.page().locator(".news")).containsText("Vi maler rommet den dagen.");
            phone.axe().noSidewaysScroll().screenshot("moved-by-staff");
        }
    }
}
