package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import no.endorinn.web.Phone.Kind;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a phone on a slow line sees, and when: {@code ./test web SlowLineTest} prints it. Times are told, and nothing asserts them;
 * nearly all of it is waiting, which others go beside.
 */
@Execution(ExecutionMode.CONCURRENT)
class SlowLineTest {

    /** 400 kbit/s, as a phone has it at the cabin. */
    private static final int SLOW = 400_000 / 8;

    /** So many times slower than this machine; a browser slows down by counting, which only those pay who want the times. */
    private static final int SLOWER = Phone.LOOKED_AT ? 4 : 1;

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

    private static void row(String what, String form, Object value) {
        System.out.printf("| %-70s | %10s |%n", what, form.formatted(value));
    }
}
