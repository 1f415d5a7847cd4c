package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Deciding fast and safely: by single keys, with all in view, and ten seconds to think again. */
class DeskTest {

    private static final String QUEUE = "/app/staff";
    private static final LocatorAssertions.IsInViewportOptions ENTIRELY =
            new LocatorAssertions.IsInViewportOptions().setRatio(1);

    @Test
    void allThatAYesNeedsIsSeenWithoutScrolling() {
        try (Phone phone = Phone.wide().as("saga-sak").open(QUEUE)) {
            phone.tap(request(phone, "Turlederkurs"));
            assertThat(phone.page().locator(".letter")).isVisible();
            for (String part : List.of(
                    ".case h1",
                    ".case-when",
                    ".case-checks",
                    ".case-bars",
                    ".case-words",
                    ".letter",
                    ".case-more table",
                    ".decide")) {
                assertThat(phone.page().locator(part).first()).isInViewport(ENTIRELY);
            }
            phone.page().setViewportSize(360, 740);
            assertThat(button(phone, "Godkjenn")).isInViewport(ENTIRELY);
            assertThat(phone.page().locator(".case-checks")).isInViewport();
        }
    }

    @Test
    void aPlainYesIsOneKeyAndTheNextCaseIsThere() {
        try (Phone phone = Phone.wide().as("saga-sak").open(QUEUE)) {
            assertThat(requests(phone).first()).isVisible();
            phone.tabTo(request(phone, "Dåpsselskap")).press("Enter");
            assertThat(phone.heading()).hasText("Dåpsselskap");
            assertThat(phone.page().getByText("Ingenting står i veien.")).isVisible();
            assertThat(phone.page().locator(".letter")).containsText("Godkjent: ");

            phone.press("g");

            assertThat(phone.page().getByText("Godkjent: Privatperson.")).isVisible();
            assertThat(phone.heading()).not().hasText("Dåpsselskap");
            assertThat(phone.heading()).isFocused();
            assertThat(button(phone, "Avslå")).isVisible();
            assertThat(request(phone, "Dåpsselskap")).hasCount(0);
            phone.axe().screenshot("staff-approved");
            Desk.send(phone);
            phone.press("k").press("j");
            assertThat(phone.heading()).isFocused();
        }
    }

    @Test
    void anAnswerIsTakenBackBeforeAnybodyIsTold() {
        try (Phone applicant = Directory.introduce(
                        Phone.small().asStranger("Anna Angre").open("/app/config.json"), "Anna Angre");
                Phone phone = Phone.wide().as("saga-sak").blank()) {
            String reference = Directory.ask(
                    applicant,
                    "grendehuset",
                    Municipality.freeDay("grendehuset", "08:00", "10:00"),
                    "08:00",
                    "09:00",
                    "Angre");
            AtomicInteger told = new AtomicInteger();
            phone.page().onRequest(request -> {
                if (request.url().endsWith("/approve")) {
                    told.incrementAndGet();
                }
            });
            phone.go("/app/staff/requests/" + reference);
            assertThat(button(phone, "Godkjenn")).isVisible();
            phone.press("g");
            assertThat(phone.page().getByText("Godkjent: Privatperson.")).isVisible();
            assertThat(phone.heading()).not().hasText(Pattern.compile("Angre|Forespørsel"));
            phone.press("z");

            assertThat(phone.heading()).hasText("Angre");
            assertThat(button(phone, "Godkjenn")).isVisible();
            assertThat(request(phone, "Angre")).hasCount(1);
            Assertions.assertThat(told).hasValue(0);

            phone.press("g");
            phone.go("/app/config.json");
            // It is told as the page goes, so it may come after what is asked next.
            Directory.untilItIs(applicant, reference, "confirmed");
            phone.go("/app/staff/requests/" + reference);
            assertThat(phone.page().locator(".notice").getByText("Godkjent.")).isVisible();
        }
    }

    @Test
    void keysAreListedAndCanBeSwitchedOff() {
        try (Phone phone = Phone.wide().as("saga-sak").open(QUEUE)) {
            phone.tap(request(phone, "Turlederkurs"));
            assertThat(button(phone, "Avslå").locator("kbd")).isVisible();
            phone.press("?");
            Locator help = phone.page().getByRole(AriaRole.DIALOG);
            assertThat(help).containsText("Angre siste svar");
            phone.axe().screenshot("staff-keys");
            help.getByLabel("Bruk enkle taster").uncheck();
            phone.press("Escape");

            assertThat(button(phone, "Avslå").locator("kbd")).hasCount(0);
            phone.press("n");
            assertThat(phone.page().locator(".decide-panel")).hasCount(0);
            phone.page().reload();
            assertThat(button(phone, "Avslå")).isVisible();
            phone.press("n");
            assertThat(phone.page().locator(".decide-panel")).hasCount(0);
        }
    }

    @Test
    void theQueueIsNarrowedAndTheNextCaseIsOneOfThose() {
        try (Phone phone = Phone.wide().as("saga-sak").open(QUEUE)) {
            assertThat(requests(phone).first()).isVisible();
            assertThat(phone.page().getByLabel("Søk i køen")).isVisible();
            phone.press("/");
            phone.page().keyboard().type("turlederkurs");
            assertThat(requests(phone)).hasCount(1);
            phone.press("Tab").press("Escape");
            phone.tap(request(phone, "Turlederkurs"));
            assertThat(phone.page().getByText("1 av 1")).isVisible();
            assertThat(phone.page()).hasURL(Pattern.compile("q=turlederkurs"));

            phone.go(QUEUE + "?order=soonest");
            phone.tap(phone.page().getByText(Pattern.compile("bare noen")));
            phone.page().getByLabel("Hvor?").selectOption("Klubbhuset på Fjordvik stadion");
            assertThat(requests(phone).filter(new Locator.FilterOptions().setHasNotText("Klubbhuset")))
                    .hasCount(0);
            phone.axe().noSidewaysScroll().screenshot("staff-filters");
        }
    }

    private static Locator requests(Phone phone) {
        return phone.page().locator(".queue-row:visible");
    }

    private static Locator request(Phone phone, String purpose) {
        return phone.page().locator(".queue-row").filter(new Locator.FilterOptions().setHasText(purpose));
    }

    private static Locator button(Phone phone, String name) {
        return phone.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
