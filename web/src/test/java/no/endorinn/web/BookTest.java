package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import no.endorinn.web.Looks.EachLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a slot to a receipt, and what may come between. */
class BookTest {
    private static final Pattern RECEIPT = Pattern.compile("/app/receipt/[2346789AFJKMRTUY]{8}");

    /** What somebody's phone has kept since the last booking. */
    static final String USUAL = """
        {purpose: 'Korøvelse', people: 20, young: 0, shown: true}\
        """;

    private static final String ROOM = "Biblioteket, møterommet";

    @ParameterizedTest
    @CsvSource({"360,740", "1280,800"})
    void threeTapsFromTheFirstScreenToAReceipt(int width, int height) {
        try (Phone phone = choir(Phone.sized(width, height)).blank()) {
            // For whom one acts may be known last of all.
            List<Route> who = new ArrayList<>();
            phone.page().route("**/me", who::add);
            phone.go(firstScreen());
            phone.tap(slot(phone, ROOM));
            phone.page().unroute("**/me");
            who.forEach(Route::resume);
            assertThat(confirm(phone)).isEnabled();
            assertThat(phone.page().locator(".sum")).containsText("Gratis");
            phone.axe().noSidewaysScroll().screenshot("book-" + width);
            phone.tap(confirm(phone));

            assertThat(phone.page()).hasURL(RECEIPT);
            assertThat(phone.heading()).containsText("Bestilt");
            assertThat(phone.heading()).isFocused();
            assertThat(phone.page().getByText(Pattern.compile("Referanse: [2346789AFJKMRTUY]{8}")))
                    .isVisible();
            assertThat(phone.the(AriaRole.BUTTON, "Legg i kalenderen")).isVisible();
            assertThat(phone.taps()).isLessThanOrEqualTo(3);
            phone.axe().noSidewaysScroll().screenshot("receipt-" + width);
        }
    }

    @Test
    void theCalendarFileIsMadeOnThePhone() throws IOException {
        try (Phone phone = choir(Phone.small(), firstScreen())) {
            phone.tap(slot(phone, ROOM));
            phone.tap(confirm(phone));
            Locator add = phone.the(AriaRole.BUTTON, "Legg i kalenderen");
            assertThat(add).isVisible();
            phone.context().setOffline(true);

            String file = new String(
                    phone.page()
                            .waitForDownload(() -> phone.tap(add))
                            .createReadStream()
                            .readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);

            assertThat(file)
                    .startsWith("BEGIN:VCALENDAR\r\n")
                    .contains("SUMMARY:Korøvelse\\, Biblioteket\\, møterommet\r\n", "STATUS:CONFIRMED\r\n");
            phone.context().setOffline(false);
        }
    }

    @Test
    void theKeyboardIsEnough() {
        try (Phone phone = choir(Phone.small(), firstScreen())) {
            phone.tabTo(slot(phone, ROOM)).press("Enter");
            assertThat(phone.heading()).hasText("Stemmer dette?");
            assertThat(confirm(phone)).isEnabled();

            phone.tabTo(confirm(phone)).press("Enter");

            assertThat(phone.heading()).containsText("Bestilt");
        }
    }

    @EachLook
    void isFreeOfBarriers(Phone.Kind look) {
        try (Phone phone = choir(look, book("fjordvikhallen", "09:00", "11:00") + "&parts=a")) {
            assertThat(phone.page().locator(".sum strong")).isVisible();
            phone.page().locator(".checked .line button").last().click();
            assertThat(phone.page().locator(".dates-choice li").first()).isVisible();
            phone.freeOfBarriers().noSidewaysScroll().screenshot("book-" + look.look());
            phone.fitsNarrowScreensAndLargeText();
        }
    }

