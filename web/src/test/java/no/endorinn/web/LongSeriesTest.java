package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A series of more days than are changed at once goes on by itself, and takes no harm from a network that dies. */
@Execution(ExecutionMode.CONCURRENT)
class LongSeriesTest {
    private static final int DATES = 90;
    private final LocalDate monday = Municipality.inDays(150).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Test
    void aLongSeriesIsMovedToTheEndByOnePressAlsoOverALostNetworkAndAReload() {
        try (Phone phone = Phone.small().as("kare-kor").blank()) {
            String reference = everyWeekday(phone);
            phone.go("/app/mine/" + reference);
            phone.tap(phone.the(AriaRole.BUTTON, "Flytt").first());
            phone.page().getByLabel(Pattern.compile("^Fra og med")).check();
            phone.page()
                    .locator("form input[type=date]")
                    .fill(monday.plusDays(1).toString());
            assertThat(phone.page().getByText(Pattern.compile("flyttes i 2 omganger")))
                    .isVisible();

            AtomicInteger done = new AtomicInteger();
            phone.page().route("**/move", route -> {
                if (done.get() > 0) {
                    route.abort();
                    return;
                }
                APIResponse answer = route.fetch();
                if (answer.ok()) {
                    done.incrementAndGet();
                }
                route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setResponse(answer));
            });
            phone.tap(phone.the(AriaRole.BUTTON, "Flytt til").first());

            Locator rest = phone.the(AriaRole.BUTTON, "Gjør resten");
            assertThat(rest).isVisible();
            assertThat(phone.page().getByText(Pattern.compile("\\d+ av 90 datoer er gjort")))
                    .isVisible();
            phone.axe().noSidewaysScroll().screenshot("series-half-moved");
            phone.page().reload();
            phone.page().unroute("**/move");
            phone.tap(rest);

            assertThat(phone.page().getByText("Alle datoene er endret.")).isVisible();
            assertThat(rest).hasCount(0);
            assertThat(days(phone, reference))
                    .hasSize(DATES)
                    .allMatch(day -> LocalDate.parse(day).getDayOfWeek() != DayOfWeek.MONDAY);
        }
    }

    /** Ninety late evenings, Monday to Friday, when nobody else is there. */
    private String everyWeekday(Phone phone) {
        return Directory.book(
                phone,
                Map.of(
                        "premises",
                        "kulturhuset-blackbox",
                        "association",
                        "fjordvik-mannskor",
                        "start",
                        Directory.at(monday, "22:30"),
                        "end",
                        Directory.at(monday, "23:30"),
                        "purpose",
                        "Nattøvelse",
                        "people",
                        20,
                        "shareUnder18",
                        0,
                        "houseRulesVersion",
                        1,
                        "repeat",
                        Map.of(
                                "until",
                                monday.plusWeeks(17).plusDays(4).toString(),
                                "weekdays",
                                List.of("monday", "tuesday", "wednesday", "thursday", "friday"))));
    }

    @SuppressWarnings("unchecked")
    private static List<String> days(Phone phone, String reference) {
        return (List<String>) phone.page().evaluate("""
            async (reference) => {
              const token = JSON.parse(sessionStorage.getItem('session')).token;
              const answer = await fetch('/bookings/' + reference, {headers: {Authorization: 'Bearer ' + token}});
              return (await answer.json()).occurrences.map(({start}) => start.slice(0, 10));
            }
            """, reference);
    }
}
