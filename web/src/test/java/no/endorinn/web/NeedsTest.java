package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the booker asks the caretaker for, from the form to the caretaker's day. */
class NeedsTest {
    private static final Pattern RECEIPT = Pattern.compile("/app/receipt/[2346789AFJKMRTUY]{8}");
    private static final String ROOM = "biblioteket-moterom";
    private static final String LABEL = "Hva skal vaktmesteren ordne? (kan stå tomt)";

    private final LocalDate day = Municipality.freeWeeks(ROOM, "12:00", "13:00", 1);

    @Test
    void itIsWrittenWhenBookingChangedLaterAndReadByTheCaretakerAlone() {
        String slot = "/app/book?premises=%s&start=%s&end=%s"
                .formatted(ROOM, encoded(Directory.at(day, "12:00")), encoded(Directory.at(day, "13:00")));
        try (Phone phone = Phone.small().asStranger("Nora Nyttår").blank()) {
            Directory.introduce(phone, "Nora Nyttår").go(slot);
            phone.page().getByLabel("Hva skal lokalet brukes til?").fill("Bokbad");
            phone.tap(phone.the(AriaRole.BUTTON, "Skriv en beskjed"));
            phone.page().getByLabel(LABEL).fill("Ti stoler");
            phone.axe().noSidewaysScroll().screenshot("needs-book");
            phone.tap(phone.page().locator("button.confirm"));
            assertThat(phone.page()).hasURL(RECEIPT);
            assertThat(phone.page().getByText("Ti stoler")).isVisible();

            phone.tap(phone.the(AriaRole.LINK, "Flytt eller avbestill"));
            phone.tap(phone.the(AriaRole.BUTTON, "Endre beskjeden"));
            phone.page().getByLabel(LABEL).fill("Ti stoler og en skjerm");
            phone.axe().noSidewaysScroll().screenshot("needs-change");
            phone.tap(phone.the(AriaRole.BUTTON, "Lagre beskjeden"));

            assertThat(phone.page().getByText("Beskjeden til vaktmesteren er lagret."))
                    .isVisible();
            assertThat(phone.page().getByText("Ti stoler og en skjerm")).isVisible();
            phone.axe().noSidewaysScroll().screenshot("needs-changed");
        }
        try (Phone phone = Phone.small().as("vidar-vaktmester").open("/app/staff/day?date=" + day)) {
            assertThat(library(phone)).containsText("Til deg: Ti stoler og en skjerm");
            phone.axe().noSidewaysScroll().screenshot("needs-day");
        }
        try (Phone phone = Phone.wide().as("vidar-vaktmester").open("/app/staff/day?date=" + day)) {
            Locator message = library(phone).getByText("Til deg: Ti stoler og en skjerm");
            assertThat(message).isVisible();
            phone.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(message).isVisible();
            phone.screenshot("needs-print");
        }
        try (Phone phone = Phone.small().as("saga-sak").open("/app/staff/day?date=" + day)) {
            assertThat(library(phone)).containsText("Bokbad");
            assertThat(library(phone)).not().containsText("stoler");
        }
    }

    private static Locator library(Phone phone) {
        return phone.page()
                .locator(".premises-day")
                .filter(new Locator.FilterOptions().setHasText("Biblioteket, møterommet"));
    }

    private static String encoded(String instant) {
        return instant.replace("+", "%2B");
    }
}
