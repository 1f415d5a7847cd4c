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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.local.LocalRuntime;
import no.endorinn.local.Options;
import org.opentest4j.TestAbortedException;

/** The demo municipality and a Chromium to see it with, both started once, when first needed. */
final class Municipality {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Optional<Path> CHROMIUM = Stream.of("chromium", "chromium-browser", "google-chrome")
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
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Started {
        static final Browser BROWSER = start();

        private static Browser start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM.orElseThrow()));
        }
    }

    /**
     * The browser.
     *
     * @throws TestAbortedException if this machine has none
     */
    static Browser browser() {
        if (CHROMIUM.isEmpty()) {
            throw new TestAbortedException("no Chromium on the PATH");
        }
        return Started.BROWSER;
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

    /** One of the demo's personas, by their id. */
    static JsonNode persona(String id) {
        Path file = PROJECT.resolve("infrastructure").resolve("demo").resolve("personas.json");
        try {
            for (JsonNode persona : new ObjectMapper().readTree(Files.readString(file))) {
                if (persona.path("id").asText().equals(id)) {
                    return persona;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("no persona " + id);
    }

    private static Stream<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable);
    }
}