    @Test
    void whatIsBeingTypedStaysWhateverHappensMeanwhile() {
        try (Phone phone = Phone.small().as("tor-toverv").open(firstScreen())) {
            phone.tap(slot(phone, ROOM));
            Locator young = phone.page().getByLabel("Hvor mange av dem er under 18 år?");
            assertThat(phone.heading()).isFocused();
            young.fill("4");

            phone.context().setOffline(true);

            assertThat(phone.page().getByText("Du er uten nett")).isVisible();
            assertThat(young).hasValue("4");
            assertThat(young).isFocused();
            phone.context().setOffline(false);
        }
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldInWordsAndNoNumberIsMadeAnother() {
        try (Phone phone = Phone.small().as("tor-toverv").open(firstScreen())) {
            phone.tap(slot(phone, ROOM));
            Locator purpose = phone.page().getByLabel("Hva skal lokalet brukes til?");
            Locator people = phone.page().getByLabel("Hvor mange kommer?");
            Locator young = phone.page().getByLabel("Hvor mange av dem er under 18 år?");
            assertThat(purpose).isVisible();
            phone.tap(confirm(phone));
            assertThat(phone.page().getByText("Skriv hva lokalet skal brukes til, f.eks. korøvelse."))
                    .isVisible();
            assertThat(purpose).isFocused();
            purpose.fill("Leseprøve");

            people.fill("0");
            assertThat(phone.page().getByText("Skriv et tall fra 1 til 20000.")).isVisible();
            phone.tap(confirm(phone));
            assertThat(people).isFocused();
            assertThat(people).hasValue("0");
            people.fill("12");
            young.fill("20");
            assertThat(phone.page().getByText("Skriv et tall som ikke er større enn 12"))
                    .isVisible();
            phone.axe().noSidewaysScroll().screenshot("book-wrong");
            phone.tap(confirm(phone));
            assertThat(young).isFocused();
            assertThat(young).hasValue("20");
            assertThat(people).hasValue("12");
            assertThat(phone.page()).hasURL(Pattern.compile("/app/book"));
        }
    }

    @Test
    void whoeverIsLoggedOutIsToldThePriceForTheirKindFirst() {
        try (Phone phone = Phone.small().open(book("klubbhuset", "11:00", "12:00"))) {
            assertThat(phone.page().locator(".sum strong")).hasText(Pattern.compile("120.kr"));

            phone.page().getByLabel("Hvem er det for?").selectOption("youth");

            assertThat(phone.page().locator(".sum strong")).hasText("Gratis");
            assertThat(phone.the(AriaRole.BUTTON, "Logg inn og bestill")).isVisible();
            phone.axe().noSidewaysScroll().screenshot("book-out");
        }
    }

    @Test
    void moreWeeksAreBookedFromTheReceipt() {
        try (Phone phone = choir(Phone.small(), book("kulturhuset-blackbox", "12:00", "13:00"))) {
            phone.tap(confirm(phone));
            assertThat(phone.heading()).containsText("Bestilt");
            phone.tap(phone.the(AriaRole.LINK, "Bestill flere uker"));

            assertThat(phone.page().locator(".checked")).containsText("10 ganger, til");
            assertThat(phone.page().locator(".dates-choice li")).hasCount(10);
        }
    }

    @Test
    void whoNeverBookedIsAskedOnlyWhatIsNeeded() {
        try (Phone phone = Phone.small().as("tor-toverv").open(firstScreen())) {
            phone.tap(slot(phone, ROOM));
            phone.tap(change(phone, "hvem det er for"));
            Locator holder = phone.page().getByLabel("Hvem bestiller du for?");
            assertThat(holder.locator("option"))
                    .hasText(new String[] {"Fjordvik barnekor", "Fjordvik teaterlag", "Tor Toverv, privat"});
            holder.selectOption("fjordvik-barnekor");
            phone.page().getByLabel("Hvor mange av dem er under 18 år?").fill("10");
            phone.page().getByLabel("Hva skal lokalet brukes til?").fill("Sangøvelse");
            assertThat(phone.page().locator(".sum")).containsText("flertallet er under 18");

            phone.tap(confirm(phone));

            assertThat(phone.page()).hasURL(RECEIPT);
            assertThat(phone.page().getByRole(AriaRole.MAIN)).containsText("Fjordvik barnekor");
            phone.go(firstScreen());
            phone.tap(slot(phone, ROOM));
            assertThat(phone.page().locator(".checked")).containsText("Sangøvelse, 10 personer");
        }
    }

    @Test
    void ofTwoPhonesOnTheSameSlotOneGetsAReceiptAndTheOtherAKindNo() {
        String slot = book("kulturhuset-ovingsrom", "13:00", "15:00");
        try (Phone one = choir(Phone.small(), slot);
                Phone other = Phone.small()
                        .as("siv-strikk")
                        .remembers("my:booking", USUAL)
                        .open(slot)) {
            assertThat(confirm(one)).isEnabled();
            assertThat(confirm(other)).isEnabled();
            assertThat(other.page().locator(".sum strong")).isVisible();

            // Both are on their way before either is answered.
            confirm(one).evaluate("it => it.click()");
            confirm(other).evaluate("it => it.click()");

            Locator receipt = one.page().getByText("Bestilt", exactly());
            Locator no = one.page().getByText("Noen andre rakk det først");
            assertThat(receipt.or(no)).isVisible();
            Phone second = receipt.isVisible() ? other : one;
            assertThat((second == one ? other : one).heading()).containsText("Bestilt");
            assertThat(second.page().getByText("Noen andre rakk det først")).isVisible();
            second.axe().noSidewaysScroll().screenshot("book-taken");
            open(second);
            second.page().getByLabel("Hva skal lokalet brukes til?").fill("Flyttet hit");
            second.tap(second.page().locator(".founds .time").first());
            assertThat(second.page().locator(".checked")).containsText("Flyttet hit");
            second.tap(confirm(second));
            assertThat(second.heading()).hasText(Pattern.compile("Bestilt|Sendt"));
        }
    }

    @Test
    void cutBetweenTapAndAnswerAndReloadedItIsOneBooking() {
        try (Phone phone = choir(Phone.small(), book("innbyggertorget", "09:00", "10:00"))) {
            AtomicInteger reached = new AtomicInteger();
            phone.page().route("**/bookings", route -> {
                APIResponse answer = route.fetch();
                assertThat(answer.status()).isEqualTo(201);
                reached.incrementAndGet();
                route.abort();
            });
            open(phone);
            phone.page().getByLabel("Hva skal lokalet brukes til?").fill("Bare én gang");
            phone.tap(confirm(phone));
            assertThat(phone.page().getByText("Vi fikk ikke svar")).isVisible();
            phone.axe().screenshot("book-unanswered");

            phone.page().reload();
            phone.page().unroute("**/bookings");
            assertThat(phone.page().getByText("Du har sendt denne før")).isVisible();
            assertThat(change(phone, "hva det er til")).isDisabled();
            phone.axe().screenshot("book-unsure");
            phone.tap(phone.the(AriaRole.BUTTON, "Send på nytt"));

            assertThat(phone.heading()).containsText("Bestilt");
            assertThat(reached.get()).isGreaterThanOrEqualTo(1);
            assertThat(bookings("kare-kor", "fjordvik-mannskor", "Bare én gang"))
                    .hasSize(1);
        }
    }

    @Test
    void anExpiredSessionComesBackToWhatWasTyped() {
        try (Phone phone = choir(Phone.small(), book("innbyggertorget", "09:00", "10:00"))) {
            Locator purpose = phone.page().getByLabel("Hva skal lokalet brukes til?");
            open(phone);
            purpose.fill("Etter innlogging");
            assertThat(phone.page().locator(".sum strong")).isVisible();
            phone.page().evaluate("""
                () => sessionStorage.setItem('session', JSON.stringify(
                  {...JSON.parse(sessionStorage.getItem('session')), token: 'worn.out.token'}))\
                """);
            phone.page().reload();
            phone.tap(phone.the(AriaRole.BUTTON, "Logg inn og bestill"));
            phone.tap(phone.page().getByText("Kåre Korsang"));

            assertThat(phone.page().locator(".checked")).containsText("Etter innlogging");
            phone.tap(confirm(phone));

            assertThat(phone.heading()).containsText("Bestilt");
        }
    }

    static Phone choir(Phone.Kind kind, String path) {
        return choir(kind).open(path);
    }

    private static Phone.Kind choir(Phone.Kind kind) {
        return kind.as("kare-kor").remembers("my:booking", USUAL);
    }

    private static String firstScreen() {
        return "/app/find?from=11:00&until=12:00&people=10&date="
                + Municipality.freeDay("biblioteket-moterom", "11:00", "12:00");
    }

    private static String book(String premises, String from, String until) {
        return book(premises, Municipality.freeDay(premises, from, until), from, until);
    }

    static String book(String premises, LocalDate day, String from, String until) {
        return "/app/book?premises=%s&people=10&start=%s&end=%s"
                .formatted(premises, Municipality.at(day, from), Municipality.at(day, until));
    }

    private static Locator change(Phone phone, String what) {
        return phone.the(AriaRole.BUTTON, "Endre " + what);
    }

    /** What is remembered stands in a line, and is changed in its place. */
    private static void open(Phone phone) {
        phone.tap(change(phone, "hva det er til"));
    }

    private static Locator slot(Phone phone, String premises) {
        return phone.page()
                .locator(".found")
                .filter(new Locator.FilterOptions().setHasText(premises))
                .locator(".time");
    }

    static Locator confirm(Phone phone) {
        return phone.page().locator("button.confirm");
    }

    private static List<?> bookings(String persona, String association, String purpose) {
        Map<?, ?> page = (Map<?, ?>)
                Directory.call(Municipality.token(persona), "GET", "/bookings?association=" + association, null);
        return ((List<?>) requireNonNull(page.get("bookings")))
                .stream()
                        .filter(each -> purpose.equals(((Map<?, ?>) each).get("purpose")))
                        .toList();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
