package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers that are more than yes or no: in spite of a rule, with something dearer, to a wish to move. */
class AnsweringTest {
    private static final String ROOM = "grendehuset";
    private static final String GYM = "nesbygda-skole-gymsal";
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Test
    void whatIsBeyondALimitIsApprovedAnywayWithAReasonThatTheApplicantReads() {
        // Nobody has more than ten hours a week there.
        LocalDate sunday = Municipality.freeOn(EnumSet.of(DayOfWeek.SUNDAY), GYM, "10:00", "14:00");
        try (Phone phone = known("Ulla Unntak");
                Phone staff = caseworker()) {
            String first = Directory.ask(phone, GYM, sunday, "10:00", "14:00", "Formiddag");
            Directory.deny(staff, first, "Huset er opptatt.");
            Directory.ask(phone, GYM, sunday, "14:00", "18:00", "Ettermiddag");
            Directory.ask(phone, GYM, sunday.minusDays(1), "14:00", "18:00", "Lørdag");

            open(staff, first);
            assertThat(staff.page().locator(".case")).containsText("1 000 kr");
            assertThat(staff.page().getByText("Du kan godkjenne likevel, med en begrunnelse."))
                    .isVisible();
            assertThat(button(staff, "Godkjenn")).hasCount(0);
            staff.axe().noSidewaysScroll().screenshot("answering-breaks");
            staff.tap(button(staff, "Godkjenn likevel"));
            staff.page().getByLabel("Hvorfor gjør du unntak?").fill("Salen står tom den morgenen.");
            staff.axe().noSidewaysScroll().screenshot("answering-overrule");
            staff.tap(button(staff, "Godkjenn med unntak"));
            Desk.send(staff);
            staff.go("/app/staff/requests/" + first);
            assertThat(staff.page().locator(".notice").getByText("Godkjent.")).isVisible();
            assertThat(staff.page().locator(".case")).containsText("Begrunnelse: Salen står tom den morgenen.");
            staff.axe().noSidewaysScroll().screenshot("answering-overruled");

            phone.go("/app/mine/" + first);
            assertThat(phone.page().getByText("Kommunen har gjort unntak fra dette"))
                    .isVisible();
            assertThat(phone.page().getByText("Begrunnelse: Salen står tom den morgenen."))
                    .isVisible();
            phone.axe().noSidewaysScroll().screenshot("answering-exempt");
        }
    }

    @Test
    void anotherTimeThatBreaksARuleIsRefusedFirstAndThenApprovedAnyway() {
        LocalDate day = Municipality.freeDay(ROOM, "08:00", "12:00");
        try (Phone phone = known("Rutger Rutenett");
                Phone staff = caseworker()) {
            String reference = Directory.ask(phone, ROOM, day, "09:00", "10:00", "Frokost");
            open(staff, reference);
            staff.tap(button(staff, "Annen tid"));
            from(staff).fill("09:10");
            staff.tap(button(staff, "Godkjenn slik"));
            Desk.sendNow(staff);
            staff.tap(staff.the(AriaRole.LINK, "Åpne saken"));
            assertThat(staff.page().getByText("Da gjør du unntak fra dette:")).isVisible();
            staff.page().getByLabel("Hvorfor gjør du unntak?").fill("Bussen kommer ti over.");
            staff.axe().noSidewaysScroll().screenshot("answering-change-overrule");
            staff.tap(button(staff, "Godkjenn med unntak"));
            Desk.send(staff);
            staff.go("/app/staff/requests/" + reference);
            assertThat(staff.page().locator(".notice").getByText("Godkjent.")).isVisible();
            assertThat(staff.page().locator(".case")).containsText("09:10–10:00");
        }
    }

