package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import no.endorinn.web.Looks.EachLook;
import org.junit.jupiter.api.Test;

/** Who waits for an answer, what a decision needs, and the answer. */
class StaffQueueTest {

    private static final String QUEUE = "/app/staff";

    @EachLook
    void isFreeOfBarriers(Phone.Kind look) {
        try (Phone phone = look.as("saga-sak").open(QUEUE)) {
            assertThat(requests(phone).first()).isVisible();
            phone.axe().noSidewaysScroll().screenshot("staff-queue-" + look.look());

            phone.tap(request(phone, "Turlederkurs"));
            assertThat(phone.page().locator(".answering")).isVisible();
            assertThat(phone.heading()).isFocused();
            phone.axe().noSidewaysScroll().screenshot("staff-case-" + look.look());
        }
    }

    @Test
    void fitsNarrowScreensAndLargeText() {
        try (Phone phone = Phone.sized(320, 640).as("saga-sak").open(QUEUE)) {
            assertThat(requests(phone).first()).isVisible();
            phone.noSidewaysScroll().doubleText().noSidewaysScroll().screenshot("staff-queue-320-large");
            phone.tap(request(phone, "Turlederkurs"));
            phone.tap(button(phone, "Endre og godkjenn"));
            assertThat(button(phone, "Godkjenn slik")).isVisible();
            phone.noSidewaysScroll().screenshot("staff-case-320-large");
        }
    }

    @Test
    void theKeyboardIsEnoughToApproveAndGoOn() {
        try (Phone phone = Phone.wide().as("saga-sak").open(QUEUE)) {
            assertThat(requests(phone).first()).isVisible();
            phone.tabTo(request(phone, "Dåpsselskap")).press("Enter");
            assertThat(phone.heading()).hasText("Privatperson");
            assertThat(phone.page().getByText("Ingenting står i veien.")).isVisible();

            phone.tabTo(button(phone, "Godkjenn")).press("Enter");

            assertThat(phone.page().locator(".notice").getByText("Godkjent.")).isVisible();
            assertThat(request(phone, "Dåpsselskap")).hasCount(0);
            phone.axe().screenshot("staff-approved");
            phone.tabTo(phone.the(AriaRole.LINK, "Neste som venter")).press("Enter");
            assertThat(button(phone, "Avslå")).isVisible();
        }
    }

    @Test
    void aDenialStartsFromAReadySentenceAndIsRemembered() {
        try (Phone phone = Phone.small().as("saga-sak").open(QUEUE)) {
            phone.tap(request(phone, "Femtiårsdag"));
            phone.tap(button(phone, "Avslå"));
            phone.tap(button(phone, "Send avslaget"));
            assertThat(phone.page().getByRole(AriaRole.ALERT)).containsText("Skriv hvorfor");
            phone.tap(button(phone, "Lokalet passer ikke til det dere skal gjøre."));
            Locator reason = phone.page().getByLabel("Begrunnelse, som søkeren får lese");
            assertThat(reason).hasValue("Lokalet passer ikke til det dere skal gjøre.");
            reason.fill("Prøv Nesbygda grendehus, der er det bedre plass.");
            phone.axe().screenshot("staff-deny");
            phone.page().reload();
            assertThat(reason).hasValue("Prøv Nesbygda grendehus, der er det bedre plass.");

            phone.tap(button(phone, "Send avslaget"));

            assertThat(phone.page().locator(".notice").getByText("Avslått.")).isVisible();
            phone.axe().screenshot("staff-denied");
            phone.tap(phone.the(AriaRole.LINK, "Neste som venter"));
            phone.tap(button(phone, "Avslå"));
            assertThat(button(phone, "Prøv Nesbygda grendehus, der er det bedre plass."))
                    .isVisible();
        }
    }

    @Test
    void anotherTimeIsApprovedWithWhatStandsInItsWayShown() {
        try (Phone phone = Phone.small().as("saga-sak").open(QUEUE)) {
            phone.tap(request(phone, "Konsert").last());
            phone.tap(button(phone, "Endre og godkjenn"));
            assertThat(phone.page().getByText(Pattern.compile("^Det er ledig"))).isVisible();
            phone.page().getByLabel("Fra", exactLabel()).fill("03:00");
            phone.page().getByLabel("Til", exactLabel()).fill("05:00");
            phone.tap(button(phone, "Godkjenn slik"));
            assertThat(phone.page().locator(".answering .notice")).not().isEmpty();
            phone.axe().screenshot("staff-change-refused");
            phone.page().getByLabel("Fra", exactLabel()).fill("18:00");
            phone.page().getByLabel("Til", exactLabel()).fill("20:30");
            phone.page().getByLabel(Pattern.compile("^Beskjed til søkeren")).fill("Vi låser opp klokka halv seks.");
            phone.axe().noSidewaysScroll().screenshot("staff-change");

            phone.tap(button(phone, "Godkjenn slik"));

            assertThat(phone.page().locator(".notice").getByText("Godkjent.")).isVisible();
            assertThat(phone.page().locator(".desk-case")).containsText("18:00–20:30");
            assertThat(phone.page().locator(".desk-case")).containsText("Vi låser opp klokka halv seks.");
        }
    }

