package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.web.Looks.EachLook;
import no.endorinn.web.Phone.Kind;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every page there is, in one look a run and with {@code -Dall} in all of them: none keeps anybody out. */
@Execution(ExecutionMode.CONCURRENT)
class EveryPageTest {

    private static final String TOLD_BY_COLOUR = ".time, main [data-look]";
    private static final Pattern PATH = Pattern.compile("path: '([^']+)'");
    /** Which nobody else has in the afternoon. */
    private static final String ROOM = "menighetssalen";

    /** Something of everything that a page may be about, made once. */
    private static final class Made {
        static final Kind OWNER = Phone.small().asStranger("Petra Prøve");
        static final Map<String, String> PAGES = make();

        private static Map<String, String> make() {
            try (Phone owner = Directory.introduce(OWNER.blank(), "Petra Prøve");
                    Phone other = Directory.introduce(
                            Phone.small().asStranger("Kari Krav").blank(), "Kari Krav");
                    Phone staff = Phone.small().as("saga-sak").blank()) {
                String association = Directory.add(owner, "Prøvelaget " + UUID.randomUUID());
                LocalDate day = Municipality.freeDay(ROOM, "13:00", "16:00");
                String reference = Directory.ask(owner, ROOM, day, "13:00", "14:00", "Prøve");
                String claim = Directory.claim(other, association, "Jeg er leder nå.");
                String block = Directory.block(staff, ROOM, day, "15:00", "16:00", "Vask");
                Map<?, ?> me = (Map<?, ?>) Directory.call(owner, "GET", "/me", null);
                String person = String.valueOf(me.get("subject"));
                String time = "?premises=%s&people=8&group=private&start=%s&end=%s"
                        .formatted(ROOM, Municipality.at(day, "14:00"), Municipality.at(day, "15:00"));
                Map<String, String> pages = new LinkedHashMap<>();
                Stream.of(
                                "/",
                                "/about",
                                "/associations",
                                "/backing",
                                "/calendar",
                                "/basket",
                                "/equipment",
                                "/grants",
                                "/invitation",
                                "/limits",
                                "/me",
                                "/mine",
                                "/new-association",
                                "/council",
                                "/staff",
                                "/staff/allocations",
                                "/staff/closeness",
                                "/staff/counter",
                                "/staff/emergency",
                                "/staff/equipment",
                                "/staff/figures",
                                "/staff/grants",
                                "/staff/limits",
                                "/staff/new-set",
                                "/staff/payments",
                                "/staff/people",
                                "/staff/points",
                                "/staff/reports",
                                "/support")
                        .forEach(each -> pages.put(each, each));
                // Where there is much to see: an evening, a day that much is booked on, a block that strikes somebody.
                LocalDate monday = Municipality.inDays(0).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                pages.put("/find", "/find?from=18:00&until=20:00&people=20&date=" + monday.plusDays(8));
                pages.put("/staff/day", "/staff/day?date=" + monday.plusDays(8));
                pages.put(
                        "/staff/block",
                        "/staff/block?premises=fjordvikhallen&parts=c&from=16:00&until=18:30&date="
                                + monday.plusDays(14));
                pages.put("/book", "/book" + time);
                pages.put("/rooms/:premises", "/rooms/" + ROOM);
                try (Phone admin = Phone.small().as("ada-admin").blank()) {
                    String loan = Kayaks.four(admin).reserved(owner, Kayaks.soon());
                    pages.put("/loans/:reference", "/loans/" + loan);
                    pages.put("/staff/loans/:loan", "/staff/loans/" + loan);
                }
                pages.put("/equipment/:model", "/equipment/skoyter");
                pages.put("/staff/equipment/:model", "/staff/equipment/skoyter");
                pages.put("/staff/equipment/:model/terms", "/staff/equipment/skoyter/terms");
                pages.put("/staff/points/:point", "/staff/points/biblioteket");
                pages.put("/copy/:label", "/copy/00067");
                pages.put("/staff/copies/:label", "/staff/copies/00067");
                pages.put("/mine/:reference", "/mine/" + reference);
                pages.put("/receipt/:reference", "/receipt/" + reference);
                String application = Directory.apply(owner, Grant.scheme(), association);
                String partner = Directory.add(owner, "Medlaget " + UUID.randomUUID());
                Directory.together(owner, application, partner, "Synger med");
                JsonNode form = Applicant.open("/schemes/" + Grant.scheme()).path("form");
                String part = Applicant.open("/forms/%s/%d"
                                .formatted(
                                        form.path("id").asText(),
                                        form.path("version").asInt()))
                        .at("/pages/0/id")
                        .asText();
                String backing = Directory.back(owner, association, "Prøver");
                pages.put("/backing/:reference", "/backing/" + backing);
                pages.put("/backing/ask/:other", "/backing/ask/landsfondet");
                pages.put("/staff/backings/:reference", "/staff/backings/" + backing);
                pages.put("/staff/funds/:other", "/staff/funds/landsfondet");
                pages.put("/grants/:scheme", "/grants/" + Grant.scheme());
                pages.put("/grants/:scheme/prepare", "/grants/" + Grant.scheme() + "/prepare");
                pages.put("/apply/:reference", "/apply/" + application);
                pages.put("/apply/:reference/part/:page", "/apply/" + application + "/part/" + part);
                pages.put("/apply/:reference/check", "/apply/" + application + "/check");
                pages.put("/apply/:reference/receipt", "/apply/" + application + "/receipt");
                pages.put("/payout/:reference", "/payout/" + application);
                pages.put("/report/:reference", "/report/" + application);
                String trial = Grant.write("Tilskudd til prøver");
                String sent = Directory.apply(owner, trial, partner);
                Directory.send(owner, sent, Map.of("plans", "Til Storøya", "open", true));
                pages.put("/staff/applications/:reference", "/staff/applications/" + sent);
                String lists = "/staff/grants/rounds/" + trial + "/alltid/batches";
                pages.put("/staff/grants/rounds/:scheme/:round/batches", lists);
                pages.put(
                        "/staff/grants/rounds/:scheme/:round/batches/:batch",
                        lists + "/" + Directory.gathered(staff, trial, "alltid", sent));
                pages.put("/appeal/:reference", "/appeal/" + sent);
                pages.put("/part/:reference/:association", "/part/" + application + "/" + partner);
                pages.put("/staff/bookings/:reference", "/staff/bookings/" + reference);
                pages.put("/staff/requests/:reference", "/staff/requests/" + reference);
                pages.put("/staff/requests/:reference/all", "/staff/requests/" + reference + "/all");
                // What the demo's theatre has sent, for the council of its field.
                String round = "aktivitetstilskudd/runde-2/culture";
                pages.put("/council/rounds/:scheme/:round/:field", "/council/rounds/" + round);
                pages.put("/council/applications/:reference", "/council/applications/6J44RFJ7?in=" + round);
                pages.put("/staff/grants/schemes/:scheme", "/staff/grants/schemes/driftstilskudd");
                pages.put("/staff/grants/others/:other", "/staff/grants/others/new");
                pages.put("/staff/grants/rounds/:scheme/:round", "/staff/grants/rounds/driftstilskudd/i-ar");
                pages.put("/staff/grants/forms/:form", "/staff/grants/forms/driftstilskudd");
                pages.put("/staff/claims/:claim", "/staff/claims/" + claim);
                pages.put("/staff/blocks/:reference", "/staff/blocks/" + block);
                pages.put("/staff/founders/:person", "/staff/founders/" + person);
                pages.put("/staff/associations/:association", "/staff/associations/" + association);
                // As anybody sees it; what its leader sees, CatalogueTest changes.
                pages.put("/associations/:association", "/associations/fjordvik-mannskor");
                for (String each : Set.of("change", "offices", "history")) {
                    pages.put("/associations/:association/" + each, "/associations/" + association + "/" + each);
                }
                return pages;
            }
        }
    }

