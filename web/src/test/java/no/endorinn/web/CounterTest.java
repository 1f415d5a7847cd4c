package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import no.endorinn.kernel.time.Oslo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is lent, over the counter: at a point of the test's own, which is open day and night. */
@Execution(ExecutionMode.CONCURRENT)
class CounterTest {
    /** A camera that shows nothing, and a reader that reads what the test holds before it. */
    private static final String CAMERA = """
        () => {
          navigator.mediaDevices.getUserMedia = async () => {
            const canvas = document.createElement('canvas');
            const paper = canvas.getContext('2d');
            setInterval(() => paper.fillRect(0, 0, 300, 150), 50);
            return canvas.captureStream(20);
          };
          window.BarcodeDetector = class {
            async detect() {
              return (window.before ?? []).map((rawValue) => ({ rawValue }));
            }
          };
        }\
        """;

    @Test
    void byScanThreeOfFourGoOutAndTwoComeBackOneOfThemBrokenAndTheNextLoanIsReplanned() {
        Instant start = Kayaks.soon();
        String day = Oslo.date(start).toString();
        try (Phone admin = Phone.small().as("ada-admin").blank();
                Phone owner = Directory.introduce(
                        Phone.small().asStranger("Petra Padler").blank(), "Petra Padler")) {
            Kayaks kayaks = Kayaks.four(admin);
            List<String> labels = kayaks.labels();
            String reference = kayaks.reserved(owner, start);
            kayaks.shed().with(admin, "Kano", "outdoors", 1);
            kayaks.reserved(owner, start.plus(Duration.ofDays(2)));
            admin.go("/app/staff/counter?point=" + kayaks.shed().point() + "&date=" + day);
            Page page = admin.page();
            Locator loan = page.locator("details").filter(new Locator.FilterOptions().setHasText("Petra Padler"));
            assertThat(loan.locator("summary")).containsText("4 Kajakk");
            loan.locator("summary").click();
            Locator label = loan.getByLabel("Nummeret på merkelappen");
            label.fill("00000");
            press(loan, "Lever ut 1 av 4");
            assertThat(loan).containsText("00000: Ingen ting har dette nummeret");
            press(loan, "Legg til");
            press(loan, "Ta bort 00000");
            press(loan, "Skann");
            assertThat(loan).containsText("Kameraet er ikke tilgjengelig");
            press(loan, "Ferdig med å skanne");
            page.evaluate(CAMERA);
            press(loan, "Skann");
            for (int i = 0; i < 3; i++) {
                page.evaluate("code => { window.before = [code]; }", "https://example.org/app/copy/" + labels.get(i));
                assertThat(loan).containsText((i + 1) + " av 4 skannet");
            }
            admin.axe();
            admin.noSidewaysScroll();
            admin.screenshot("counter-scan");
            press(loan, "Ferdig med å skanne");
            admin.axe();
            admin.noSidewaysScroll();
            admin.screenshot("counter-out");
            press(loan, "Lever ut 3 av 4");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ut · 0")))
                    .isVisible();

            admin.go("/app/staff/counter?what=in&point=" + kayaks.shed().point() + "&date="
                    + Oslo.date(start.plus(Duration.ofDays(1))));
            // Without a network what is scanned is kept, and sent when there is one.
            assertThat(loan.locator("summary")).isVisible();
            page.evaluate(CAMERA);
            page.context().setOffline(true);
            page.evaluate("code => { window.before = [code]; }", "https://example.org/app/copy/" + labels.get(0));
            admin.the(AriaRole.BUTTON, "Skann det som leveres inn").click();
            Locator scanned = page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Kajakk"));
            assertThat(scanned).containsText("Venter på nett");
            assertThat(scanned).containsText("Det er lagret på telefonen");
            page.context().setOffline(false);
            assertThat(scanned).containsText("Tatt imot");
            admin.axe();
            press(page.locator("main"), "Ferdig med å skanne");
            loan.locator("summary").click();
            loan.getByLabel("Hvordan er " + labels.get(1) + "?").selectOption("broken");
            loan.getByLabel("Kajakk " + labels.get(2)).uncheck();
            admin.axe();
            admin.noSidewaysScroll();
            admin.screenshot("counter-in");
            press(loan, "Ta imot 1 av 2");

            assertThat(loan.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ta imot 1 av 1")))
                    .isVisible();
            assertThat(loan).not().containsText(labels.getFirst());
            // The next loan has one too few now: something else is one tap.
            Locator hits = page.locator(".counter-hits");
            assertThat(hits).containsText("For få av Kajakk: ett lån rammes");
            assertThat(hits).containsText("Mangler 1 Kajakk");
            admin.axe();
            admin.noSidewaysScroll();
            admin.screenshot("counter-hit");
            press(hits, "Bytt 1 til Kano");
            assertThat(hits).hasCount(0);

            // What the label's code opens, on any phone.
            admin.go("/app/copy/" + labels.get(1));
            assertThat(admin.heading()).hasText("Kajakk " + labels.get(1));
            assertThat(page.locator("main")).containsText("Ødelagt");
            admin.axe();
            admin.noSidewaysScroll();
            admin.screenshot("copy");
            admin.the(AriaRole.BUTTON, "Den er i orden igjen").click();
            assertThat(admin.the(AriaRole.BUTTON, "Den er ødelagt")).isVisible();

            owner.go("/app/mine");
            Locator news = owner.page().locator(".news .changed");
            assertThat(news).containsText("Lånet er endret");
            assertThat(news.locator(".was")).hasText("4 Kajakk");
            assertThat(news.locator(".lead")).hasText("3 Kajakk, 1 Kano");
            owner.screenshot("loan-news");
            owner.the(AriaRole.BUTTON, "Greit, jeg har lest det Tur til Storøya")
                    .click();
            assertThat(news).hasCount(0);
            owner.the(AriaRole.LINK, "4 Kajakk").click();
            assertThat(owner.heading()).hasText("4 Kajakk");
            assertThat(owner.page().locator("main")).containsText("1 ute, 2 levert");
            assertThat(owner.page()).hasURL(Pattern.compile(reference));
            owner.axe();
            owner.noSidewaysScroll();
            owner.screenshot("loan");
        }
    }

    private static void press(Locator loan, String button) {
        loan.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
