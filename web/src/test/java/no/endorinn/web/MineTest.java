package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import no.endorinn.web.Looks.EachLook;
import org.junit.jupiter.api.Test;

/** What I have, what waits, what was answered, and what can be done about it. */
class MineTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @EachLook
    void isFreeOfBarriers(Phone.Kind look) {
        try (Phone phone = look.as("amina-forening").open("/app/mine")) {
            assertThat(phone.page().locator(".mine-row").first()).isVisible();
            phone.freeOfBarriers().noSidewaysScroll().screenshot("mine-" + look.look());
            phone.tap(phone.page().locator(".mine-row a").last());
            assertThat(phone.page().locator(".actions")).isVisible();
            phone.freeOfBarriers().noSidewaysScroll().screenshot("one-" + look.look());
        }
    }

    /** To somebody who only books for an association, and may not know what it applies for. */
    @Test
    void fitsNarrowScreensAndLargeText() {
        try (Phone phone = Phone.sized(320, 640).as("kine-korps").open("/app/mine?for=fjordvik-skolekorps")) {
            phone.page()
                    .waitForResponse(
                            answer -> answer.url().contains("/applications") && answer.status() == 404,
                            () -> phone.page().reload());
            assertThat(phone.page().locator(".mine-row").first()).isVisible();
            assertThat(phone.page().locator(".ds-alert")).hasCount(0);
            phone.noSidewaysScroll().doubleText().noSidewaysScroll().screenshot("mine-320-large");
            phone.tap(phone.page().locator(".mine-row a").last());
            phone.tap(phone.the(AriaRole.BUTTON, "Avbestill").first());
            phone.noSidewaysScroll().screenshot("one-320-large");
        }
    }

    @Test
    void eachAssociationAndWhatIsPrivate() {
        try (Phone phone = Phone.small().as("tor-toverv").open("/app/mine")) {
            Locator whose = phone.page().getByLabel("Vis bestillinger for");
            whose.selectOption("fjordvik-teaterlag");
            assertThat(phone.page().getByText("Generalprøve")).isVisible();
            whose.selectOption("fjordvik-barnekor");
            assertThat(phone.page().getByText("Korøvelse").first()).isVisible();
            whose.selectOption("Meg selv");
            assertThat(phone.page().getByText("Ingenting er bestilt.")).isVisible();
            phone.tap(phone.page().getByText("Vis det som har vært"));
            assertThat(phone.page().getByText("ingen tidligere")).isVisible();
        }
    }

    @Test
    void anAnswerIsShownWithItsReason() {
        LocalDate day = Municipality.freeDay("grendehuset", "09:00", "12:00");
        try (Phone phone = Phone.small().asStranger("Signe Svar").blank()) {
            Directory.introduce(phone, "Signe Svar");
            String approved = Directory.ask(phone, "grendehuset", day, "09:00", "10:00", "Prøve");
            String denied = Directory.ask(phone, "grendehuset", day, "11:00", "12:00", "Prøve");
            phone.go("/app/mine/" + approved);
            assertThat(phone.page().locator(".status")).hasText("Venter på svar fra kommunen");
            answer(approved, "approve", Map.of("note", "Velkommen."));
            answer(denied, "deny", Map.of("reason", "Da vaskes gulvet."));

            phone.go("/app/mine");

            assertThat(phone.page().getByText(Pattern.compile("Godkjent .*: Velkommen")))
                    .isVisible();
            assertThat(phone.page().getByText("Avslått: Da vaskes gulvet.")).isVisible();
            phone.axe().screenshot("mine-answered");
        }
    }

    private static void answer(String reference, String how, Map<String, Object> body) {
        Directory.call(Municipality.token("saga-sak"), "POST", "/requests/%s/%s".formatted(reference, how), body);
    }

    @Test
    void movedByKeyboardAndObstaclesAreShownWhileChoosing() {
        LocalDate day = Municipality.freeDay("kulturhuset-ovingsrom", "09:00", "12:00");
        String reference = book("siv-strikk", "garn-og-prat", "kulturhuset-ovingsrom", day, "09:00", "10:00", 0);
        book("kare-kor", "fjordvik-mannskor", "kulturhuset-ovingsrom", day, "10:00", "11:00", 0);
        try (Phone phone = Phone.small().as("siv-strikk").open("/app/mine/" + reference)) {
            phone.tabTo(phone.the(AriaRole.BUTTON, "Flytt …")).press("Enter");
            Locator hours = phone.page().locator(".wishes select");
            hours.last().selectOption("11:00");
            hours.first().selectOption("10:00");
            assertThat(phone.page().getByText(Pattern.compile("^Det er i bruk fra .*10:00")))
                    .isVisible();
            phone.axe().noSidewaysScroll().screenshot("move-obstacle");
            hours.last().selectOption("12:00");
            hours.first().selectOption("11:00");
            assertThat(phone.page().getByText("Det er ledig da.")).isVisible();

            phone.tabTo(phone.the(AriaRole.BUTTON, "Flytt til")).press("Enter");

            assertThat(phone.page().getByText(Pattern.compile("Flyttet fra .* 09:00–10:00 til .* 11:00–12:00")))
                    .isVisible();
            assertThat(phone.page().locator(".card .hours-of").first()).hasText("11:00–12:00");
            phone.axe().screenshot("moved");
        }
    }

    @Test
    void movingSaysFirstWhatThePriceBecomesAndNothingStandsInItsOwnWay() {
        LocalDate day = Municipality.freeDay("kulturhuset-blackbox", "09:00", "12:00");
        String reference = book("kare-kor", "fjordvik-mannskor", "kulturhuset-blackbox", day, "09:00", "10:00", 0);
        try (Phone phone = Phone.small().as("kare-kor").open("/app/mine/" + reference)) {
            phone.tap(phone.the(AriaRole.BUTTON, "Flytt …"));
            phone.page().locator(".wishes select").last().selectOption("12:00");

            assertThat(phone.page().getByText("Det er ledig da. Prisen blir 750 kr. Nå er den 250 kr."))
                    .isVisible();

            phone.axe().noSidewaysScroll().screenshot("move-price");
            phone.tap(phone.the(AriaRole.BUTTON, "Flytt til"));
            assertThat(phone.page().getByText(Pattern.compile("Flyttet fra"))).isVisible();
            assertThat(phone.page().getByText("750 kr").first()).isVisible();
        }
    }

    @Test
    void cancellingSaysFirstWhatItCosts() {
        // Tomorrow is after the deadline here, where an hour costs 250 kr.
        LocalDate soon = Municipality.inDays(1);
        String reference = book("kare-kor", "fjordvik-mannskor", "kulturhuset-blackbox", soon, "09:00", "10:00", 0);
        try (Phone phone = Phone.small().as("kare-kor").open("/app/mine/" + reference)) {
            phone.tap(phone.the(AriaRole.BUTTON, "Avbestill …"));
            assertThat(phone.page().getByText("Det koster 250 kr å avbestille nå."))
                    .isVisible();
            phone.axe().noSidewaysScroll().screenshot("cancel");
            phone.tap(phone.the(AriaRole.BUTTON, "og betal 250 kr"));

            assertThat(phone.page().getByText(Pattern.compile("Avbestilt: .* Takk")))
                    .isVisible();
            assertThat(phone.page().locator(".status")).containsText("Avbestilt etter fristen");
            phone.axe().screenshot("cancelled");
        }
    }

    @Test
    void oneOfASeriesIsCalledByItsDateInCardPanelButtonAndReceiptAndStaysChosen() {
        LocalDate day = Municipality.freeWeeks("biblioteket-moterom", "13:00", "14:00", 3);
        String second = inWords(day.plusWeeks(1));
        String reference = book("siv-strikk", "garn-og-prat", "biblioteket-moterom", day, "13:00", "14:00", 2);
        try (Phone phone = Phone.small().as("siv-strikk").open("/app/mine/" + reference)) {
            phone.tap(phone.page().locator(".dates button").nth(1));
            Locator card = phone.page().locator(".card").first();
            assertThat(card.locator(".ds-paragraph").first()).containsText(second);
            assertThat(card.locator(".ds-paragraph").first()).containsText("Dato 2 av 3");
            phone.axe().noSidewaysScroll().screenshot("series-chosen");

            phone.tap(phone.the(AriaRole.BUTTON, "Avbestill " + second + " …"));
            assertThat(phone.page().locator("form h2")).hasText("Avbestill " + second);
            assertThat(phone.page().locator("form .check")).hasCount(3);
            phone.page().getByLabel("Fra og med " + second + ", 2 til sammen").check();
            assertThat(phone.page().locator("form h2")).hasText("Avbestill 2 datoer fra " + second);
            phone.page().getByLabel("Bare " + second).check();
            phone.axe().noSidewaysScroll().screenshot("series-cancel");
            phone.tap(phone.the(AriaRole.BUTTON, "Avbestill " + second));

            assertThat(phone.page().getByText("Avbestilt: " + second + ". Takk"))
                    .isVisible();
            assertThat(phone.page().locator(".dates li[data-fits=true]")).hasCount(2);
            assertThat(card.locator(".ds-paragraph").first()).containsText(second);
            assertThat(phone.page().locator(".status")).hasText("Avbestilt");
            phone.page().reload();
            assertThat(phone.page().locator(".dates button").nth(1)).hasAttribute("aria-pressed", "true");
            phone.axe().noSidewaysScroll().screenshot("series-cancelled-one");
        }
    }

    @Test
    void aSeriesIsMovedFromOneDateOnAndTheReceiptSaysFromWhatToWhat() {
        LocalDate day = Municipality.freeWeeks("grendehuset", "13:00", "16:00", 3);
        String second = inWords(day.plusWeeks(1));
        String reference = book("siv-strikk", "garn-og-prat", "grendehuset", day, "13:00", "14:00", 2);
        try (Phone phone = Phone.small().as("siv-strikk").open("/app/mine/" + reference + "?nr=2")) {
            phone.tap(phone.the(AriaRole.BUTTON, "Flytt " + second + " …"));
            assertThat(phone.page().locator("form h2")).hasText("Flytt " + second);
            Locator hours = phone.page().locator(".wishes select");
            hours.first().selectOption("15:00");
            hours.last().selectOption("16:00");
            assertThat(phone.page().getByText("Det er ledig da.")).isVisible();
            phone.axe().noSidewaysScroll().screenshot("series-move");
            phone.tap(phone.the(AriaRole.BUTTON, "Flytt til " + second + " 15:00–16:00"));

            assertThat(phone.page()
                            .getByText("Flyttet fra %s 13:00–14:00 til %s 15:00–16:00.".formatted(second, second)))
                    .isVisible();
            assertThat(phone.page().locator(".dates button").first()).containsText("13:00–14:00");
            assertThat(phone.page().locator(".dates button").nth(1)).containsText("15:00–16:00");
            phone.axe().screenshot("series-moved-one");
        }
    }

    @Test
    void aSeriesIsBookedAgainInTheNextSeasonNeverOnItsOwnDates() {
        LocalDate day = Municipality.freeWeeks("biblioteket-moterom", "15:00", "16:00", 3);
        String reference = book("siv-strikk", "garn-og-prat", "biblioteket-moterom", day, "15:00", "16:00", 2);
        try (Phone phone = Phone.small().as("siv-strikk").open("/app/mine/" + reference)) {
            phone.tap(phone.the(AriaRole.LINK, "Bestill igjen"));

            assertThat(phone.heading()).hasText("Stemmer dette?");
            assertThat(phone.page().locator(".checked")).containsText("3 ganger, til");
            assertThat(phone.page().locator(".dates-choice li")).hasCount(3);
            for (int week = 0; week < 3; week++) {
                assertThat(phone.page().locator(".dates-choice"))
                        .not()
                        .containsText(inWords(day.plusWeeks(week)) + " ");
            }
            phone.axe().noSidewaysScroll().screenshot("series-again");
        }
    }

    private static String inWords(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE d. MMMM", Locale.forLanguageTag("nb-NO")));
    }

    @Test
    void bookedAgainWithEverythingAsItWas() {
        LocalDate day = Municipality.freeDay("biblioteket-moterom", "14:00", "15:00");
        String reference = book("siv-strikk", "garn-og-prat", "biblioteket-moterom", day, "14:00", "15:00", 0);
        try (Phone phone = Phone.small().as("siv-strikk").open("/app/mine/" + reference)) {
            phone.tap(phone.the(AriaRole.LINK, "Bestill igjen"));

            assertThat(phone.heading()).hasText("Stemmer dette?");
            assertThat(phone.page().locator(".checked")).containsText("Garn og prat, strikkegruppe");
            assertThat(phone.page().locator(".checked")).containsText("Prøve, 8 personer");
            phone.tap(phone.page().locator("button.confirm"));
            assertThat(phone.heading()).containsText("Bestilt");
        }
    }

    private static String book(
            String persona,
            @org.jspecify.annotations.Nullable String association,
            String premises,
            LocalDate day,
            String from,
            String until,
            int weeks) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of(
                "premises",
                premises,
                "start",
                instant(day, from),
                "end",
                instant(day, until),
                "purpose",
                "Prøve",
                "people",
                8,
                "shareUnder18",
                0,
                "houseRulesVersion",
                1));
        if (association != null) {
            body.put("association", association);
        }
        if (weeks > 0) {
            body.put("repeat", Map.of("until", day.plusWeeks(weeks).toString()));
        }
        Map<?, ?> booked = (Map<?, ?>) Directory.call(Municipality.token(persona), "POST", "/bookings", body);
        return String.valueOf(booked.get("reference"));
    }

    private static String instant(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time))
                .atZone(OSLO)
                .toOffsetDateTime()
                .toString()
                .replaceFirst("T(\\d\\d:\\d\\d)([+-])", "T$1:00$2");
    }
}
