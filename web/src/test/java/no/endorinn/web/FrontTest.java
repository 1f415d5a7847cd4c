package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.endorinn.web.Looks.EachLook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The front door: what is next for me and what waits; for others what there is, and what is free tonight. */
class FrontTest {

    private static final String ROOM = "biblioteket-moterom";
    private static final String ASKED_FOR = "menighetssalen";

    @EachLook
    void isFreeOfBarriersForWhoeverIsSignedIn(Phone.Kind look) {
        try (Phone phone = look.as("kare-kor").open("/app/")) {
            assertThat(phone.page().locator(".doorway > img")).isVisible();
            assertThat(phone.page().locator(".front-waits li").first()).isVisible();

            phone.freeOfBarriers().noSidewaysScroll().screenshot("front-" + look.look());
            phone.fitsNarrowScreensAndLargeText();
        }
    }

    @EachLook
    void isFreeOfBarriersForOthers(Phone.Kind look) {
        try (Phone phone = look.open("/app/")) {
            assertThat(phone.page().locator(".time").first()).isVisible();

            phone.freeOfBarriers().noSidewaysScroll().screenshot("front-out-" + look.look());
        }
    }

    @Test
    void whatIsNextIsAsLargeAsCanBeAndOneTapAway() {
        LocalDate day = Municipality.freeDay(ROOM, "16:00", "17:00");
        try (Phone phone = known("Nora Neste")) {
            Directory.book(
                    phone,
                    Map.of(
                            "premises",
                            ROOM,
                            "association",
                            Directory.add(phone, "Noras venner " + UUID.randomUUID()),
                            "start",
                            Directory.at(day, "16:00"),
                            "end",
                            Directory.at(day, "17:00"),
                            "purpose",
                            "Regnskapsmøte",
                            "people",
                            8,
                            "shareUnder18",
                            0,
                            "houseRulesVersion",
                            1));

            phone.go("/app/");

            assertThat(phone.heading()).containsText("16–17");
            assertThat(phone.page()).hasTitle("Hjem · Fjordvik kommune");
            phone.tap(phone.heading());
            assertThat(phone.page().getByText("Regnskapsmøte").first()).isVisible();
        }
    }

    @Test
    void whatWaitsSaysUntilWhen() {
        LocalDate day = Municipality.freeDay(ASKED_FOR, "10:00", "11:00");
        try (Phone phone = known("Vera Venter")) {
            Directory.ask(phone, ASKED_FOR, day, "10:00", "11:00", "Minnestund");

            phone.go("/app/");

            Locator waits = phone.page().locator(".front-waits li");
            assertThat(waits).containsText("Minnestund");
            LocalDate promised = Municipality.inDays(
                    Municipality.demo("municipality.json").path("answerDays").asInt());
            assertThat(waits).containsText("Svar innen " + promised.getDayOfMonth() + ".");
        }
    }

    @Test
    void whatTheMunicipalityChangedLiesOnTopUntilItIsRead() {
        LocalDate day = Municipality.freeDay(ROOM, "09:00", "11:00");
        try (Phone phone = known("Eli Endret");
                Phone staff = Phone.small().as("saga-sak").blank()) {
            String reference = Directory.ask(phone, ROOM, day, "09:00", "10:00", "Lesesirkel");
            Directory.block(staff, ROOM, day, "09:00", "10:00", "Gulvet slipes", reference);

            phone.go("/app/");

            Locator changed = phone.page().locator(".changed");
            assertThat(changed.locator(".was")).containsText("09:00–10:00");
            assertThat(changed).containsText("Måtte vike");
            assertThat(changed).containsText("Gulvet slipes");
            phone.axe().noSidewaysScroll().screenshot("front-changed");
            phone.tap(changed.getByRole(AriaRole.BUTTON));
            assertThat(changed).hasCount(0);
            phone.page().reload();
            assertThat(phone.heading()).isVisible();
            assertThat(changed).hasCount(0);
        }
    }

    @Test
    void whoeverHasNothingAheadIsToldAndShownWhatIsFree() {
        try (Phone phone = known("Tove Tom")) {
            phone.go("/app/");

            assertThat(phone.heading()).hasText("Hei, Tove");
            assertThat(phone.page().getByText("Ingenting er bestilt framover")).isVisible();
            assertThat(phone.page().locator(".time").first()).isVisible();
            phone.axe().noSidewaysScroll().screenshot("front-nothing");
        }
    }

    @Test
    void aRoomThatIsFreeTonightIsOneTapFromBeingBooked() {
        try (Phone phone = Phone.small().open("/app/")) {
            assertThat(phone.heading()).hasText("Hva trenger laget ditt?");
            Locator time = phone.page().locator(".time").first();
            assertThat(time).hasAttribute("aria-label", Pattern.compile("^Velg .*: Bekreftes med en gang$"));

            phone.tap(time);

            assertThat(phone.page()).hasURL(Pattern.compile("/app/book\\?"));
        }
    }

    @Test
    void theDoorLeadsToTheSearchAndOldAddressesDoTo() {
        try (Phone phone = Phone.small().open("/app/")) {
            phone.tap(phone.page().locator(".front-door"));
            assertThat(phone.page()).hasURL(Pattern.compile("/app/find"));

            phone.go("/app/?date=" + Municipality.inDays(9) + "&from=18:00&until=20:00");

            assertThat(phone.page()).hasURL(Pattern.compile("/app/find\\?date=" + Municipality.inDays(9)));
        }
    }

    @Test
    void forWhomOneActsIsChosenOnceAndSeenAlways() {
        try (Phone phone = known("Anja Aktiv")) {
            String first = "Sjakklaget " + UUID.randomUUID();
            String second = "Strikkelaget " + UUID.randomUUID();
            Directory.add(phone, first);
            Directory.add(phone, second);
            phone.go("/app/");
            Locator acting = phone.page().locator(".acting");
            Locator menu = phone.page().locator(".menu > summary");
            assertThat(acting).hasText(Pattern.compile("laget"));

            phone.tabTo(menu).press("Enter");
            phone.page().locator(".menu select").first().selectOption(new SelectOption().setLabel(second));
            assertThat(acting).hasText(second);
            phone.press("Escape");
            phone.axe().noSidewaysScroll().screenshot("acting");

            phone.go("/app/calendar");
            assertThat(acting).hasText(second);
            LocalDate day = Municipality.freeDay(ROOM, "15:00", "16:00");
            phone.go("/app/book?premises=%s&start=%s&end=%s"
                    .formatted(ROOM, Municipality.at(day, "15:00"), Municipality.at(day, "16:00")));
            assertThat(phone.page().getByRole(AriaRole.MAIN).getByText(second).first())
                    .isAttached();
        }
    }

    @Test
    void theFrameIsNoHigherThanDrawn() {
        try (Phone phone = Phone.small().as("kare-kor").open("/app/")) {
            assertThat(phone.heading()).isVisible();
            List<?> heights = (List<?>) phone.page().evaluate("""
                () => ['.header', '.navigation']
                  .map(each => document.querySelector(each).getBoundingClientRect().height)\
                """);
            Assertions.assertThat(heights).as("header, tabs").isEqualTo(List.of(56, 64));
        }
    }

    private static Phone known(String name) {
        return Directory.introduce(Phone.small().asStranger(name).blank(), name);
    }
}
