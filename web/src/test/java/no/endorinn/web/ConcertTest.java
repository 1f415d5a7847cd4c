package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A concert: a room and three kinds of equipment in one basket, all of it or nothing. */
class ConcertTest {
    private static final String ROOM = "biblioteket-moterom";
    private static final String NOTHING = "Ingenting er reservert.";

    @Test
    void aRoomAndThreeKindsOfEquipmentAreReservedTogetherOrNotAtAllAndGivenUpByOneLink() {
        LocalDate day = Municipality.freeDay(ROOM, "10:00", "12:00");
        try (Phone admin = Phone.small().as("ada-admin").blank();
                Phone other = person("Terje Teknikk");
                Phone choir = person("Sissel Sang")) {
            Shed shed = Shed.open(admin, "Lydbua");
            String pa = shed.with(admin, "PA-anlegg", "sound-and-light", 1).id();
            String tables = shed.with(admin, "Klappbord", "events", 20).id();
            String lights = shed.with(admin, "Lyskaster", "sound-and-light", 4).id();
            Directory.add(choir, "Konsertkoret " + UUID.randomUUID());

            choir.go("/app/book?premises=%s&people=12&start=%s&end=%s"
                    .formatted(ROOM, Municipality.at(day, "10:00"), Municipality.at(day, "12:00")));
            choir.tap(choir.the(AriaRole.LINK, "Lån utstyr til dette"));
            String dates = choir.page().url().replaceFirst("^[^?]*", "");
            into(choir, pa + dates, 1);
            into(choir, tables + dates, 20);
            into(choir, lights + dates, 2);
            choir.tap(choir.the(AriaRole.LINK, "Vis kurven: 4 ting"));
            Page page = choir.page();
            page.getByLabel("Hva skal det brukes til?").fill("Julekonsert");
            assertThat(choir.the(AriaRole.BUTTON, "Reserver alt")).isVisible();
            choir.axe().noSidewaysScroll().screenshot("concert-basket");

            // While it is looked at, somebody else takes the one that there is.
            shed.reserved(
                    other, pa, 1, Directory.at(day.minusDays(1), "10:00"), Directory.at(day.plusDays(1), "14:00"));
            choir.tap(choir.the(AriaRole.BUTTON, "Reserver alt"));

            assertThat(page.getByText(NOTHING)).isVisible();
            assertThat(page.locator(".notice")).containsText("Dette er ikke ledig: PA-anlegg.");
            assertThat(row(choir, "1 × PA-anlegg")).containsText("0 er ledige hele tiden, og det er bedt om 1");
            assertThat(row(choir, "20 × Klappbord")).not().containsText("ledige");
            assertThat(had(choir, "loans", "state")).isEmpty();
            assertThat(had(choir, "bookings", "status")).isEmpty();
            choir.axe().noSidewaysScroll().screenshot("concert-taken");
            choir.fitsNarrowScreensAndLargeText();

            Locator later = page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Reserver alt \\S+dag")));
            choir.tap(later.first());

            assertThat(choir.heading()).containsText(Pattern.compile("Referanse [2346789AFJKMRTUY]{8}"));
            assertThat(choir.heading()).isFocused();
            choir.axe().noSidewaysScroll().screenshot("concert-reserved");

            choir.tap(choir.the(AriaRole.LINK, "Til mine bestillinger"));
            assertThat(page.locator(".mine-rows")).containsText("Sammen med Lydbua");
            assertThat(page.locator(".mine-rows")).containsText("Sammen med Biblioteket, møterommet");
            choir.axe().noSidewaysScroll().screenshot("concert-mine");

            choir.tap(page.locator(".mine-rows a.row").filter(new Locator.FilterOptions().setHasText("PA-anlegg")));
            choir.tap(choir.the(AriaRole.BUTTON, "Avbestill alt sammen"));
            assertThat(page.getByText("Alt er avbestilt.")).isVisible();
            choir.axe().screenshot("concert-cancelled");
            assertThat(had(choir, "loans", "state")).containsExactly("cancelled");
            assertThat(had(choir, "bookings", "status")).containsExactly("cancelled");
        }
    }

    /** So many of something into the basket. */
    private static void into(Phone phone, String modelAndDates, int quantity) {
        phone.go("/app/equipment/" + modelAndDates);
        phone.page().getByLabel("Antall").fill(Integer.toString(quantity));
        phone.tap(phone.the(AriaRole.BUTTON, "Legg i kurven"));
        assertThat(phone.page()).hasURL(Pattern.compile("/app/equipment\\?"));
    }

    private static Locator row(Phone phone, String text) {
        return phone.page().locator("li.row").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** How all stands that one's association has of a kind. */
    private static List<String> had(Phone phone, String kind, String state) {
        Map<?, ?> me = (Map<?, ?>) Directory.call(phone, "GET", "/me", null);
        Map<?, ?> first = (Map<?, ?>) ((List<?>) Objects.requireNonNull(me.get("memberships"))).getFirst();
        Map<?, ?> all =
                (Map<?, ?>) Directory.call(phone, "GET", "/" + kind + "?association=" + first.get("association"), null);
        return ((List<?>) Objects.requireNonNull(all.get(kind)))
                .stream()
                        .map(each -> String.valueOf(((Map<?, ?>) each).get(state)))
                        .toList();
    }

    private static Phone person(String name) {
        return Directory.introduce(Phone.small().asStranger(name).blank(), name);
    }
}
