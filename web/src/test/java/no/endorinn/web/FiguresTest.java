package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import no.endorinn.web.Phone.Kind;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the look promises, in figures: {@code ./test web FiguresTest} prints them. Times are told, and nothing asserts them. */
class FiguresTest {

    private static final String ROOM = "biblioteket-moterom";
    private static final Pattern RECEIPT = Pattern.compile("/app/receipt/");
    private static final List<String> TABLE = new ArrayList<>();

    /** 400 kbit/s, as a phone has it at the cabin. */
    private static final int SLOW = 400_000 / 8;

    /** So many times slower than this machine; a browser slows down by counting, which only those pay who want the times. */
    private static final int SLOWER = Phone.LOOKED_AT ? 4 : 1;

    @ParameterizedTest
    @CsvSource({"360, 740, 240, 676", "1280, 800, 260, 800"})
    void threeResultsAreSeenBeforeOneScrolls(int width, int height, int highestFirst, int lowestThird) {
        String evening = "/app/find?date=%s&from=18:00&until=20:00&people=10".formatted(Municipality.inDays(10));
        try (Phone phone = Phone.sized(width, height).open(evening)) {
            Locator results = phone.page().locator(".found");
            assertThat(results.nth(2)).isVisible();
            double first = results.first().boundingBox().y;
            var third = results.nth(2).locator(".time").first().boundingBox();

            row("first result's top, %d x %d", width, height, "%.0f px", first);
            row("third result's button ends, %d x %d", width, height, "%.0f px", third.y + third.height);
            Assertions.assertThat(first).isLessThanOrEqualTo(highestFirst);
            Assertions.assertThat(third.y + third.height).isLessThanOrEqualTo(lowestThird);
        }
    }

    @Test
    void fourTapsLeadToAFirstReceiptAndTwoToARepeat() {
        try (Phone phone = member("Frida Første")) {
            phone.go("/app/");
            phone.tap(phone.page()
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LINK, link("Finn lokale"))
                    .first());
            phone.tap(phone.page().locator(".time[data-mode=direct]").first());
            Locator purpose = phone.page().getByLabel("Hva skal lokalet brukes til?");
            phone.tap(purpose);
            purpose.fill("Årsmøte");
            phone.tap(BookTest.confirm(phone));
            assertThat(phone.page()).hasURL(RECEIPT);
            int first = phone.taps();

            String reference = phone.page().url().replaceAll(".*/receipt/(\\w+).*", "$1");
            phone.go("/app/mine/" + reference);
            phone.tap(phone.the(AriaRole.LINK, "Bestill igjen"));
            phone.tap(BookTest.confirm(phone));
            assertThat(phone.page()).hasURL(Pattern.compile("/app/receipt/(?!" + reference + ")"));
            int repeat = phone.taps() - first;

            row("taps to a first receipt after login", "%d", first);
            row("taps to a repeat", "%d", repeat);
            Assertions.assertThat(first).isLessThanOrEqualTo(4);
            Assertions.assertThat(repeat).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aPlainYesIsOneKey() {
        LocalDate day = Municipality.freeDay(ROOM, "11:00", "12:00");
        try (Phone phone =
                        Directory.introduce(Phone.small().asStranger("Jon Ja").open("/app/config.json"), "Jon Ja");
                Phone staff = Phone.wide().as("saga-sak").open("/app/config.json")) {
            String reference = Directory.ask(phone, ROOM, day, "11:00", "12:00", "Samtale");
            staff.go("/app/staff/requests/" + reference);
            assertThat(staff.heading()).hasText("Samtale");
            assertThat(staff.page().locator(".letter")).containsText("Godkjent: ");

            staff.press("g");

            assertThat(staff.page().getByText("Godkjent: Privatperson.")).isVisible();
            Desk.send(staff);
            row("keys to a plain yes", "%d", 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"front,/app/,.doorway > img", "find,/app/find,.found", "mine,/app/mine,.row"})
    void aSlowPhoneSeesTheFrameAtOnceAndNothingMoves(String page, String path, String content)
            throws JsonProcessingException {
        Kind kind = Phone.small().as("kare-kor");
        try (Phone phone = kind.open("/app/config.json")) {
            if (page.equals("front")) {
                Directory.apply(phone, Grant.scheme(), "fjordvik-mannskor");
            }
            AtomicLong bytes = throttle(phone);
            // What comes first on a slow line is a matter of luck; here it is what stands below the rest.
            phone.page().addInitScript("""
                const ask = window.fetch;
                let applied;
                window.fetch = async (what, how) => {
                  const url = what.url ?? String(what);
                  if (url.includes('/applications?')) return (applied = ask(what, how));
                  if (url.includes('/bookings?')) {
                    await new Promise(next => setTimeout(next));
                    await applied;
                  }
                  return ask(what, how);
                };
                window.seen = {shift: 0, largest: 0, what: ''};
                new PerformanceObserver(all => all.getEntries()
                  .forEach(each => { if (!each.hadRecentInput) seen.shift += each.value; }))
                  .observe({type: 'layout-shift', buffered: true});
                new PerformanceObserver(all => all.getEntries()
                  .forEach(each => Object.assign(seen, {largest: each.startTime, what: each.element?.className ?? ''})))
                  .observe({type: 'largest-contentful-paint', buffered: true});
                """);

            phone.go(path);
            assertThat(phone.page().locator(content).first()).isVisible();
            phone.page().waitForLoadState(LoadState.NETWORKIDLE);

            String told = (String) phone.page().evaluate("""
                () => JSON.stringify({...seen, first: performance.getEntriesByName('first-contentful-paint')[0].startTime})\
                """);
            JsonNode seen = new ObjectMapper().readTree(told);
            double shift = seen.path("shift").asDouble();
            row(
                    page + ": first paint at 400 kbit/s, 400 ms, CPU " + SLOWER + "x",
                    "%.0f ms",
                    seen.path("first").asDouble());
            row(
                    page + ": largest paint, " + seen.path("what").asText(),
                    "%.0f ms",
                    seen.path("largest").asDouble());
            row(page + ": layout shift", "%.3f", shift);
            row(page + ": bytes on the line, with answers and pictures", "%d", bytes.get());
            Assertions.assertThat(shift).isLessThanOrEqualTo(0.02);
        }
    }

    private static AtomicLong throttle(Phone phone) {
        CDPSession devtools = phone.context().newCDPSession(phone.page());
        AtomicLong bytes = new AtomicLong();
        devtools.send("Network.enable");
        devtools.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet((long) event.get("encodedDataLength").getAsDouble()));
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 400);
        slow.addProperty("downloadThroughput", SLOW);
        slow.addProperty("uploadThroughput", SLOW);
        devtools.send("Network.emulateNetworkConditions", slow);
        JsonObject slower = new JsonObject();
        slower.addProperty("rate", SLOWER);
        devtools.send("Emulation.setCPUThrottlingRate", slower);
        return bytes;
    }

    private static Phone member(String name) {
        Phone phone = Directory.introduce(Phone.small().asStranger(name).open("/app/config.json"), name);
        Directory.add(phone, name + " og venner " + UUID.randomUUID());
        return phone;
    }

    private static Locator.GetByRoleOptions link(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static void row(String what, int width, int height, String form, double value) {
        row(what.formatted(width, height), form, value);
    }

    private static void row(String what, String form, Object value) {
        TABLE.add("| %-70s | %10s |".formatted(what, form.formatted(value)));
    }

    @AfterAll
    static void print() {
        System.out.println("\n" + String.join("\n", TABLE.stream().sorted().toList()) + "\n");
    }
}