    @Test
    void noPageIsForgotten() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "pages"))) {
            Set<String> paths = files.filter(file -> file.endsWith("page.ts"))
                    .flatMap(file -> PATH.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            Assertions.assertThat(new TreeSet<>(Made.PAGES.keySet())).isEqualTo(paths);
        }
    }

    @Test
    void aBarrierThatIsThereIsSeen() {
        try (Phone phone = Phone.small().open("/app/about")) {
            settled(phone);
            phone.freeOfBarriers();
            phone.page().evaluate("() => document.querySelector('main').append(document.createElement('button'))");
            Assertions.assertThatThrownBy(phone::freeOfBarriers).hasMessageContaining("button-name: <button></button>");
            phone.page().evaluate("() => { document.querySelector('main p').style.color = 'rgb(200, 200, 200)'; }");
            Assertions.assertThatThrownBy(phone::freeOfBarriers).hasMessageContaining("color-contrast: <p");
        }
    }

    /** Nor is anything lost on the narrowest screen, with text twice as large, or in forced colours. */
    @EachLook
    void noneKeepsAnybodyOut(Kind look) {
        Map<Kind, List<String>> visits = new LinkedHashMap<>();
        Made.PAGES
                .keySet()
                .forEach(path -> visits.computeIfAbsent(visitor(look, path), who -> new ArrayList<>())
                        .add(path));
        visits.forEach((visitor, paths) -> {
            try (Phone phone = visitor.blank()) {
                for (String path : paths) {
                    phone.go("/app" + Made.PAGES.get(path));
                    keepsNobodyOut(phone, "page" + path.replaceAll("[/:]+", "-") + "-" + look.look());
                }
            }
        });
    }

    private static void keepsNobodyOut(Phone phone, String picture) {
        settled(phone);
        phone.freeOfBarriers().noSidewaysScroll().screenshot(picture).fitsNarrowScreensAndLargeText();
        if (phone.page().locator(TOLD_BY_COLOUR).count() > 0) {
            whatIsToldByColourIsToldByShape(phone.forcedColours(true));
            phone.forcedColours(false);
        }
    }

    /** Where the system takes the colours away, edges, dashes and hatch remain. */
    private static void whatIsToldByColourIsToldByShape(Phone phone) {
        Assertions.assertThat(phone.page().evaluate("""
            (those) => [...document.querySelectorAll(those)]
              .filter(it => it.checkVisibility() && getComputedStyle(it).borderTopStyle === 'none'
                && getComputedStyle(it).backgroundImage === 'none')
              .map(it => it.outerHTML.slice(0, 120)).join('\\n')\
            """, TOLD_BY_COLOUR))
                .as("what has no shape on %s", phone.page().url())
                .isEqualTo("");
    }

    /** Staff and a council on their own pages, elsewhere who owns what is shown. */
    private static Kind visitor(Kind look, String path) {
        if (path.startsWith("/council")) {
            return look.as("runa-rad");
        }
        return path.startsWith("/staff")
                ? look.as(path.matches("/staff/(people|limits)") ? "ada-admin" : "saga-sak")
                : look.asOwnerOf(Made.OWNER);
    }

    private static void settled(Phone phone) {
        assertThat(phone.heading()).isVisible();
        phone.page().waitForLoadState(LoadState.NETWORKIDLE);
        try {
            assertThat(phone.page().locator("main [aria-busy=true]")).hasCount(0);
        } catch (AssertionError busy) {
            throw new AssertionError("busy for ever: " + phone.page().url(), busy);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
