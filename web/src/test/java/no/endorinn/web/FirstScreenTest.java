package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import no.endorinn.web.Looks.EachLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is free on the day I pick, for so many people, from when to when. */
class FirstScreenTest {

    private final LocalDate day = Municipality.inDays(10);
    private final String evening = "/app/find?date=" + day + "&from=18:00&until=20:00&people=20";
    private final String night = "/app/find?date=" + day + "&from=02:00&until=05:00&people=20";

    @EachLook
    void isFreeOfBarriers(Phone.Kind look) {
        try (Phone phone = look.open(evening)) {
            assertThat(slots(phone).first()).isVisible();
            assertThat(phone.page().locator("html")).hasAttribute("lang", look.language());

            phone.axe().noSidewaysScroll().screenshot("free-" + look.look());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evening", "night"})
    void fitsNarrowScreensAndLargeText(String when) {
        try (Phone phone = Phone.sized(320, 640).open(when.equals("night") ? night : evening)) {
            assertThat(slots(phone).first()).isVisible();
            phone.noSidewaysScroll().screenshot("free-320-" + when);
            phone.doubleText().noSidewaysScroll().screenshot("free-320-large-" + when);
        }
    }

    @Test
    void aDayIsOneTapAndStaysInTheAddress() {
        try (Phone phone = Phone.small().open("/app/find")) {
            LocalDate other = Municipality.inDays(3);
            Locator wanted = phone.page().locator("input[name=day][value='" + other + "']");

            wanted.check();

            assertThat(phone.page()).hasURL(Pattern.compile("date=" + other));
            assertThat(phone.page().getByRole(AriaRole.STATUS)).containsText(" " + other.getDayOfMonth() + ". ");
            phone.page().reload();
            assertThat(wanted).isChecked();
        }
    }

    @Test
    void theKeyboardIsEnough() {
        try (Phone phone = Phone.wide().open(evening)) {
            Locator chosen = phone.page().locator("input[name=day]:checked");
            assertThat(chosen).hasValue(day.toString());
            phone.press("Tab");
            assertThat(phone.the(AriaRole.LINK, "Hopp til innholdet")).isFocused();

            phone.tabTo(chosen).press("ArrowRight");
            assertThat(phone.page().locator("input[name=day]:checked"))
                    .hasValue(day.plusDays(1).toString());
            assertThat(phone.page().getByRole(AriaRole.STATUS))
                    .containsText(" " + day.plusDays(1).getDayOfMonth() + ". ");
            phone.tabTo(slots(phone).first()).press("Enter");

            assertThat(phone.heading()).hasText("Bestill");
            assertThat(phone.heading()).isFocused();
            assertThat(phone.page()).hasTitle("Bestill · Fjordvik kommune");
        }
    }

    @Test
    void theMenuOpensAndClosesByKeyboardAndRemembersTheLanguage() {
        try (Phone phone = Phone.small().open(evening)) {
            Locator menu = phone.page().locator(".menu > summary");
            phone.tabTo(menu).press("Enter");
            phone.page().locator(".menu select").first().selectOption("en");
            assertThat(phone.heading()).hasText("What is free?");
            phone.axe().screenshot("menu");
            phone.press("Escape");
            assertThat(menu).isFocused();

            phone.page().reload();

            assertThat(phone.heading()).hasText("What is free?");
        }
    }

    @Test
    void nothingFreeOffersTheNearest() {
        try (Phone phone = Phone.small().open(night)) {
            assertThat(phone.page().getByText("Dette er det nærmeste vi fant")).isVisible();
            phone.axe().screenshot("free-alternatives");

            phone.tap(slots(phone).first());

            assertThat(phone.heading()).hasText("Bestill");
        }
    }

    @Test
    void onlyFiltersThatLeaveSomethingAreOffered() {
        try (Phone phone = Phone.small().open(evening)) {
            phone.page().locator(".filters > summary").click();
            phone.page().getByText(Pattern.compile("^Piano")).click();

            assertThat(phone.page()).hasURL(Pattern.compile("has=piano"));
            assertThat(phone.page().locator(".card").first()).isVisible();
            assertThat(phone.page().getByText(Pattern.compile("^Svømmebasseng")))
                    .hasCount(0);
            phone.axe().screenshot("free-filters");
        }
    }

    @Test
    void otherTimesNearby() {
        try (Phone phone = Phone.small().open(evening)) {
            phone.page().getByLabel("Vis også tider i nærheten").check();

            assertThat(phone.page().getByText(Pattern.compile("rundt kl. 18:00")))
                    .isVisible();
            phone.noSidewaysScroll().axe().screenshot("free-near");
        }
    }

    @Test
    void aFailureIsSaidInPlainWordsAndTriedAgain() {
        try (Phone phone = Phone.small().open("/app/config.json")) {
            phone.page()
                    .route(
                            "**/availability*",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(500)
                                    .setBody("{\"message\":\"Internal Server Error\"}")));
            phone.go(evening);
            assertThat(phone.page().getByRole(AriaRole.ALERT)).containsText("Noe gikk galt hos oss");
            phone.axe().screenshot("free-failure");

            phone.page().unroute("**/availability*");
            phone.tap(phone.the(AriaRole.BUTTON, "Prøv igjen"));

            assertThat(slots(phone).first()).isVisible();
        }
    }

    @Test
    void withoutANetworkItOpensAndSaysHowOldItIs() {
        try (Phone phone = Phone.small().withServiceWorker().open(evening)) {
            assertThat(slots(phone).first()).isVisible();
            phone.page().waitForFunction("""
                async () => {
                  const all = performance.getEntriesByType('resource').map(({ name }) => name);
                  const kept = all.filter(name => name.includes('/app/assets/')).map(name => caches.match(name));
                  return (await Promise.all(kept)).every(Boolean);
                }\
                """);
            phone.context().setOffline(true);

            phone.page().reload();

            assertThat(slots(phone).first()).isVisible();
            assertThat(phone.page().getByText(Pattern.compile("slik det var i dag")))
                    .isVisible();
            phone.axe().screenshot("free-offline");
            phone.context().setOffline(false);
            assertThat(phone.page().getByText(Pattern.compile("slik det var i dag")))
                    .hasCount(0);
        }
    }

    private static Locator slots(Phone phone) {
        return phone.page().locator(".slot");
    }
}
