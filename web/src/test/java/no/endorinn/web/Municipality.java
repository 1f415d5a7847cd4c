package no.endorinn.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.local.LocalRuntime;
import no.endorinn.local.Options;
import org.opentest4j.TestAbortedException;

/** The demo municipality and a Chromium to see it with, started when first needed: the one once, the other once a thread. */
final class Municipality {

    private static final int FORTNIGHT = 14;
    /** For what tests ask without a browser. */
    static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** A process kept ready for a page that never comes, for each of the browser's contexts; and what Playwright leaves out as well. */
    private static final List<String> NOT_WANTED = List.of(
            "SpareRendererForSitePerProcess",
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "DestroyProfileOnBrowserClose",
            "HttpsUpgrades",
            "MediaRouter",
            "OptimizationHints",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "Translate");

    /** The first is Chromium without windows, which does the same for half of the processor. */
    private static final Optional<Path> CHROMIUM = Stream.of(
                    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
            .flatMap(Municipality::onPath)
            .findFirst();

    static {
        if (CHROMIUM.isEmpty()) {
            System.out.println("SKIPPED: no chromium, chromium-browser or google-chrome on the PATH, so the app is not"
                    + " tried in a browser");
        }
    }

    private Municipality() {}

    private static final class Running {
        static final LocalRuntime RUNTIME = start();

        private static LocalRuntime start() {
            try {
                LocalRuntime runtime = LocalRuntime.start(Options.of(PROJECT).withDemo());
                Runtime.getRuntime().addShutdownHook(new Thread(runtime::close));
                return runtime;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Started {
        /** Playwright wants to be asked by one thread only. */
        static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Started::start);

        private static Browser start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM.orElseThrow())
                            .setArgs(List.of(
                                    "--disable-features=" + String.join(",", NOT_WANTED),
                                    // A page lives for seconds, and what a compiler makes faster for longer costs a
                                    // fifth of them.
                                    "--js-flags=--no-maglev --no-turbofan",
                                    // One process draws all pages of a context.
                                    "--process-per-site",
                                    "--renderer-process-limit=1")));
        }
    }

    /**
     * The browser of the thread.
     *
     * @throws TestAbortedException if this machine has none
     */
    static Browser browser() {
        if (CHROMIUM.isEmpty()) {
            throw new TestAbortedException("no Chromium on the PATH");
        }
        return Started.BROWSER.get();
    }

    static URI address() {
        return Running.RUNTIME.address();
    }

    static LocalRuntime runtime() {
        return Running.RUNTIME;
    }

    /** So many days from today, where the municipality is. */
    static LocalDate inDays(int days) {
        return LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(days);
    }

    /** An instant as it stands in an address: a time of the wall clock where the municipality is. */
    static String at(LocalDate day, String time) {
        return URLEncoder.encode(
                day.atTime(LocalTime.parse(time))
                        .atZone(ZoneId.of("Europe/Oslo"))
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                StandardCharsets.UTF_8);
    }

    /** The first day a week or more ahead on which premises are all free at some hours. */
    static LocalDate freeDay(String premises, String from, String until) {
        return freeDays(premises, from, until, 8).iterator().next();
    }

    /** As {@link #freeDay(String, String, String)}, and on the same weekday of the weeks after: so many times in all. */
    static LocalDate freeWeeks(String premises, String from, String until, int times) {
        Set<LocalDate> free = new LinkedHashSet<>();
        for (int ahead = 8; ahead < 8 + 7 * 16; ahead += FORTNIGHT) {
            free.addAll(freeDays(premises, from, until, ahead));
            Optional<LocalDate> first = free.stream()
                    .filter(day -> IntStream.range(1, times).allMatch(week -> free.contains(day.plusWeeks(week))))
                    .findFirst();
            if (first.isPresent()) {
                return first.get();
            }
        }
        throw new AssertionError("%s is not free at %s for %d weeks".formatted(premises, from, times));
    }

    /** As {@link #freeDay(String, String, String)}, and on one of these days of the week. */
    static LocalDate freeOn(Set<DayOfWeek> days, String premises, String from, String until) {
        return freeDays(premises, from, until, 8).stream()
                .filter(day -> days.contains(day.getDayOfWeek()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<LocalDate> freeDays(String premises, String from, String until, int ahead) {
        String question = "/availability?premises=%s&date=%s&to=%s&from=%s&until=%s&part=whole"
                .formatted(premises, inDays(ahead), inDays(ahead + FORTNIGHT - 1), from, until);
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address().resolve(question)).build();
            JsonNode found = new ObjectMapper()
                    .readTree(HTTP.send(request, BodyHandlers.ofString()).body());
            Set<LocalDate> days = new LinkedHashSet<>();
            found.path("offers")
                    .forEach(offer -> offer.path("starts")
                            .forEach(start -> days.add(
                                    OffsetDateTime.parse(start.asText()).toLocalDate())));
            return days;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An access token of one of the demo's personas. */
    static String token(String id) {
        return runtime().issuer().accessToken(persona(id).path("sub").asText());
    }

    /** One of the demo's personas, by their id. */
    static JsonNode persona(String id) {
        for (JsonNode persona : demo("personas.json")) {
            if (persona.path("id").asText().equals(id)) {
                return persona;
            }
        }
        throw new IllegalArgumentException("no persona " + id);
    }

    /** One of the demo's files. */
    static JsonNode demo(String name) {
        Path file = PROJECT.resolve("infrastructure").resolve("demo").resolve(name);
        try {
            return new ObjectMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable);
    }
}
