package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A round's applications against its money: what is tried stays on the server, and shows where the budget ends. */
@Execution(ExecutionMode.CONCURRENT)
class RankingTest {
    @Test
    void whatIsTriedStaysAndTheTotalsFollow() {
        String scheme = Grant.write("Tilskudd til rangering");
        String association;
        try (Phone leader =
                Directory.introduce(Phone.small().asStranger("Rita Rang").blank(), "Rita Rang")) {
            association = "Ranglaget " + System.identityHashCode(leader);
            String application = Directory.apply(leader, scheme, Directory.add(leader, association));
            Directory.send(leader, application, Map.of("plans", "Til fjells", "open", true));
        }
        try (Phone staff = Phone.small().as("saga-sak").open("/app/staff/grants/rounds/" + scheme + "/alltid")) {
            assertThat(staff.the(AriaRole.LINK, association)).isVisible();
            staff.page().getByLabel("Foreslå beløp").fill("12 500");
            staff.tap(staff.the(AriaRole.BUTTON, "Lagre " + association));
            assertThat(staff.page().locator(".ranking-totals")).containsText("12 500");
            staff.page().reload();
            assertThat(staff.page().locator(".ranking-totals")).containsText("587 500");
            assertThat(staff.page().getByLabel("Foreslå beløp")).hasValue("12\u00a0500");
            staff.axe().noSidewaysScroll().screenshot("ranking-360");
            gathered(staff, association);
        }
    }

    /** What is tried becomes what is recommended to a committee, which gives something else. */
    private static void gathered(Phone staff, String association) {
        staff.tap(staff.the(AriaRole.LINK, "Sakslister til utvalg"));
        staff.page().getByLabel("Hvem den er til").fill("Formannskapet");
        assertThat(staff.page().getByLabel(association)).isChecked();
        staff.axe().noSidewaysScroll().screenshot("batches-360");
        staff.tap(staff.the(AriaRole.BUTTON, "Lag saksliste"));
        assertThat(staff.page().locator(".caselist-case")).containsText("Til fjells");
        staff.page().getByLabel("Utvalget gir").fill("10 000");
        staff.tap(staff.the(AriaRole.BUTTON, "Lagre sakslisten"));
        assertThat(staff.the(AriaRole.BUTTON, "Lagre sakslisten")).hasCount(0);
        staff.tap(staff.page().getByText("Fatt vedtakene slik utvalget har bestemt"));
        staff.axe().noSidewaysScroll().screenshot("caselist-360");
        staff.tap(staff.the(AriaRole.BUTTON, "Fatt vedtakene: 1"));
        assertThat(staff.page().locator(".caselist-case")).containsText("Innvilget: 10\u00a0000");
        assertThat(staff.page().getByText("Alle sakene er avgjort.")).isVisible();
    }
}
