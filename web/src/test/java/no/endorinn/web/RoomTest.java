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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a room is like, and when it is free. */
@Execution(ExecutionMode.CONCURRENT)
class RoomTest {
    private final LocalDate day = Municipality.freeDay("fjordvikhallen", "10:00", "12:00");
    private final String hall = "/app/rooms/fjordvikhallen?from=10:00&until=12:00&date=" + day;

    @EachLook
    void isFreeOfBarriers(Phone.Kind look) {
        try (Phone phone = look.open(hall)) {
            assertThat(free(phone).first()).isVisible();
            assertThat(phone.heading()).hasText("Fjordvikhallen");
            phone.freeOfBarriers().noSidewaysScroll().screenshot("room-" + look.look());
            phone.page().locator(".about > summary").click();
            phone.fitsNarrowScreensAndLargeText();
        }
    }

    @Test
    void allOfTheWeekStandsAboveTheBarOnASmallPhone() {
        try (Phone phone = Phone.small().open(hall + "&parts=a")) {
            assertThat(free(phone).first()).isVisible();
            var sunday = phone.page().locator(".bars li").last().boundingBox();

            assertThat(sunday.y + sunday.height)
                    .isLessThanOrEqualTo(phone.page().locator(".bottom-bar").boundingBox().y + 2);
        }
    }

    @Test
    void whatIsFoldedTogetherOpens() {
        try (Phone phone = Phone.small().open(hall)) {
            phone.tap(phone.the(AriaRole.LINK, "Om lokalet"));
            assertThat(phone.page().locator(".about > summary")).isFocused();
            assertThat(phone.page().getByText("450 kr per time for alt, 150 kr per time for en del"))
                    .isVisible();
            phone.tap(phone.page().locator(".taken-then > summary"));
            assertThat(phone.page().getByText(Pattern.compile("Opptatt \\d")).first())
                    .isVisible();
            phone.axe().noSidewaysScroll().screenshot("room-open");
        }
    }

    @Test
    void whatItCostsIsToldEachKindBeforeAnybodyLogsIn() {
        try (Phone phone = Phone.small().open(hall)) {
            assertThat(phone.page()
                            .getByText(Pattern.compile("Timen:.*lag 150 kr.*barn og unge gratis.*privat 300 kr")))
                    .isVisible();
        }
    }

    @Test
    void fromTheSearchWithItsDayAndHoursToConfirming() {
        try (Phone phone = Phone.small().open("/app/find?people=10&from=10:00&until=12:00&date=" + day)) {
            phone.tap(phone.page()
                    .locator(".found h2 a", named("Hele Fjordvikhallen"))
                    .first());
            assertThat(phone.heading()).hasText("Fjordvikhallen");
            assertThat(phone.heading()).isFocused();
            assertThat(phone.page().locator(".chosen")).containsText(day.getDayOfMonth() + ". ");
            assertThat(phone.page().locator(".chosen")).containsText("10–12");

            phone.tap(phone.page().locator(".bottom-bar a"));

            assertThat(phone.page()).hasURL(Pattern.compile("/app/book\\?premises=fjordvikhallen&start=" + day));
        }
    }

    @Test
    void aTimeIsChosenByPointingAtTheWeek() {
        try (Phone phone = Phone.small().open(hall)) {
            Locator stretch = free(phone).last();
            stretch.click();

            assertThat(phone.page().locator("[data-look=mine]")).isVisible();
            assertThat(phone.page()).hasURL(Pattern.compile("date="));
            assertThat(phone.page().locator(".bottom-bar a")).isVisible();
        }
    }