    @Test
    void whatIsDearerIsOfferedAndTheApplicantSaysYes() {
        LocalDate day = Municipality.freeDay(ROOM, "08:00", "13:00");
        try (Phone phone = known("Tilda Tilbud");
                Phone staff = caseworker()) {
            String reference = Directory.ask(phone, ROOM, day, "09:00", "10:00", "Bursdag");
            offer(staff, reference);
            assertThat(staff.page().locator(".case")).containsText("Tilbudt:");
            assertThat(staff.page().locator(".case")).containsText("Venter på svar fra søkeren");
            staff.axe().noSidewaysScroll().screenshot("answering-offered");

            phone.go("/app/mine?for=-");
            Locator news = phone.page().locator(".news .changed");
            assertThat(news).containsText("Kommunen tilbyr noe annet enn det du spurte om");
            assertThat(phone.page().locator(".status")).hasText("Venter på svar fra deg");
            phone.axe().noSidewaysScroll().screenshot("answering-offer-news");
            phone.tap(news.locator("a"));
            assertThat(phone.page().getByText("09:00–11:00 i stedet for")).isVisible();
            assertThat(phone.page().locator(".quoted").getByText("Vaskinga trenger en time."))
                    .isVisible();
            assertThat(phone.page().getByText("Det koster 600 kr. Det du spurte om, koster 300 kr."))
                    .isVisible();
            phone.axe().noSidewaysScroll().screenshot("answering-offer");
            phone.tap(button(phone, "Ja, det tar jeg"));
            assertThat(phone.page().getByText("Takk. Tiden er bestilt.")).isVisible();
            assertThat(phone.page().locator(".status")).containsText("Godkjent");
            phone.axe().noSidewaysScroll().screenshot("answering-offer-yes");
        }
    }

    @Test
    void whatIsOfferedAndDeclinedWaitsAgainAsItWasAskedFor() {
        LocalDate day = Municipality.freeDay(ROOM, "08:00", "13:00");
        try (Phone phone = known("Nanna Nei");
                Phone staff = caseworker()) {
            String reference = Directory.ask(phone, ROOM, day, "09:00", "10:00", "Bursdag");
            Directory.approve(staff, reference, day, "09:00", "11:00");

            phone.go("/app/mine/" + reference);
            phone.tap(button(phone, "Nei takk"));
            assertThat(phone.page().getByText("Kommunen svarer på det du først spurte om."))
                    .isVisible();
            assertThat(phone.page().locator(".status")).containsText("Venter på svar fra kommunen");
            phone.axe().noSidewaysScroll().screenshot("answering-offer-no");

            open(staff, reference);
            assertThat(staff.page().locator(".case")).containsText("09:00–10:00");
            assertThat(staff.page().locator(".case")).not().containsText("Tilbudt:");
            assertThat(button(staff, "Godkjenn")).isVisible();
            staff.axe().noSidewaysScroll().screenshot("answering-declined");
        }
    }

    @Test
    void whoeverWishesToMoveKeepsTheTimeUntilStaffHaveAnswered() {
        LocalDate weekday =
                Municipality.freeOn(EnumSet.complementOf(EnumSet.copyOf(WEEKEND)), "klubbhuset", "17:00", "20:00");
        LocalDate saturday = Municipality.freeOn(WEEKEND, "klubbhuset", "17:00", "20:00");
        try (Phone phone = known("Floke Flytter");
                Phone staff = caseworker()) {
            String reference = booked(phone, "Flokes folkedansere", weekday, "18:00", "19:00");
            wish(phone, reference, saturday);
            assertThat(phone.page().getByText("Til da har du tiden du har.")).isVisible();
            phone.axe().noSidewaysScroll().screenshot("answering-wish");

            staff.go("/app/staff");
            assertThat(staff.page().locator(".queue-row").filter(new Locator.FilterOptions().setHasText("Flokes")))
                    .isVisible();
            open(staff, reference);
            assertThat(staff.page().locator(".case")).containsText("Ønsker å flytte hit.");
            staff.axe().noSidewaysScroll().screenshot("answering-wish-case");
            staff.tap(button(staff, "Godkjenn"));
            Desk.send(staff);

            phone.go("/app/mine/" + reference);
            assertThat(phone.page().locator(".status")).containsText("Godkjent");
            assertThat(phone.page().locator("main")).containsText(ToldTest.inWords(saturday) + " 18:00–19:00");
            assertThat(phone.page().getByText("Til da har du tiden du har.")).hasCount(0);
            phone.axe().noSidewaysScroll().screenshot("answering-wish-granted");
        }
    }

