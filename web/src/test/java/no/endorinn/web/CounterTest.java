package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.endorinn.kernel.time.Oslo;
import org.junit.jupiter.api.Test;

/** What is lent, over the counter: at a point of the test's own, which is open day and night. */
class CounterTest {
    private final String point = "bua-" + UUID.randomUUID().toString().substring(0, 8);
    private final String kayak = "kajakk-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void threeOfFourGoOutAndTwoComeBackOneOfThemBroken() {
        Instant start = Instant.now().plus(Duration.ofMinutes(3)).truncatedTo(ChronoUnit.MINUTES);
        String day = Oslo.date(start).toString();
        try (Phone admin = Phone.small().as("ada-admin").open("/app/about");
                Phone owner = Directory.introduce(
                        Phone.small().asStranger("Petra Padler").open("/app/about"), "Petra Padler")) {
            List<String> labels = fourKayaks(admin);
            Directory.call(
                    owner,
                    "POST",
                    "/loans",
                    Map.of(
                            "point", point,
                            "things", List.of(Map.of("model", kayak, "quantity", 4)),
                            "purpose", "Tur til Storøya",
                            "start", start.toString(),
                            "end", start.plus(Duration.ofDays(1)).toString()));
            admin.go("/app/staff/counter?point=" + point + "&date=" + day);
            Page page = admin.page();
            Locator loan = page.locator("details").filter(new Locator.FilterOptions().setHasText("Petra Padler"));
            assertThat(loan.locator("summary")).containsText("4 Kajakk");
            loan.locator("summary").click();
            Locator label = loan.getByLabel("Nummeret på merkelappen");
            label.fill("00000");
            press(loan, "Lever ut 1 av 4");
            assertThat(loan).containsText("00000: Ingen ting har dette nummeret");
            press(loan, "Legg til");
            press(loan, "Ta bort 00000");
            for (String each : labels.subList(0, 3)) {
                label.fill(each);
                label.press("Enter");
            }
            admin.axe();
            admin.noSidewaysScroll();
            admin.screenshot("counter-out");
            press(loan, "Lever ut 3 av 4");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ut · 0")))
                    .isVisible();

            admin.go(
                    "/app/staff/counter?what=in&point=" + point + "&date=" + Oslo.date(start.plus(Duration.ofDays(1))));
            loan.locator("summary").click();
            loan.getByLabel("Hvordan er " + labels.get(1) + "?").selectOption("broken");
            loan.getByLabel("Kajakk " + labels.get(2)).uncheck();
            admin.axe();
            admin.noSidewaysScroll();
            admin.screenshot("counter-in");
            press(loan, "Ta imot 2 av 3");

            assertThat(loan.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ta imot 1 av 1")))
                    .isVisible();
            assertThat(loan).not().containsText(labels.getFirst());
        }
    }

    private static void press(Locator loan, String button) {
        loan.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private List<String> fourKayaks(Phone admin) {
        Map<String, Object> always = Map.of(
                "days",
                List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
                "from",
                "00:00",
                "to",
                "24:00");
        Directory.call(
                admin,
                "POST",
                "/lending-points",
                Map.of(
                        "id",
                        point,
                        "name",
                        "Utstyrsbua",
                        "address",
                        Map.of("street", "Kaia 1", "postcode", "6888", "town", "Fjordvik"),
                        "managers",
                        List.of("Idrett"),
                        "contact",
                        Map.of("name", "Skranken"),
                        "opening",
                        Map.of("weekly", List.of(always), "exceptions", List.of()),
                        "serviceMinutes",
                        0,
                        "lostAfterDays",
                        7));
        Directory.call(
                admin,
                "POST",
                "/equipment",
                Map.of(
                        "id",
                        kayak,
                        "name",
                        Map.of("nb", "Kajakk"),
                        "category",
                        "outdoors",
                        "point",
                        point,
                        "lending",
                        Map.of("mode", "instant", "longestDays", 7, "leadDays", 0, "orePerDay", 0)));
        Object added = Directory.call(
                admin, "POST", "/equipment/" + kayak + "/copies", Map.of("lots", List.of(Map.of("quantity", 4))));
        return ((List<?>) Objects.requireNonNull(((Map<?, ?>) added).get("labels")))
                .stream().map(Object::toString).toList();
    }
}
