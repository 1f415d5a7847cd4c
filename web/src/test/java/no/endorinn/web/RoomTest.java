package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import no.endorinn.web.Looks.EachLook;
import org.junit.jupiter.api.Test;

/** What a room is like, and when it is free. */
class RoomTest {
    private final LocalDate day = Municipality.freeDay("fjordvikhallen", "10:00", "12:00");
    private final String hall = "/app/rooms/fjordvikhallen?minutes=120&date=" + day;

    @EachLook
    void isFreeOfBarriers(Phone.Kind look) {
        try (Phone phone = look.open(hall)) {
            assertThat(week(phone).first()).isVisible();
            assertThat(phone.heading()).hasText("Fjordvikhallen");
            phone.axe().noSidewaysScroll().screenshot("room-" + look.look());
        }
    }

    @Test
    void whatIsFoldedTogetherOpens() {
        try (Phone phone = Phone.small().open(hall)) {
            phone.tap(phone.page().locator(".about > summary"));
            phone.tap(phone.page().locator(".stretch summary").first());
            assertThat(phone.page().getByText("450 kr per time for alt, 150 kr per time for en del"))
                    .isVisible();
            assertThat(phone.page().locator(".stretch a").first()).isVisible();
            phone.axe().noSidewaysScroll().screenshot("room-open");
        }
    }

    @Test
    void fitsNarrowScreensAndLargeText() {
        try (Phone phone = Phone.sized(320, 640).open(hall)) {
            assertThat(week(phone).first()).isVisible();
            phone.page().locator(".about > summary").click();
            phone.noSidewaysScroll().screenshot("room-320");
            phone.doubleText().noSidewaysScroll().screenshot("room-320-large");
        }
    }

    @Test
    void fromTheFirstScreenToAFreeTimeInTheWeek() {
        try (Phone phone = Phone.small().open("/app/find?people=10&from=10:00&until=12:00&date=" + day)) {
            phone.tap(
                    phone.page().locator(".results a", named("Fjordvikhallen")).first());
            assertThat(phone.heading()).hasText("Fjordvikhallen");
            assertThat(phone.heading()).isFocused();

            Locator free = phone.page()
                    .locator(
                            ".week > li",
                            new Page.LocatorOptions()
                                    .setHasText(Pattern.compile("\\b" + day.getDayOfMonth() + "\\. ")));
            phone.tap(free.locator(".stretch summary").first());
            phone.tap(free.locator(".stretch a").first());

            assertThat(phone.heading()).hasText("Bestill");
            assertThat(phone.page().locator(".book h2").first()).hasText("Fjordvikhallen");
        }
    }

    @Test
    void aThirdOfTheHallByKeyboard() {
        try (Phone phone = Phone.small().open(hall)) {
            Locator third = phone.page().getByLabel(Pattern.compile("Tredel B"));
            assertThat(third).isChecked();
            phone.tabTo(third).press("Space");
            assertThat(phone.page().getByText("2 av 3 deler")).isVisible();
            assertThat(phone.page()).hasURL(Pattern.compile("parts=a%2Cc"));

            phone.tabTo(phone.page().locator(".stretch summary").first()).press("Enter");
            phone.tabTo(phone.page().locator(".stretch a").first()).press("Enter");

            assertThat(phone.heading()).hasText("Bestill");
            assertThat(phone.page().locator(".book h2").first()).containsText("Tredel C");
        }
    }

    @Test
    void turningTheWeek() {
        try (Phone phone = Phone.wide().open("/app/rooms/kulturhuset-ovingsrom")) {
            assertThat(phone.the(AriaRole.BUTTON, "Forrige uke")).isDisabled();
            phone.tap(phone.the(AriaRole.BUTTON, "Neste uke"));

            assertThat(week(phone)).hasCount(7);
            assertThat(phone.the(AriaRole.BUTTON, "Forrige uke")).isEnabled();
            assertThat(phone.page().getByText(Pattern.compile("^Opptatt ")).first())
                    .isVisible();
            phone.screenshot("room-week-wide");
        }
    }

    @Test
    void aPictureHasItsPlaceBeforeItComesAndLeavesNoneWhenItDoesNot() {
        try (Phone phone = Phone.small().open("/app/config.json")) {
            List<Route> waiting = new CopyOnWriteArrayList<>();
            phone.page().route("**/pictures/*", waiting::add);
            phone.go(hall);
            Locator picture = phone.page().getByAltText("Bilde av Fjordvikhallen");
            assertThat(week(phone).first()).isVisible();
            double before = week(phone).first().boundingBox().y;
            assertThat(picture.boundingBox().height).isBetween(150.0, 200.0);

            waiting.getFirst().resume();

            assertThat(picture).hasJSProperty("complete", true);
            assertThat(picture.evaluate("it => it.naturalWidth")).isEqualTo(640);
            assertThat(week(phone).first().boundingBox().y).isEqualTo(before);

            phone.page().unroute("**/pictures/*");
            phone.page().route("**/pictures/*", Route::abort);
            phone.go("/app/rooms/grendehuset");
            assertThat(week(phone).first()).isVisible();
            assertThat(phone.page().locator("main img")).hasCount(0);
        }
    }

    @Test
    void severalPicturesAreLookedThroughByKeyboard() {
        try (Phone phone = Phone.small().open("/app/config.json")) {
            phone.page().route("**/premises/fjordvikhallen", route -> {
                APIResponse answer = route.fetch();
                String more =
                        "[\"/pictures/fjordvikhallen.svg\",\"/pictures/missing.svg\",\"/pictures/grendehuset.svg\"]";
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text().replace("[\"/pictures/fjordvikhallen.svg\"]", more)));
            });
            phone.go(hall);
            Locator all = phone.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Bilder"));
            assertThat(all.locator("img")).hasCount(2);
            Locator second = phone.page().getByAltText("Bilde 2 av Fjordvikhallen");
            assertThat(second).not().isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.5));
            phone.tabTo(all).press("ArrowRight");

            assertThat(second).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.5));
            phone.axe().noSidewaysScroll().screenshot("room-pictures");
        }
    }

    @Test
    void whatIsNotThereIsSaidInPlainWords() {
        try (Phone phone = Phone.small().open("/app/rooms/finnes-ikke")) {
            assertThat(phone.page().getByRole(AriaRole.STATUS)).isVisible();
            phone.axe().screenshot("room-missing");
        }
    }

    private static Locator week(Phone phone) {
        return phone.page().locator(".week > li");
    }

    private static Page.LocatorOptions named(String name) {
        return new Page.LocatorOptions().setHasText(name);
    }
}
