package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody is left untold of what staff do to what they have, or of what staff ask. */
class ToldTest {
    private static final String ROOM = "grendehuset";

    @Test
    void oneOfASeriesThatHadToGiveWayIsToldByItsDateWithRoleReasonAndWhatIsNear() {
        LocalDate day = Municipality.freeWeeks(ROOM, "09:00", "12:00", 2);
        String second = inWords(day.plusWeeks(1));
        try (Phone phone = known("Dina Fortrengt")) {
            String reference = Directory.book(phone, wish(day, "09:00", "10:00", 1));
            String block = UUID.randomUUID().toString();
            staff(
                    phone,
                    "/blocks",
                    block,
                    Map.of(
                            "premises", ROOM,
                            "start", instant(day.plusWeeks(1), "09:00"),
                            "end", instant(day.plusWeeks(1), "10:00"),
                            "title", "Gulvet slipes",
                            "displace", List.of(reference)));

            phone.go("/app/mine?for=-");

            Locator news = phone.page().locator(".news .changed");
            assertThat(news).hasCount(1);
            assertThat(news).containsText("Du mistet " + second + " 09:00–10:00");
            assertThat(news).containsText("Begrunnelse: Gulvet slipes");
            assertThat(news).containsText("av kommunen (saksbehandler)");
            assertThat(news).containsText("Er du uenig, kan du klage innen tre uker. Ta med referansen " + reference);
            assertThat(news.getByText("Finn en annen tid")).isVisible();
            phone.axe().noSidewaysScroll().screenshot("told-displaced");

            phone.tap(news.getByText("Se bestillingen"));
            assertThat(phone.page().locator(".status")).hasText("Måtte vike: Gulvet slipes");
            assertThat(phone.page().locator("[aria-label='Nytt fra kommunen']")).containsText("Gulvet slipes");
            phone.page().getByText("Hva har skjedd med bestillingen?").click();
            assertThat(phone.page().locator("details .lines")).containsText(second + " 09:00–10:00");
            phone.axe().noSidewaysScroll().screenshot("told-displaced-one");

            phone.go("/app/mine?for=-");
            phone.tap(phone.page().getByText("Greit, jeg har lest det"));
            assertThat(news).hasCount(0);
        }
    }

    @Test
    void theCaseworkerSeesOnlyTheDatesThatStillWait() {
        LocalDate day = Municipality.freeWeeks(ROOM, "19:00", "21:00", 2);
        try (Phone phone = known("Rest Igjen");
                Phone staff = Phone.small().as("saga-sak").blank()) {
            String reference = Directory.book(phone, wish(day, "19:00", "20:00", 1));
            staff(
                    phone,
                    "/blocks",
                    UUID.randomUUID().toString(),
                    Map.of(
                            "premises", ROOM,
                            "start", instant(day, "19:00"),
                            "end", instant(day, "20:00"),
                            "title", "Vask",
                            "displace", List.of(reference)));

            staff.go("/app/staff/requests/" + reference);

            Locator wish = staff.page().locator(".case");
            assertThat(wish).containsText(inWords(day.plusWeeks(1)));
            assertThat(wish).not().containsText(inWords(day));
            staff.screenshot("told-queue-without-displaced");
        }
    }

    @Test
    void approvedAtAnotherTimeSaysFromWhatToWhatAndWhy() {
        LocalDate day = Municipality.freeDay(ROOM, "13:00", "17:00");
        try (Phone phone = known("Flora Flyttet")) {
            String reference = Directory.book(phone, wish(day, "13:00", "14:00", 0));
            staff(
                    phone,
                    "/requests/" + reference + "/approve",
                    "",
                    Map.of(
                            "start", instant(day, "15:00"),
                            "end", instant(day, "16:00"),
                            "note", "Koret har salen til klokka tre."));

            phone.go("/app/mine?for=-");

            Locator news = phone.page().locator(".news .changed");
            String date = inWords(day);
            assertThat(news.locator(".was")).containsText(date + " 13:00–14:00");
            assertThat(news.locator(".lead")).hasText(date + " 15:00–16:00");
            assertThat(news.getByText("Det passer")).isVisible();
            assertThat(news.getByText("Finn noe annet")).isVisible();
            assertThat(news).containsText("Koret har salen til klokka tre.");
            phone.axe().noSidewaysScroll().screenshot("told-moved");
        }
    }

    @Test
    void whatWasDeniedIsNotFreeOfChargeAndOffersWhatIsNear() {
        LocalDate day = Municipality.freeDay(ROOM, "10:00", "12:00");
        try (Phone phone = known("Nils Nektet")) {
            String reference = Directory.book(phone, wish(day, "10:00", "11:00", 0));
            staff(phone, "/requests/" + reference + "/deny", "", Map.of("reason", "Salen er lovet bort."));

            phone.go("/app/mine/" + reference);

            assertThat(phone.page().locator(".status")).hasText("Avslått: Salen er lovet bort.");
            assertThat(phone.page().locator("main .ds-card.card").getByText("Gratis"))
                    .hasCount(0);
            assertThat(phone.page().getByText("Dette er ledig i nærheten:")).isVisible();
            phone.axe().noSidewaysScroll().screenshot("told-denied");
        }
    }

