package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What follows a decision, on both sides: it is appealed and changed, paid by a list, reported on, and open to everybody. */
@Execution(ExecutionMode.CONCURRENT)
class GrantedTest {
    private static final String NAME = "Tilskudd til korstevner";

    @Test
    void aDecisionIsAppealedChangedPaidAndReportedOn() {
        String scheme = Grant.reportedOn(NAME);
        String choir = "Stevnekoret " + UUID.randomUUID();
        try (Phone phone = Directory.introduce(
                        Phone.small().asStranger("Klara Klager").blank(), "Klara Klager");
                Phone staff = Phone.small().as("saga-sak").blank()) {
            String association = Directory.add(phone, choir);
            Directory.account(phone, association);
            String reference = Directory.apply(phone, scheme, association);
            Directory.send(phone, reference, Map.of("plans", "Stevne", "amount", 2_000_000, "budget", budget()));
            Directory.decide(staff, reference, 1_500_000, "Mange har søkt.");

            appeals(phone, reference);
            isChanged(staff, choir);
            phone.page().reload();
            assertThat(phone.page().locator("main")).containsText("Vedtaket er endret etter klagen");
            phone.axe().noSidewaysScroll().screenshot("appeal-changed");

            isPaid(staff, choir);
            phone.go("/app/payout/" + reference);
            assertThat(phone.page().locator("main")).containsText("Utbetalt");
            phone.axe().noSidewaysScroll().screenshot("payout");

            reports(phone, reference);
            isAccepted(staff, choir);
            phone.go("/app/apply/" + reference);
            assertThat(phone.page().locator("main")).containsText("Rapporten er godkjent");
            phone.go("/app/support");
            assertThat(phone.page().locator(".support-award").filter(new FilterOptions().setHasText(choir)))
                    .containsText("20 000 kr");
        }
    }

    private static void appeals(Phone phone, String reference) {
        phone.go("/app/apply/" + reference);
        phone.tap(phone.the(AriaRole.LINK, "Klag på vedtaket"));
        assertThat(phone.page().locator("main")).containsText("Innvilget delvis: 15 000 kr");
        phone.tap(phone.the(AriaRole.BUTTON, "Send klagen"));
        assertThat(phone.page().locator("[aria-invalid]")).hasCount(2);
        phone.the(AriaRole.TEXTBOX, "Hva ønsker dere endret?").fill("Hele beløpet.");
        phone.the(AriaRole.TEXTBOX, "Hvorfor?").fill("Leien ble dyrere.");
        phone.axe().noSidewaysScroll().screenshot("appeal");
        phone.tap(phone.the(AriaRole.BUTTON, "Send klagen"));
        assertThat(phone.page().locator("main")).containsText("Kommunen har fått klagen.");
        phone.axe().noSidewaysScroll().screenshot("appeal-sent");
    }

    /** It waits in the queue; the new decision is seen as they will read it before it is made. */
    private static void isChanged(Phone staff, String choir) {
        staff.go("/app/staff?kind=appeal&q=" + choir.substring("Stevnekoret ".length()));
        assertThat(staff.page().locator("#queue-search")).isVisible();
        staff.tap(staff.page().locator(".queue-row"));
        Locator sheet = staff.page().locator(".grantcase");
        assertThat(sheet).containsText("Leien ble dyrere.");
        staff.the(AriaRole.TEXTBOX, "Begrunnelse, som søkeren får lese").fill("Leien er dokumentert.");
        staff.tap(sheet.locator("summary").filter(new FilterOptions().setHasText("Endre vedtaket")));
        staff.the(AriaRole.TEXTBOX, "Nytt beløp").fill("30 000");
        staff.tap(staff.the(AriaRole.BUTTON, "Se brevet"));
        assertThat(sheet.locator(".notice")).containsText("Det kan gis høyst");
        staff.the(AriaRole.TEXTBOX, "Nytt beløp").fill("20 000");
        staff.axe().noSidewaysScroll().screenshot("case-appeal");
        staff.tap(staff.the(AriaRole.BUTTON, "Se brevet"));
        assertThat(sheet.locator(".grantcase-paper")).containsText("20 000 kroner");
        staff.axe().noSidewaysScroll().screenshot("case-appeal-letter");
        staff.tap(staff.the(AriaRole.BUTTON, "Omgjør til 20 000 kr"));
        assertThat(sheet).containsText("Innvilget: 20 000 kr");
    }

    private static void isPaid(Phone staff, String choir) {
        staff.go("/app/staff/payments");
        Locator due = staff.page().locator("main li").filter(new FilterOptions().setHasText(choir));
        assertThat(due).containsText("20 000 kr");
        staff.axe().noSidewaysScroll().screenshot("payments");
        staff.tap(staff.the(AriaRole.BUTTON, "Lag en liste til regnskapet"));
        staff.tap(staff.the(AriaRole.BUTTON, "Lag listen nå"));
        assertThat(due).hasCount(0);
        Locator list = staff.page()
                .locator("main li")
                .filter(new FilterOptions().setHasText("Liste"))
                .first();
        Download file = staff.page().waitForDownload(() -> staff.tap(list.getByText("Last ned")));
        assertTrue(file.suggestedFilename().endsWith(".csv"), file.suggestedFilename());
        staff.tap(list.getByText("Alt på listen er betalt"));
        assertThat(list).containsText("Betalt");
        staff.axe().noSidewaysScroll().screenshot("payments-paid");
    }

    /** The budget's lines with what they came to: a sum that is no number is told, and stops nothing else. */
    private static void reports(Phone phone, String reference) {
        phone.go("/app/apply/" + reference);
        phone.tap(phone.the(AriaRole.LINK, "Skriv rapporten"));
        phone.the(AriaRole.TEXTBOX, "Hva ble gjort, og hva kom det ut av det?").fill("Vi sang for 140.");
        phone.tap(phone.the(AriaRole.BUTTON, "Lever rapporten"));
        assertThat(phone.page().locator("[aria-invalid]").first()).isFocused();
        Locator amounts = phone.page().locator(".report-line input");
        amounts.nth(0).fill("26 450,50");
        amounts.nth(1).fill("5000");
        phone.axe().noSidewaysScroll().screenshot("report");
        phone.tap(phone.the(AriaRole.BUTTON, "Lever rapporten"));
        assertThat(phone.page().locator("main")).containsText("Kommunen ser på rapporten.");
        phone.axe().noSidewaysScroll().screenshot("report-delivered");
    }

    private static void isAccepted(Phone staff, String choir) {
        staff.go("/app/staff/reports");
        assertThat(staff.page().locator("main a.row").first()).isVisible();
        staff.axe().noSidewaysScroll().screenshot("reports");
        staff.tap(staff.page().locator("main a.row").filter(new FilterOptions().setHasText(choir)));
        Locator sheet = staff.page().locator(".grantcase");
        assertThat(sheet).containsText("26 450,50 kr");
        staff.axe().noSidewaysScroll().screenshot("case-report");
        staff.tap(staff.the(AriaRole.BUTTON, "Godkjenn rapporten"));
        assertThat(staff.the(AriaRole.BUTTON, "Godkjenn rapporten")).hasCount(0);
        assertThat(sheet).containsText("Rapporten er godkjent");
    }

    private static Map<String, Object> budget() {
        return Map.of(
                "a", Map.of("side", "cost", "what", "Leie av sal", "amount", 2_500_000),
                "b", Map.of("side", "income", "what", "Billetter", "amount", 500_000));
    }
}