    @Test
    void whatSomebodyElseAnsweredIsToldAndNotOverwritten() {
        try (Phone saga = Phone.small().as("saga-sak").open(QUEUE);
                Phone ada = Phone.wide().as("ada-admin").open(QUEUE)) {
            saga.tap(request(saga, "Basar"));
            assertThat(button(saga, "Avslå")).isVisible();
            ada.tap(request(ada, "Basar"));
            ada.tap(button(ada, "Godkjenn"));
            assertThat(ada.page().locator(".notice").getByText("Godkjent.")).isVisible();

            saga.tap(button(saga, "Avslå"));
            saga.tap(button(saga, "Lokalet er ikke i bruk den dagen."));
            saga.tap(button(saga, "Send avslaget"));

            assertThat(saga.page().getByText(Pattern.compile("^Saken er endret etter")))
                    .isVisible();
            assertThat(saga.page().locator(".notice").getByText("Godkjent.")).isVisible();
            saga.axe().screenshot("staff-overtaken");
        }
    }

    @Test
    void aLostReceiptIsNoLostAnswer() {
        try (Phone phone = Phone.small().as("saga-sak").open(QUEUE)) {
            phone.tap(request(phone, "Familiefest"));
            phone.page().route("**/deny", route -> {
                // It gets there, and the receipt does not come back.
                route.fetch();
                route.abort();
            });
            phone.tap(button(phone, "Avslå"));
            phone.tap(button(phone, "Lokalet er ikke i bruk den dagen."));
            phone.tap(button(phone, "Send avslaget"));
            assertThat(phone.page().getByText(Pattern.compile("^Vi vet ikke sikkert")))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
            phone.axe().screenshot("staff-lost-receipt");
            phone.page().unroute("**/deny");

            phone.tap(button(phone, "Prøv igjen"));

            assertThat(phone.page().locator(".notice").getByText("Avslått.")).isVisible();
            assertThat(phone.page().getByText(Pattern.compile("^Saken er endret")))
                    .hasCount(0);
        }
    }

    @Test
    void whoeverMayOnlyReadIsToldWhoAnswers() {
        try (Phone phone = Phone.small().as("leif-leser").open(QUEUE)) {
            phone.tap(request(phone, "Turlederkurs"));

            assertThat(phone.page().getByText(Pattern.compile("^Disse kan svare: .*Saga Sakseth")))
                    .isVisible();
            assertThat(phone.page().locator(".answering")).hasCount(0);
        }
    }

    @Test
    void whoeverIsPartialIsToldWhyAndWhoElseMayDecide() {
        try (Phone phone = Phone.small().as("saga-sak").open(QUEUE)) {
            phone.page().route("**/requests/*", route -> {
                APIResponse answer = route.fetch();
                String grounds = answer.text();
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody("""
                    %s,"decision":{"mayDecide":false,"why":[{"code":"own-case",
                    "message":"Du er med i laget som søker."}],"others":["Ada Adminvik"]}}\
                    """.formatted(
                                grounds.substring(0, grounds.lastIndexOf('}')))));
            });
            phone.tap(request(phone, "Turlederkurs"));

            assertThat(phone.page().getByText("Du er med i laget som søker.")).isVisible();
            assertThat(phone.page().getByText("Disse kan svare: Ada Adminvik.")).isVisible();
            assertThat(phone.page().locator(".answering")).hasCount(0);
            phone.axe().screenshot("staff-own-case");
        }
    }

    @Test
    void anExpiredSessionComesBackToWhatWasWritten() {
        try (Phone phone = Phone.small().as("saga-sak").open(QUEUE)) {
            phone.tap(request(phone, "Turlederkurs"));
            String address = phone.page().url();
            phone.tap(button(phone, "Avslå"));
            Locator reason = phone.page().getByLabel("Begrunnelse, som søkeren får lese");
            reason.fill("Klubbhuset males den uka.");
            phone.page().route("**/deny", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
            phone.tap(button(phone, "Send avslaget"));
            phone.page().unroute("**/deny");

            phone.tap(phone.page()
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Logg inn"))
                    .first());
            phone.tap(phone.page().getByText("Saga Sakseth"));

            assertThat(phone.page()).hasURL(address);
            assertThat(reason).hasValue("Klubbhuset males den uka.");
        }
    }

    @Test
    void onlyStaffAreShownTheWay() {
        try (Phone staff = Phone.small().as("saga-sak").open("/app/");
                Phone other = Phone.small().as("kare-kor").open(QUEUE)) {
            assertThat(navigation(staff)).isVisible();
            assertThat(other.page().getByRole(AriaRole.MAIN).locator(".notice")).isVisible();
            assertThat(navigation(other)).hasCount(0);
            other.axe().screenshot("staff-not-for-me");
        }
    }

    private static Locator requests(Phone phone) {
        return phone.page().locator(".request:visible");
    }

    private static Locator request(Phone phone, String purpose) {
        return phone.page().locator(".request").filter(new Locator.FilterOptions().setHasText(purpose));
    }

    private static Locator navigation(Phone phone) {
        return phone.page().locator(".navigation a[href='/app/staff']");
    }

    private static Locator button(Phone phone, String name) {
        return phone.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactLabel() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
