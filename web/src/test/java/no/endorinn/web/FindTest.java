package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;
import no.endorinn.web.Looks.EachLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is free on the day I pick, for so many people, from when to when. */
@Execution(ExecutionMode.CONCURRENT)
class FindTest {

    /** Of the week's days the one on which the demo leaves the practice room free in the evening. */
    private final LocalDate day = Municipality.inDays(8).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));

    private final String evening = "/app/find?date=" + day + "&from=18:00&until=20:00&people=20";
    private final String night = "/app/find?date=" + day + "&from=02:00&until=05:00&people=20";

    @EachLook
    void theOpenedSearchIsFreeOfBarriers(Phone.Kind look) {
        try (Phone phone = look.open(evening + "&open=1")) {
            assertThat(phone.page().locator("dialog footer button")).containsText(Pattern.compile("\\d"));

            phone.freeOfBarriers().noSidewaysScroll().screenshot("find-open-" + look.look());
            phone.fitsNarrowScreensAndLargeText();
        }
    }

    @Test
    void threeResultsStandAboveTheFoldOfASmallPhone() {
        try (Phone phone = Phone.small().open(evening)) {
            assertThat(times(phone).nth(2)).isVisible();

            assertThat(phone.page().locator(".found").first().boundingBox().y).isLessThanOrEqualTo(240);
            var third = times(phone).nth(2).boundingBox();
            assertThat(third.y + third.height).isLessThanOrEqualTo(740 - 64);
        }
        try (Phone phone = Phone.wide().open(evening)) {
            assertThat(times(phone).nth(2)).isVisible();
            assertThat(phone.page().locator(".row-bar").nth(2)).isVisible();

            var third = times(phone).nth(2).boundingBox();
            assertThat(third.y + third.height).isLessThanOrEqualTo(800);
        }
    }

    @Test
    void aDayIsOneTapAndStaysInTheAddress() {
        try (Phone phone = Phone.small().open("/app/find")) {
            LocalDate other = Municipality.inDays(3);
            Locator wanted = phone.page().locator("input[name=day][value='" + other + "']");

            wanted.check();

            assertThat(phone.page()).hasURL(Pattern.compile("date=" + other));
            assertThat(said(phone)).containsText(" " + other.getDayOfMonth() + ". ");
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
            assertThat(said(phone)).containsText(" " + day.plusDays(1).getDayOfMonth() + ". ");
            phone.tabTo(times(phone).first()).press("Enter");

            assertThat(phone.page()).hasURL(Pattern.compile("/app/book"));
            assertThat(phone.heading()).isFocused();
        }
    }

    @Test
    void theSearchOpensByKeyboardCountsWhatIsLeftAndClosesWithEscape() {
        try (Phone phone = Phone.small().open(evening)) {
            assertThat(times(phone).first()).isVisible();
            Locator line = phone.page().locator(".ask-line");
            phone.tabTo(line).press("Enter");
            Locator show = phone.page().locator("dialog footer button");
            assertThat(show).containsText(Pattern.compile("Vis \\d+ ledige lokaler"));
            String before = show.innerText();

            phone.page().getByLabel("31–100").check();

            assertThat(phone.page()).hasURL(Pattern.compile("people=100"));
            assertThat(show).not().hasText(before);
            phone.press("Escape");
            assertThat(show).hasCount(0);
            assertThat(line).containsText("31–100 personer");
        }
    }

    @Test
    void aNumberThatCannotBeIsToldInPlaceAndNeverMadeAnother() {
        try (Phone phone = Phone.small().open(evening + "&open=1")) {
            phone.page().getByLabel("Flere", exactly()).check();
            Locator many = phone.page().getByLabel("Hvor mange, omtrent?");
            many.fill("0");

            assertThat(phone.page().getByText("Skriv et tall fra 1 til 20000.")).isVisible();
            phone.axe().screenshot("find-number");
            phone.page().locator("dialog footer button").click();
            assertThat(many).isFocused();
            assertThat(many).hasValue("0");
            many.fill("250");
            phone.page().locator("dialog footer button").click();
            assertThat(phone.page()).hasURL(Pattern.compile("people=250"));
            assertThat(phone.page().locator("dialog")).hasCount(0);
        }
    }

    @Test
    void aRoomIsFoundByNameOrUseAlsoWithoutNorwegianLettersAndWhenItIsTaken() {
        try (Phone phone = Phone.small().open(evening + "&words=piano")) {
            assertThat(times(phone).first()).isVisible();
            assertThat(phone.page().locator(".found h2")).not().containsText(new String[] {"Svømmehallen"});

            LocalDate free = Municipality.freeDay("kulturhuset-ovingsrom", "18:00", "20:00");
            phone.go("/app/find?date=" + free + "&from=18:00&until=20:00&people=20&words=ovingsrom");
            assertThat(phone.page().locator(".found h2")).hasText(new String[] {"Kulturhuset, øvingsrommet"});

            phone.go(night + "&words=svoemme");
            assertThat(phone.page().getByText("Ikke ledig da")).isVisible();
            phone.axe().screenshot("find-words-taken");
            phone.tap(phone.page().locator(".found h2 a").getByText("Svømmehallen"));
            assertThat(phone.heading()).hasText("Svømmehallen");
        }
    }

    @Test
    void backLeadsToTheSamePlaceInTheList() {
        try (Phone phone = Phone.small().open(evening)) {
            assertThat(times(phone).nth(5)).isVisible();
            phone.page().evaluate("() => window.scrollTo(0, 480)");
            phone.tap(phone.page().locator(".found h2 a").nth(5));
            assertThat(phone.page()).hasURL(Pattern.compile("/rooms/.*from=18%3A00.*until=20%3A00"));
            assertThat(phone.page().locator(".bars li").first()).isVisible();

            phone.page().goBack();

            assertThat(times(phone).nth(5)).isVisible();
            phone.page().waitForFunction("() => Math.abs(window.scrollY - 480) < 4");
        }
    }

    @Test
    void theMenuOpensAndClosesByKeyboardAndRemembersTheLanguage() {
        try (Phone phone = Phone.small().open(evening)) {
            Locator menu = phone.page().locator(".menu > summary");
            phone.tabTo(menu).press("Enter");
            phone.page().locator(".menu select").first().selectOption("en");
            assertThat(phone.heading()).containsText("free venues");
            phone.axe().screenshot("menu");
            phone.press("Escape");
            assertThat(menu).isFocused();

            phone.page().reload();

            assertThat(phone.heading()).containsText("free venues");
        }
    }

    @Test
    void nothingFreeOffersTheNearestAndSaysWhatDiffers() {
        try (Phone phone = Phone.small().open(night)) {
            assertThat(phone.page().getByText("Dette er det nærmeste.")).isVisible();
            assertThat(phone.page().locator(".differs").first()).containsText("senere");
            phone.axe().screenshot("find-nearest");
            phone.fitsNarrowScreensAndLargeText();

            phone.tap(times(phone).first());

            assertThat(phone.page()).hasURL(Pattern.compile("/app/book"));
        }
    }

    @Test
    void whereSeatsAreShortTheLargestIsToldWithItsSeats() {
        try (Phone phone = Phone.small()
                .open("/app/find?people=2000&from=10:00&until=12:00&date="
                        + Municipality.freeDay("fjordvikhallen", "10:00", "12:00"))) {
            assertThat(phone.heading()).hasText("Ingen ledige for 2000");
            assertThat(phone.page().locator(".differs").first()).containsText("plasser");
            phone.axe().screenshot("find-too-many");
        }
    }

    @Test
    void onlyFiltersThatLeaveSomethingAreOffered() {
        try (Phone phone = Phone.small().open(evening + "&open=1")) {
            phone.page().locator("dialog").getByLabel("Piano").check();

            assertThat(phone.page()).hasURL(Pattern.compile("has=piano"));
            assertThat(phone.page().locator("dialog").getByText("Utendørs")).hasCount(0);
            phone.axe().screenshot("find-filters");
        }
    }

    @Test
    void otherTimesNearbyAreAtMostThreeARoom() {
        try (Phone phone = Phone.small().open(evening + "&near=1")) {
            assertThat(said(phone)).containsText("rundt kl. 18:00");
            assertThat(times(phone).first()).isVisible();

            List<Integer> many = phone.page().locator(".found").all().stream()
                    .map(row -> row.locator(".time").count())
                    .toList();
            assertThat(many).allMatch(each -> each <= 3).contains(3);
            phone.noSidewaysScroll().axe().screenshot("find-near");
        }
    }

    @Test
    void overMidnightIsOfferedWhereSomethingIsOpenRoundTheClock() {
        try (Phone phone = Phone.small().blank()) {
            phone.page().route("**/premises", route -> {
                APIResponse answer = route.fetch();
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text()
                                .replace(
                                        "\"from\":\"08:00\",\"to\":\"24:00\"", "\"from\":\"00:00\",\"to\":\"24:00\"")));
            });
            phone.go("/app/find?from=22:00&until=24:00&people=20&open=1&date=" + day);
            Locator until = phone.page().locator(".pair select").last();
            assertThat(until).hasValue("24:00");

            until.selectOption("02:00");

            assertThat(phone.page()).hasURL(Pattern.compile("from=22%3A00&until=02%3A00"));
            assertThat(until.locator("option:checked")).hasText("02:00 dagen etter");
        }
    }

    @Test
    void aFailureIsSaidInPlainWordsAndTriedAgain() {
        try (Phone phone = Phone.small().blank()) {
            phone.page()
                    .route(
                            "**/availability*",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(500)
                                    .setBody("{\"message\":\"Internal Server Error\"}")));
            phone.go(evening);
            assertThat(phone.page().getByRole(AriaRole.ALERT)).containsText("Noe gikk galt hos oss");
            phone.axe().screenshot("find-failure");

            phone.page().unroute("**/availability*");
            phone.tap(phone.the(AriaRole.BUTTON, "Prøv igjen"));

            assertThat(times(phone).first()).isVisible();
        }
    }

    @Test
    void withoutANetworkItOpensAndSaysHowOldItIs() {
        try (Phone phone = Phone.small().withServiceWorker().open(evening)) {
            assertThat(times(phone).first()).isVisible();
            phone.page().waitForFunction("""
                async () => {
                  const all = performance.getEntriesByType('resource').map(({ name }) => name);
                  const kept = all.filter(name => name.includes('/app/assets/')).map(name => caches.match(name));
                  return (await Promise.all(kept)).every(Boolean);
                }\
                """);
            phone.context().setOffline(true);

            phone.page().reload();

            assertThat(times(phone).first()).isVisible();
            assertThat(phone.page().getByText(Pattern.compile("slik det var i dag")))
                    .isVisible();
            phone.axe().screenshot("find-offline");
            phone.context().setOffline(false);
            assertThat(phone.page().getByText(Pattern.compile("slik det var i dag")))
                    .hasCount(0);
        }
    }

    private static Locator times(Phone phone) {
        return phone.page().locator(".time");
    }

    /** What is told to those who do not see the list. */
    private static Locator said(Phone phone) {
        return phone.page().locator(".results > [role=status]");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
