package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
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
            phone.freeOfBarriers().noSidewaysScroll().screenshot("staff-queue-" + look.look());
            phone.fitsNarrowScreensAndLargeText();

            phone.tap(request(phone, "Turlederkurs"));
            assertThat(phone.page().locator(".decide")).isVisible();
            assertThat(phone.heading()).isFocused();
            assertThat(phone.page().locator(".case-bars")).isVisible();
            phone.freeOfBarriers().noSidewaysScroll().screenshot("staff-case-" + look.look());
            phone.page().locator(".decide button[aria-keyshortcuts=T]").click();
            assertThat(phone.page().locator(".decide-panel")).isVisible();
            phone.fitsNarrowScreensAndLargeText();
        }
    }

    @Test
    void aLoanThatMustBeApprovedIsAnsweredInTheSameQueueAndItsBorrowerIsToldWhyNot() {
        try (Phone admin = Phone.small().as("ada-admin").blank();
                Phone owner = Directory.introduce(
                        Phone.small().asStranger("Sverre Scene").blank(), "Sverre Scene")) {
            Shed shed = Shed.open(admin, "Scenelageret");
            String stage = shed.onRequest(admin, "Mobil scene", "events", 3).id();
            LocalDate day = Municipality.inDays(12);
            String reference =
                    shed.reserved(owner, stage, 2, Directory.at(day, "10:00"), Directory.at(day.plusDays(2), "10:00"));

            admin.go(QUEUE + "?kind=loan");
            admin.tap(
                    admin.page().locator(".queue-row").filter(new Locator.FilterOptions().setHasText("Sverre Scene")));
            assertThat(admin.page().locator(".case")).containsText("2 × Mobil scene");
            assertThat(admin.page().locator(".case")).containsText("1 av 3 igjen til andre da");
            admin.axe().noSidewaysScroll().screenshot("staff-loan");
            admin.fitsNarrowScreensAndLargeText();
            admin.tap(button(admin, "Avslå"));
            admin.page().getByLabel("Begrunnelse, som søkeren får lese").fill("Scenen er til reparasjon.");
            admin.tap(button(admin, "Send avslaget"));
            Desk.send(admin);

            owner.go("/app/loans/" + reference);
            assertThat(owner.page().locator("main")).containsText("Scenen er til reparasjon.");
        }
    }

    @Test
    void aDenialStartsFromAReadySentenceIsReadFirstAndIsRemembered() {
        try (Phone phone = Phone.small().as("saga-sak").open(QUEUE)) {
            phone.tap(request(phone, "Femtiårsdag"));
            phone.tap(button(phone, "Avslå"));
            phone.tap(button(phone, "Send avslaget"));
            Locator reason = phone.page().getByLabel("Begrunnelse, som søkeren får lese");
            assertThat(phone.page().getByText("Skriv hvorfor, så søkeren forstår det."))
                    .isVisible();
            assertThat(reason).isFocused();
            ready(phone).selectOption("Lokalet passer ikke til dette.");
            assertThat(reason).hasValue("Lokalet passer ikke til dette.");
            reason.fill("Prøv Nesbygda grendehus, der er det bedre plass.");
            assertThat(phone.page().locator(".letter mark"))
                    .hasText("Prøv Nesbygda grendehus, der er det bedre plass.");
            assertThat(phone.page().locator(".letter")).containsText("klage innen tre uker");
            phone.axe().screenshot("staff-deny");
            phone.page().reload();
            assertThat(reason).hasValue("Prøv Nesbygda grendehus, der er det bedre plass.");
            String address = phone.page().url();

            phone.tap(button(phone, "Send avslaget"));
            Desk.send(phone);

            phone.go(QUEUE).tap(request(phone, "Konsert").last());
            phone.tap(button(phone, "Avslå"));
            assertThat(ready(phone)).containsText("Prøv Nesbygda grendehus, der er det bedre plass.");
            phone.go(address);
            assertThat(phone.page().locator(".notice").getByText("Avslått.")).isVisible();
            phone.axe().screenshot("staff-denied");
        }
    }

    @Test
    void anotherTimeThatIsRefusedIsToldAndMended() {
        try (Phone phone = Phone.small().as("saga-sak").open(QUEUE)) {
            phone.tap(request(phone, "Konsert").last());
            String address = phone.page().url();
            phone.tap(button(phone, "Annen tid"));
            assertThat(phone.page().getByText(Pattern.compile("^Det er ledig"))).isVisible();
            phone.page().getByLabel("Fra", exactLabel()).fill("03:00");
            phone.page().getByLabel("Til", exactLabel()).fill("05:00");
            phone.tap(button(phone, "Godkjenn slik"));
            Desk.sendNow(phone);
            assertThat(phone.page().getByText(Pattern.compile("Svaret er ikke sendt")))
                    .isVisible();
            phone.axe().screenshot("staff-change-refused");
            phone.tap(phone.the(AriaRole.LINK, "Åpne saken"));
            assertThat(phone.page()).hasURL(address);
            assertThat(phone.page().locator(".decide-panel .notice")).not().isEmpty();
            phone.page().getByLabel("Fra", exactLabel()).fill("18:00");
            phone.page().getByLabel("Til", exactLabel()).fill("20:30");
            phone.page().getByLabel(Pattern.compile("^Beskjed til søkeren")).fill("Vi låser opp klokka halv seks.");
            assertThat(phone.page().locator(".letter mark")).hasText("Vi låser opp klokka halv seks.");
            phone.axe().noSidewaysScroll().screenshot("staff-change");

            phone.tap(button(phone, "Godkjenn slik"));
            Desk.send(phone);

            phone.go(address);
            assertThat(phone.page().locator(".notice").getByText("Godkjent.")).isVisible();
            assertThat(phone.page().locator(".case")).containsText("18:00–20:30");
            assertThat(phone.page().locator(".case")).containsText("Vi låser opp klokka halv seks.");
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
            Desk.send(ada);

            saga.tap(button(saga, "Avslå"));
            ready(saga).selectOption("Lokalet er ikke i bruk den dagen.");
            saga.tap(button(saga, "Send avslaget"));
            Desk.sendNow(saga);

            assertThat(saga.page().getByText(Pattern.compile("var besvart av noen andre")))
                    .isVisible();
            saga.axe().screenshot("staff-overtaken");
            saga.tap(saga.the(AriaRole.LINK, "Åpne saken"));
            assertThat(saga.page().locator(".notice").getByText("Godkjent.")).isVisible();
        }
    }

    @Test
    void aLostReceiptIsNoLostAnswer() {
        try (Phone phone = Phone.small().as("saga-sak").open(QUEUE)) {
            phone.tap(request(phone, "Familiefest"));
            String address = phone.page().url();
            phone.page().route("**/deny", route -> {
                // It gets there, and the receipt does not come back.
                route.fetch();
                route.abort();
            });
            phone.tap(button(phone, "Avslå"));
            ready(phone).selectOption("Lokalet er ikke i bruk den dagen.");
            phone.tap(button(phone, "Send avslaget"));
            Desk.sendNow(phone);
            assertThat(button(phone, "Prøv igjen"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
            phone.axe().screenshot("staff-lost-receipt");
            phone.page().unroute("**/deny");

            phone.tap(button(phone, "Prøv igjen"));

            assertThat(button(phone, "Prøv igjen")).hasCount(0);
            assertThat(phone.page().getByText(Pattern.compile("besvart av noen andre")))
                    .hasCount(0);
            phone.go(address);
            assertThat(phone.page().locator(".notice").getByText("Avslått.")).isVisible();
        }
    }

    @Test
    void whoeverMayOnlyReadIsToldWhoAnswers() {
        try (Phone phone = Phone.small().as("leif-leser").open(QUEUE)) {
            phone.tap(request(phone, "Turlederkurs"));

            assertThat(phone.page().getByText(Pattern.compile("^Disse kan svare: .*Saga Sakseth")))
                    .isVisible();
            assertThat(phone.page().locator(".decide")).hasCount(0);
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
            assertThat(phone.page().locator(".decide")).hasCount(0);
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
            Desk.sendNow(phone);
            assertThat(phone.page().getByText("Svaret er ikke sendt.")).isVisible();
            phone.page().unroute("**/deny");

            phone.tap(phone.page().locator(".held").getByText("Logg inn").first());
            phone.tap(phone.page().getByText("Saga Sakseth"));
            assertThat(phone.page().locator(".decide")).isVisible();

            phone.go(address);
            assertThat(reason).hasValue("Klubbhuset males den uka.");
        }
    }

    @Test
    void onlyStaffAreShownTheWay() {
        try (Phone staff = Phone.small().as("saga-sak").open("/app/");
                Phone other = Phone.small().as("kare-kor").open(QUEUE)) {
            assertThat(navigation(staff)).isVisible();
            assertThat(other.page()).hasURL(Pattern.compile("/staff/day$"));
            assertThat(other.heading()).isVisible();
            assertThat(other.page().getByRole(AriaRole.MAIN).locator(".notice")).isVisible();
            assertThat(navigation(other)).hasCount(0);
            other.axe().screenshot("staff-not-for-me");
        }
    }

    private static Locator requests(Phone phone) {
        return phone.page().locator(".queue-row:visible");
    }

    /** By its purpose as it is spelt, for an application to a scheme for "julekonserter" is no request for a "Konsert". */
    private static Locator request(Phone phone, String purpose) {
        return phone.page()
                .locator(".queue-row")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(purpose)));
    }

    private static Locator ready(Phone phone) {
        return phone.page().getByLabel("Start fra en ferdig setning");
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
