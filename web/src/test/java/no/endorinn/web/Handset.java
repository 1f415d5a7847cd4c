package no.endorinn.web;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one {@link Phone} after another is made of: a context of the browser, wiped in between. What the browser has compiled of
 * the app stays warm, and no process has to start: together that is most of what it costs to open a page.
 */
final class Handset {

    /** By language, which a context cannot change; those of the thread's browser. */
    private static final ThreadLocal<Map<String, Deque<Handset>>> DRAWER = ThreadLocal.withInitial(HashMap::new);

    private final Phone.Kind kind;
    private final BrowserContext context;
    /** A page without a script of its own, for which the browser keeps the process. */
    private final Page keeper;

    private final CDPSession devtools;

    private Handset(Phone.Kind kind) {
        this.kind = kind;
        context = Municipality.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(kind.language().equals("en") ? "en-GB" : kind.language() + "-NO")
                        // Far from Norway: what is shown must be Norway's time all the same.
                        .setTimezoneId("America/New_York")
                        .setServiceWorkers(kind.worker() ? ServiceWorkerPolicy.ALLOW : ServiceWorkerPolicy.BLOCK)
                        .setBaseURL(Municipality.address().toString()));
        keeper = context.newPage();
        keeper.navigate("/app/config.json");
        devtools = context.newCDPSession(keeper);
    }

    /** One that nobody else has, with nothing kept on it. */
    static Handset of(Phone.Kind kind) {
        Handset idle = kind.worker() ? null : drawer(kind).poll();
        return idle == null ? new Handset(kind) : idle;
    }

    private static Deque<Handset> drawer(Phone.Kind kind) {
        return DRAWER.get().computeIfAbsent(kind.language(), language -> new ArrayDeque<>());
    }

    BrowserContext context() {
        return context;
    }

    /** Closes its pages, forgets what they have kept, and lets the next one have it. */
    void giveBack() {
        if (kind.worker()) {
            // The worker lives on when its pages are closed.
            context.close();
            return;
        }
        List.copyOf(context.pages()).stream()
                .filter(page -> !page.equals(keeper))
                .forEach(Page::close);
        context.unrouteAll();
        context.setOffline(false);
        context.clearCookies();
        keeper.evaluate("() => localStorage.clear()");
        JsonObject everything = new JsonObject();
        everything.addProperty("origin", Municipality.address().toString());
        everything.addProperty("storageTypes", "all");
        devtools.send("Storage.clearDataForOrigin", everything);
        devtools.send("Network.clearBrowserCache");
        drawer(kind).push(this);
    }
}
