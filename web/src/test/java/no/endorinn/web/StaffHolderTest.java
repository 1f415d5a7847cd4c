package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a case to all that its applicant has, and one reason for all of it. */
class StaffHolderTest {
    private static final String REASON = "Ingen kan holde av hele uken.";

    @Test
    void allOfOneApplicantsIsUndoneWithOneReason() {
        List<String> references;
        try (Phone grabber = Phone.small().asStranger("Grådige Geir").blank()) {
            Directory.introduce(grabber, "Grådige Geir");
            LocalDate day = Municipality.freeDay("kulturhuset-blackbox", "09:00", "12:00");
            references = List.of(
                    Directory.ask(grabber, "kulturhuset-blackbox", day, "09:00", "10:00", "Alt på en gang"),
                    Directory.ask(grabber, "kulturhuset-blackbox", day, "11:00", "12:00", "Alt på en gang"));
        }
        try (Phone staff = Phone.small().as("saga-sak").open("/app/staff/requests/" + references.getFirst())) {
            staff.tap(staff.the(AriaRole.LINK, "Se alt fra samme søker"));
            assertThat(staff.heading()).hasText("Alt som Grådige Geir har");
            staff.axe().noSidewaysScroll().screenshot("holder");

            staff.page().getByLabel("Velg alle 2").check();
            staff.tap(staff.the(AriaRole.BUTTON, "Avslå eller avbestill 2 bestillinger"));
            assertThat(staff.page().getByText("Skriv hvorfor")).isVisible();
            staff.page().getByLabel("Begrunnelse, som søkeren får lese").fill(REASON);
            staff.axe().noSidewaysScroll().screenshot("holder-chosen");
            staff.tap(staff.the(AriaRole.BUTTON, "Avslå eller avbestill 2 bestillinger"));

            assertThat(staff.page().getByText("2 bestillinger er avslått eller avbestilt."))
                    .isVisible();
            assertThat(staff.page().getByText("Ingen kommende bestillinger.")).isVisible();
            staff.axe().noSidewaysScroll().screenshot("holder-undone");
        }
    }
}