    @Test
    void aThirdOfTheHallAndAnotherHourByKeyboard() {
        try (Phone phone = Phone.small().open(hall)) {
            Locator third = phone.page().locator(".plan button", named("Tredel B"));
            assertThat(third).hasAttribute("aria-pressed", "true");
            phone.tabTo(third).press("Space");
            assertThat(phone.page().getByText("1 av 3 deler")).isAttached();
            assertThat(phone.page()).hasURL(Pattern.compile("parts=b"));
            assertThat(phone.page().locator(".plan button", named("Tredel A"))).hasAttribute("aria-pressed", "false");

            phone.tabTo(free(phone).last()).press("Enter");
            assertThat(phone.page().locator(".chosen")).containsText("Tredel B");
            phone.page().locator(".hours-of-day select").first().selectOption("11:00");
            assertThat(phone.page().locator(".chosen")).containsText("11–13");
            phone.tabTo(phone.page().locator(".bottom-bar a")).press("Enter");

            assertThat(phone.page()).hasURL(Pattern.compile("/app/book\\?premises=fjordvikhallen&parts=b"));
        }
    }

    @Test
    void turningTheWeek() {
        try (Phone phone = Phone.wide().open("/app/rooms/kulturhuset-ovingsrom")) {
            assertThat(phone.the(AriaRole.BUTTON, "Forrige uke")).isDisabled();
            phone.tap(phone.the(AriaRole.BUTTON, "Neste uke"));

            assertThat(phone.the(AriaRole.BUTTON, "Forrige uke")).isEnabled();
            assertThat(free(phone).first()).isVisible();
            assertThat(phone.page().locator(".bars li")).hasCount(7);
            phone.screenshot("room-week-wide");
        }
    }

    @Test
    void aPictureHasItsPlaceBeforeItComesAndKeepsItWhenItDoesNot() {
        try (Phone phone = Phone.small().blank()) {
            List<Route> waiting = new CopyOnWriteArrayList<>();
            phone.page().route("**/pictures/*", waiting::add);
            phone.go(hall);
            assertThat(free(phone).first()).isVisible();
            double before = free(phone).first().boundingBox().y;

            waiting.getFirst().resume();

            Locator picture = phone.page().getByAltText("Bilde av Fjordvikhallen");
            assertThat(picture).hasJSProperty("complete", true);
            assertThat(free(phone).first().boundingBox().y).isEqualTo(before);

            phone.page().unroute("**/pictures/*");
            phone.page().route("**/pictures/*", Route::abort);
            phone.go(hall);
            assertThat(free(phone).first()).isVisible();
            assertThat(phone.page().locator("main img")).hasCount(0);
            assertThat(free(phone).first().boundingBox().y).isEqualTo(before);
        }
    }

    @Test
    void aPhotoIsFetchedAsWideAsItIsShownAndAsItIsWhereNoWidthsWereMade() {
        try (Phone phone = Phone.small().blank()) {
            List<String> asked = new CopyOnWriteArrayList<>();
            phone.page().route("**/pictures/*", route -> {
                asked.add(route.request().url().replaceAll(".*/pictures/", ""));
                route.abort();
            });
            pictures(phone, "[\"/pictures/hall.jpg\"]");
            phone.go(hall);
            assertThat(free(phone).first()).isVisible();
            phone.page().waitForFunction("() => !document.querySelector('main img')");

            assertThat(asked).startsWith("hall.640.jpg").endsWith("hall.jpg");
        }
    }

    @Test
    void severalPicturesAreLookedThroughByKeyboard() {
        try (Phone phone = Phone.small().blank()) {
            pictures(
                    phone,
                    "[\"/pictures/fjordvikhallen.svg\",\"/pictures/grendehuset.svg\",\"/pictures/klubbhuset.svg\"]");
            phone.go(hall);
            phone.tap(phone.the(AriaRole.LINK, "Om lokalet"));
            Locator all = phone.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Bilder"));
            assertThat(all.locator("img")).hasCount(3);
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
            assertThat(phone.page().locator(".notice")).isVisible();
            phone.axe().screenshot("room-missing");
        }
    }

    /** Has the hall look like this. */
    private static void pictures(Phone phone, String paths) {
        phone.page().route("**/premises/fjordvikhallen", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace("[\"/pictures/fjordvikhallen.svg\"]", paths)));
        });
    }

    private static Locator free(Phone phone) {
        return phone.page().locator(".bars button");
    }

    private static Page.LocatorOptions named(String name) {
        return new Page.LocatorOptions().setHasText(name);
    }
}
