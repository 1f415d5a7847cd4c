package no.endorinn.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.endorinn.testing.Turns;

/** A browser of somebody's own, looking at the app. On close it complains of everything that the browser complained of. */
final class Phone implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** By {@code ./test} and with {@code -Dall}: what is made to be looked at, pictures and times, is a minute of a processor. */
    static final boolean LOOKED_AT = System.getProperty("pictures") != null || System.getProperty("all") != null;

    private static final int MOST_TABS = 200;
    /** One place of so many in stories is tried a run; every page is, by {@link EveryPageTest} and in each look. */
    private static final int STORIES = 3;

    /** Goes on in the app as by one of its links, and answers when the page that was there is gone; or cannot, and answers no. */
    private static final String ON = """
        (to) => {
          const left = document.querySelector('main h1');
          const [path] = to.split(/[?#]/);
          if (!left || path === location.pathname || !/^\\/app\\/[^.]*$/.test(path)) return false;
          history.pushState(null, '', to);
          dispatchEvent(new PopStateEvent('popstate'));
          scrollTo(0, 0);
          return new Promise((resolve, reject) => {
            const look = (times) => {
              if (!left.isConnected) resolve(true);
              else if (times > 4000) reject(new Error(`${to} is not shown`));
              else setTimeout(look, 5, times + 1);
            };
            look(0);
          });
        }\
        """;

    static {
        // What is there is found at once; a busy machine is no fault of the app's.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private final Kind kind;
    private final Handset handset;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int taps;
    /** Whether somebody has done something that the app as it runs may not ask about again. */
    private boolean outdated;

    /** Somebody who can sign in, by what the issuer calls them. */
    record Someone(String subject, String name) {}

    /** What kind of phone, and whose. */
    record Kind(
            int width,
            int height,
            String language,
            boolean dark,
            boolean worker,
            Optional<Someone> someone,
            Map<String, String> memory) {

        Kind in(String other) {
            return new Kind(width, height, other, dark, worker, someone, memory);
        }

        Kind dark(boolean wanted) {
            return new Kind(width, height, language, wanted, worker, someone, memory);
        }

        /** Its name as a picture's file has it: {@code 360-nn-dark}. */
        String look() {
            return "%d-%s%s".formatted(width, language, dark ? "-dark" : "");
        }

        /** With a persona signed in. */
        Kind as(String id) {
            JsonNode persona = Municipality.persona(id);
            return as(new Someone(
                    persona.path("sub").asText(), persona.path("name").asText()));
        }

        /** With somebody signed in whom no other test knows. */
        Kind asStranger(String name) {
            return as(new Someone(UUID.randomUUID().toString(), name));
        }

        /** With somebody signed in who is on another phone, too. */
        Kind asOwnerOf(Kind other) {
            return as(other.someone().orElseThrow());
        }

        private Kind as(Someone who) {
            return new Kind(width, height, language, dark, worker, Optional.of(who), memory);
        }

        /** With something kept since another day, as JavaScript. */
        Kind remembers(String name, String value) {
            return new Kind(width, height, language, dark, worker, someone, Map.of(name, value));
        }

        /** With the service worker, which is left out else: a browser may hang when it is closed while one installs. */
        Kind withServiceWorker() {
            return new Kind(width, height, language, dark, true, someone, memory);
        }

        /** Opens nothing yet: what its owner does first is done by {@link Directory}. */
        Phone blank() {
            return new Phone(this);
        }

        /** Opens an address of the app, e.g. {@code /app/?people=5}. */
        Phone open(String path) {
            return new Phone(this).go(path);
        }
    }

    /** 360 × 740, in bokmål, light, nobody signed in. */
    static Kind small() {
        return sized(360, 740);
    }

    /** 1280 × 800. */
    static Kind wide() {
        return sized(1280, 800);
    }

    static Kind sized(int width, int height) {
        return new Kind(width, height, "nb", false, false, Optional.empty(), Map.of());
    }

    private Phone(Kind kind) {
        this.kind = kind;
        handset = Handset.of(kind);
        page = handset.context().newPage();
        page.setViewportSize(kind.width(), kind.height());
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(kind.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        kind.memory().forEach((name, value) -> page.addInitScript("""
            if (!localStorage.getItem('%1$s')) localStorage.setItem('%1$s', JSON.stringify(%2$s));
            """.formatted(name, value)));
        kind.someone().ifPresent(this::signIn);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    private void signIn(Someone who) {
        String session = new ObjectMapper()
                .valueToTree(Map.of(
                        "token", token(who),
                        "name", who.name(),
                        "expires", System.currentTimeMillis() + 3_600_000))
                .toString();
        page.addInitScript("""
            if (!sessionStorage.getItem('test-signed-in')) {
              sessionStorage.setItem('test-signed-in', '1');
              sessionStorage.setItem('session', JSON.stringify(%s));
            }
            """.formatted(session));
    }

    private static String token(Someone who) {
        return Municipality.runtime().issuer().accessToken(who.subject());
    }

    /** The access token of its owner. */
    String token() {
        return token(kind.someone().orElseThrow());
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return handset.context();
    }

    /** To a page: from another page of the app without loading it anew, which costs four times as much. */
    Phone go(String path) {
        if (outdated || !Boolean.TRUE.equals(page.evaluate(ON, path))) {
            page.navigate(path);
        }
        outdated = false;
        return this;
    }

    /** Has the app begin anew when it goes on, for its owner has done something without it. */
    void changedWithoutTheApp() {
        outdated = true;
    }

    /** Something that people find by its role and its name. */
    Locator the(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading() {
        return page.locator("main h1");
    }

    Phone tap(Locator what) {
        what.click();
        taps++;
        return this;
    }

    int taps() {
        return taps;
    }

    /** Moves the focus with the Tab key until it is there. */
    Phone tabTo(Locator what) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(what.evaluate("it => it === document.activeElement"))) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not lead to " + what);
    }

    Phone press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** With the browser's own text size twice as large. */
    Phone doubleText() {
        page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
        return this;
    }

    /** Nothing is lost on the narrowest screen either, nor there with text twice as large. */
    Phone fitsNarrowScreensAndLargeText() {
        page.setViewportSize(320, 640);
        noSidewaysScroll().doubleText().noSidewaysScroll();
        page.evaluate("() => { document.documentElement.style.fontSize = ''; }");
        page.setViewportSize(kind.width(), kind.height());
        return this;
    }

    /** Nothing on the page breaks the rules that axe knows, once it has its heading. */
    Phone freeOfBarriers() {
        headed();
        assertThat(Barriers.on(page)).as("%s, %s", page.url(), page.title()).isEmpty();
        return this;
    }

    /** As {@link #freeOfBarriers}, in the middle of a story: some places of all stories take their {@link Turns}. */
    Phone axe() {
        return LOOKED_AT || Turns.comesTo(place(), STORIES) ? freeOfBarriers() : headed();
    }

    private Phone headed() {
        page.locator("h1").first().waitFor();
        return this;
    }

    /** Where a test asks: its class and line. */
    private static String place() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().equals(Phone.class.getName()))
                        .findFirst())
                .orElseThrow()
                .toString();
    }

    /** As somebody sees it whose system decides all colours, or no longer. */
    Phone forcedColours(boolean wanted) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setForcedColors(wanted ? ForcedColors.ACTIVE : ForcedColors.NONE));
        return this;
    }

    Phone noSidewaysScroll() {
        assertThat(page.evaluate("""
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
              ? '' : [...document.querySelectorAll('body *')]
                .filter(it => it.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .filter(it => !it.closest('.days')).slice(0, 5).map(it => it.outerHTML.slice(0, 120)).join('\\n')
                || 'something'\
            """))
                .as("what stands out at the side of %s", page.url())
                .isEqualTo("");
        return this;
    }

    /** Keeps a picture of the whole page in target/screenshots, if they are to be looked at. */
    Phone screenshot(String name) {
        if (LOOKED_AT) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(true));
        }
        return this;
    }

    @Override
    public void close() {
        handset.giveBack();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