    @Test
    void whoeverMayNotMoveIsToldWhyAndHasTheTimeStillAndAWishCanBeTakenBack() {
        LocalDate weekday =
                Municipality.freeOn(EnumSet.complementOf(EnumSet.copyOf(WEEKEND)), "klubbhuset", "12:00", "15:00");
        LocalDate sunday = Municipality.freeOn(WEEKEND, "klubbhuset", "12:00", "15:00");
        try (Phone phone = known("Blide Blir");
                Phone staff = caseworker()) {
            String reference = booked(phone, "Blides bokring", weekday, "13:00", "14:00");
            wish(phone, reference, sunday);
            phone.tap(button(phone, "Behold tiden som er nå"));
            assertThat(phone.page().getByText("Ønsket om å flytte er trukket tilbake. Tiden er som før."))
                    .isVisible();
            wish(phone, reference, sunday);

            deny(staff, reference);
            assertThat(staff.page().getByText("Ikke flyttet. De beholder tiden de har."))
                    .isVisible();
            staff.axe().noSidewaysScroll().screenshot("answering-wish-denied-case");

            phone.go("/app/mine/" + reference);
            assertThat(phone.page().locator("[aria-label='Nytt fra kommunen']")).containsText("Kan ikke flyttes til");
            assertThat(phone.page().locator("[aria-label='Nytt fra kommunen']")).containsText("Huset er opptatt.");
            assertThat(phone.page().locator(".status")).hasText("Bestilt");
            phone.axe().noSidewaysScroll().screenshot("answering-wish-denied");
        }
    }

    private static String booked(Phone phone, String association, LocalDate day, String from, String to) {
        return Directory.book(
                phone,
                Map.of(
                        "premises",
                        "klubbhuset",
                        "association",
                        Directory.add(phone, association),
                        "start",
                        Directory.at(day, from),
                        "end",
                        Directory.at(day, to),
                        "purpose",
                        "Øving",
                        "people",
                        8,
                        "shareUnder18",
                        0,
                        "houseRulesVersion",
                        1));
    }

    private static void wish(Phone phone, String reference, LocalDate day) {
        phone.go("/app/mine/" + reference);
        phone.tap(button(phone, "Flytt …"));
        phone.page()
                .getByLabel("Dag", new Page.GetByLabelOptions().setExact(true))
                .fill(day.toString());
        assertThat(phone.page().getByText("Da må kommunen svare på nytt.")).isVisible();
        phone.tap(phone.page().locator("form button[type=submit]"));
        assertThat(phone.page().getByText("Til da er tiden som før.")).isVisible();
    }

    private static void offer(Phone staff, String reference) {
        open(staff, reference);
        staff.tap(button(staff, "Annen tid"));
        staff.page()
                .getByLabel("Til", new Page.GetByLabelOptions().setExact(true))
                .fill("11:00");
        staff.page().getByLabel("Beskjed til søkeren (kan stå tom)").fill("Vaskinga trenger en time.");
        staff.tap(button(staff, "Godkjenn slik"));
        Desk.send(staff);
        staff.go("/app/staff/requests/" + reference);
    }

    private static void deny(Phone staff, String reference) {
        open(staff, reference);
        staff.tap(button(staff, "Avslå"));
        staff.page().getByLabel("Begrunnelse, som søkeren får lese").fill("Huset er opptatt.");
        staff.tap(button(staff, "Send avslaget"));
        Desk.send(staff);
        staff.go("/app/staff/requests/" + reference);
        assertThat(staff.page().locator(".case .quoted").getByText("Huset er opptatt."))
                .isVisible();
    }

    private static void open(Phone staff, String reference) {
        staff.go("/app/staff/requests/" + reference);
        assertThat(staff.page().locator(".decide")).isVisible();
    }

    private static Phone known(String name) {
        return Directory.introduce(Phone.small().asStranger(name).blank(), name);
    }

    private static Phone caseworker() {
        return Phone.small().as("saga-sak").blank();
    }

    private static Locator from(Phone phone) {
        return phone.page().getByLabel("Fra", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Phone phone, String name) {
        return phone.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
