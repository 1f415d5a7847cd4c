package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The municipality's own: who has which role, who claims which association, who is close to which. */
@Execution(ExecutionMode.CONCURRENT)
class StaffPagesTest {

    @Test
    void aClaimIsAnsweredAndTheClaimantLeads() {
        try (Phone claimant = Phone.small().asStranger("Krister Krav").blank()) {
            Directory.introduce(claimant, "Krister Krav");
            Directory.claim(claimant, "fjordvik-turlag", "Valgt på årsmøtet.");
            try (Phone staff = Phone.wide().as("saga-sak").open("/app/staff?kind=claim")) {
                Locator claim = claimOf(staff, "Fjordvik turlag");
                staff.tabTo(claim).press("Enter");
                assertThat(staff.heading()).hasText("Krister Krav vil styre laget");
                assertThat(staff.page().locator(".quoted")).hasText("Valgt på årsmøtet.");
                staff.axe().screenshot("claims-waiting");
                staff.press("g");
                assertThat(claim).hasCount(0);
                Desk.send(staff);
            }
            claimant.go("/app/me");
            assertThat(claimant.the(AriaRole.LINK, "Fjordvik turlag")).isVisible();
        }
    }

    @Test
    void closenessIsDeclaredAndKeepsOneFromDeciding() {
        try (Phone claimant = Phone.small().asStranger("Nære Nils").blank()) {
            Directory.claim(Directory.introduce(claimant, "Nære Nils"), "fjordvik-speidergruppe", "Leder nå.");
        }
        try (Phone staff = Phone.small().as("ada-admin").open("/app/staff/closeness")) {
            staff.page().getByLabel("Finn et lag").fill("speider");
            staff.press("Enter");
            staff.tap(staff.the(AriaRole.BUTTON, "Legg til Fjordvik speidergruppe"));
            assertThat(staff.the(AriaRole.BUTTON, "Ta bort Fjordvik speidergruppe"))
                    .isVisible();
            staff.axe().screenshot("closeness-declared");
            staff.go("/app/staff?kind=claim");
            staff.tap(claimOf(staff, "Fjordvik speidergruppe"));
            assertThat(staff.page().locator(".case-foot")).containsText("Disse kan svare");
            staff.go("/app/staff/closeness");

            staff.tap(staff.the(AriaRole.BUTTON, "Ta bort Fjordvik speidergruppe"));

            assertThat(staff.page().getByText("Du har ikke oppgitt noen.")).isVisible();
            // It stands in the case all the same.
            staff.go("/app/staff?kind=claim");
            staff.tap(claimOf(staff, "Fjordvik speidergruppe"));
            assertThat(staff.page().locator(".case")).containsText("Har sagt at de står nær laget");
            assertThat(staff.page().locator(".case")).containsText("Ada Admin");
        }
    }

    @Test
    void aColleagueIsInvitedForADistrictAndGetsOtherRoles() {
        try (Phone admin = Phone.small().as("ada-admin").open("/app/staff/people")) {
            admin.page().getByLabel("Avdeling eller bydel").fill("Nesbygda");
            admin.tap(admin.the(AriaRole.BUTTON, "Lag en lenke"));
            String link = admin.page().locator("input[readonly]").inputValue();
            try (Phone colleague = Phone.small().asStranger("Ny Kollega").blank()) {
                Directory.introduce(colleague, "Ny Kollega").page().navigate(link);
                assertThat(colleague.page().getByText("Saksbehandler, Nesbygda"))
                        .isVisible();
                colleague.tap(colleague.the(AriaRole.BUTTON, "Ja, jeg blir med"));
                assertThat(colleague.heading()).hasText("Om meg");
                assertThat(colleague.page().getByText("Rollen min i kommunen")).isVisible();
            }
            admin.page().reload();
            Locator colleague =
                    admin.page().locator(".card").filter(new Locator.FilterOptions().setHasText("Ny Kollega"));
            admin.tap(admin.the(AriaRole.BUTTON, "Endre roller Ny Kollega"));
            colleague.getByLabel("Hvilken rolle?").selectOption("reader");
            admin.axe().screenshot("people-change");
            admin.tap(colleague.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lagre")));
            assertThat(colleague).containsText("Innsyn, Nesbygda");

            admin.tap(admin.the(AriaRole.BUTTON, "Endre roller Ny Kollega"));
            admin.tap(colleague.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ta bort rollen")));
            admin.tap(colleague.getByRole(
                    AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lagre: ikke lenger ansatt her")));

            assertThat(colleague).hasCount(0);
        }
    }

    private static Locator claimOf(Phone staff, String association) {
        return staff.page().locator(".queue-row").filter(new Locator.FilterOptions().setHasText(association));
    }
}