    @Test
    void aQuestionIsAskedInTheCaseAndAnsweredFromTheTopOfMine() {
        LocalDate day = Municipality.freeDay(ROOM, "17:00", "19:00");
        try (Phone phone = known("Vera Vitebegjærlig");
                Phone staff = Phone.small().as("saga-sak").blank()) {
            String reference = Directory.book(phone, wish(day, "17:00", "18:00", 0));
            staff.go("/app/staff/requests/" + reference);
            assertThat(staff.page().locator(".case-words").getByText("Vera Vitebegjærlig"))
                    .isVisible();
            assertThat(staff.the(AriaRole.LINK, "noen@lag.example")).isVisible();
            staff.tap(staff.the(AriaRole.BUTTON, "Spør om noe"));
            staff.page().getByLabel("Hva vil du vite?").fill("Skal dere ha servering?");
            staff.axe().noSidewaysScroll().screenshot("told-case-ask");
            staff.tap(staff.the(AriaRole.BUTTON, "Send spørsmålet"));
            Desk.send(staff);
            staff.go("/app/staff/requests/" + reference);
            assertThat(staff.page().getByText("Venter på svar fra søkeren").first())
                    .isVisible();

            phone.go("/app/mine?for=-");
            assertThat(phone.page().locator(".news .changed")).containsText("Skal dere ha servering?");
            assertThat(phone.page().locator(".status")).hasText("Venter på svar fra deg");
            phone.axe().noSidewaysScroll().screenshot("told-question");
            phone.tap(phone.page().locator(".news .changed a"));
            phone.page().getByLabel("Svaret ditt").fill("Kake og kaffe.");
            phone.axe().noSidewaysScroll().screenshot("told-reply");
            phone.tap(phone.the(AriaRole.BUTTON, "Send svaret"));
            assertThat(phone.page().getByText("Svaret er sendt.")).isVisible();

            staff.go("/app/staff/requests/" + reference);
            assertThat(staff.page().getByText("Kake og kaffe.")).isVisible();
            staff.axe().noSidewaysScroll().screenshot("told-case-answered");
        }
    }

    @Test
    void ofASeriesBeyondTheQuotaThoseThatFitAreCountedAndBookedWithOneTap() {
        LocalDate day = Municipality.freeWeeks("biblioteket-moterom", "10:00", "11:00", 11);
        try (Phone phone = known("Kari Kvote")) {
            // Whoever is new has ten times at most.
            Directory.add(phone, "Karis kvotekor");
            phone.go("/app/book?premises=biblioteket-moterom&people=4&group=association&start=%s&end=%s"
                    .formatted(Municipality.at(day, "10:00"), Municipality.at(day, "11:00")));
            phone.page().getByLabel("Hva skal lokalet brukes til?").fill("Lesesirkel");
            phone.the(AriaRole.BUTTON, "Bestill flere uker").click();
            phone.page().getByLabel("Siste dag").fill(day.plusWeeks(10).toString());

            Locator confirm = phone.page().locator("button.confirm");
            assertThat(phone.page().locator(".dates-choice li")).hasCount(11);
            assertThat(phone.page().locator(".series")).hasAttribute("aria-busy", "false");
            phone.screenshot("told-quota-all");
            assertThat(phone.page().getByText("10 av 11 får plass i kvoten. Én dato blir ikke bestilt."))
                    .isVisible();
            assertThat(confirm).containsText("Bestill de 10 som får plass");
            phone.axe().noSidewaysScroll().screenshot("told-quota");
            phone.tap(confirm);

            assertThat(phone.page().locator("main .reference").first()).isVisible();
        }
    }

    private static Phone known(String name) {
        return Directory.introduce(Phone.small().asStranger(name).blank(), name);
    }

    private static Map<String, Object> wish(LocalDate day, String from, String until, int weeks) {
        Map<String, Object> wish = new HashMap<>(Map.of(
                "premises",
                ROOM,
                "start",
                instant(day, from),
                "end",
                instant(day, until),
                "purpose",
                "Bursdag",
                "people",
                8,
                "shareUnder18",
                0,
                "houseRulesVersion",
                1));
        if (weeks > 0) {
            wish.put("repeat", Map.of("until", day.plusWeeks(weeks).toString()));
        }
        return wish;
    }

    private static void staff(Phone phone, String path, String key, Map<String, ?> body) {
        RequestOptions options = RequestOptions.create()
                .setHeader("Authorization", "Bearer " + Municipality.token("saga-sak"))
                .setData(body);
        if (!key.isEmpty()) {
            options.setHeader("Idempotency-Key", key);
        }
        APIResponse answer = phone.context().request().post(path, options);
        if (!answer.ok()) {
            throw new AssertionError(answer.text());
        }
    }

    private static String instant(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Europe/Oslo"))
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    static String inWords(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE d. MMMM", Locale.forLanguageTag("nb-NO")));
    }
}
