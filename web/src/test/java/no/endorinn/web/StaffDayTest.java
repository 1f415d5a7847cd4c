package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import no.endorinn.web.Looks.EachLook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The day in all premises, and premises that are taken out of use. */
@Execution(ExecutionMode.CONCURRENT)
class StaffDayTest {

    /** The demo's first week begins on the next Monday, never today. */
    private final LocalDate monday = Municipality.inDays(0).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private final String tuesday = "/app/staff/day?date=" + monday.plusDays(8);
    private final String block =
            "/app/staff/block?premises=fjordvikhallen&parts=c&date=" + monday.plusDays(14) + "&from=16:00&until=18:30";

    @Test
    void aTimelineTellsWhoHasWhatWhenAndWhatIsFree() {
        try (Phone phone = Phone.wide().as("saga-sak").open("/app/staff/day?date=" + monday.plusDays(3))) {
            Locator library = premises(phone, "Biblioteket, møterommet");
            assertThat(library).containsText("18:00–20:00 Garn og prat, strikkegruppe: Strikkekveld");
            assertThat(library).containsText("20:00–21:00 Ledig");

            phone.tabTo(button(phone, "Dagen etter")).press("Enter");

            assertThat(phone.page()).hasURL(Pattern.compile("date=" + monday.plusDays(4)));
            assertThat(library).not().containsText("Garn og prat");
        }
    }

    @Test
    void aRequestLeadsToItsCaseAndFreeTimeToABlock() {
        try (Phone phone = Phone.wide().as("saga-sak").open("/app/staff/day?date=" + monday.plusDays(19))) {
            Locator hall = premises(phone, "Fjordvikhallen");
            phone.tabTo(hall.getByText("Håndballcup").locator("xpath=ancestor-or-self::a"))
                    .press("Enter");
            assertThat(phone.heading()).hasText("Håndballcup for de yngste");
            phone.page().goBack();
            phone.tabTo(hall.locator("[data-kind=free] a").first()).press("Enter");
            assertThat(phone.heading()).hasText("Steng et lokale");
            assertThat(phone.page().getByLabel("Hvilket lokale?")).hasValue("fjordvikhallen");
        }
    }

    @Test
    void whatGivesWayIsListedAndAcceptedFirst() {
        try (Phone phone = Phone.small().as("saga-sak").open(block)) {
            assertThat(phone.page().getByText(Pattern.compile("16:30–18:00"))).isVisible();
            phone.page().getByLabel("Hvorfor? Det leser de som må vike").fill("Gulvet slipes");
            phone.tap(button(phone, "Steng lokalet"));
            Locator displace = button(phone, "Steng, og la 1 bestilling vike");
            assertThat(displace).isDisabled();
            assertThat(phone.page().getByText(Pattern.compile("Lokalet er ikke stengt ennå")))
                    .isVisible();
            assertThat(phone.page().locator(".notice")).containsText("Fjordvik IL");
            phone.axe().noSidewaysScroll().screenshot("block-affected");
            phone.page().getByLabel(Pattern.compile("^Jeg har sett på lista")).check();

            phone.tap(displace);

            assertThat(phone.heading()).hasText("Gulvet slipes");
            assertThat(phone.page().getByText("Lokalet er stengt da.")).isVisible();
            phone.axe().screenshot("block-stands");

            phone.tap(button(phone, "Åpne lokalet igjen"));

            assertThat(phone.page().getByText(Pattern.compile("^Lokalet er åpnet igjen")))
                    .isVisible();
            phone.axe().screenshot("block-lifted");
        }
    }

    @Test
    void aLostReceiptIsOneBlock() {
        String free = "/app/staff/block?premises=svommehallen&date=" + monday.plusDays(18) + "&from=09:00&until=10:00";
        try (Phone phone = Phone.small().as("vidar-vaktmester").open(free)) {
            phone.page().route("**/blocks", route -> {
                // It gets there, and the receipt does not come back.
                route.fetch();
                route.abort();
            });
            phone.page().getByLabel("Hvorfor? Det leser de som må vike").fill("Nytt klor");
            phone.tap(button(phone, "Steng lokalet"));
            assertThat(button(phone, "Prøv igjen"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
            phone.page().unroute("**/blocks");
            phone.page().reload();

            phone.tap(button(phone, "Steng lokalet"));

            assertThat(phone.heading()).hasText("Nytt klor");
            assertThat(phone.page().getByText("Lokalet er stengt da.")).isVisible();
        }
    }

    @Test
    void theKeyboardIsEnoughToBlockAndABlockIsFoundAgainInTheDay() {
        LocalDate day = monday.plusDays(17);
        String free = "/app/staff/block?premises=svommehallen&date=" + day + "&from=09:00&until=10:00";
        try (Phone phone = Phone.wide().as("saga-sak").open(free)) {
            assertThat(phone.page().getByText("Her er det ingenting fra før.")).isVisible();
            phone.tabTo(phone.page().getByLabel("Hvorfor? Det leser de som må vike"));
            phone.page().keyboard().type("Vannprøver");
            phone.press("Enter");
            assertThat(phone.heading()).hasText("Vannprøver");
        }
        // Whoever it was that blocked it, and on whichever phone.
        try (Phone phone = Phone.wide().as("vidar-vaktmester").open("/app/staff/day?date=" + day)) {
            phone.tabTo(premises(phone, "Svømmehallen").locator("[data-kind=block] a"))
                    .press("Enter");
            assertThat(phone.heading()).hasText("Vannprøver");
            phone.tabTo(button(phone, "Åpne lokalet igjen")).press("Enter");

            assertThat(phone.page().getByText(Pattern.compile("^Lokalet er åpnet igjen")))
                    .isVisible();
            phone.tabTo(phone.the(AriaRole.LINK, "Se dagen i alle lokaler")).press("Enter");
            assertThat(premises(phone, "Svømmehallen").locator(".bar").first()).isVisible();
            assertThat(phone.page().locator("[data-kind=block]")).hasCount(0);
        }
    }

    @Test
    void aCaretakerBeginsWithTheDayAndSeesWhoComes() {
        try (Phone phone = Phone.small().as("vidar-vaktmester").open("/app/")) {
            Locator navigation = phone.page().locator(".navigation a");
            assertThat(navigation.filter(new Locator.FilterOptions().setHasText("behandling")))
                    .hasCount(0);
            phone.tap(navigation.filter(new Locator.FilterOptions().setHasText("Dagen")));
            assertThat(phone.heading()).hasText("Dagen i alle lokaler");
            assertThat(phone.page().locator(".staff-tabs a"))
                    .hasText(new String[] {"Dagen", "Stenging", "Utlån", "Utstyr", "Ansatte", "Lag jeg står nær"});

            phone.go(tuesday);
            phone.tap(phone.page().locator("[data-kind=booking] a").first());

            assertThat(phone.page()).hasURL(Pattern.compile("/staff/bookings/"));
            assertThat(phone.page().getByText(Pattern.compile("^Referanse"))).isVisible();
            assertThat(phone.page().getByText("Flytt eller avlys")).hasCount(0);
            assertThat(navigation.and(phone.page().locator("[aria-current]"))).hasText("Dagen");
            phone.axe().noSidewaysScroll().screenshot("booked-caretaker");
        }
    }

    @EachLook
    void aBookingIsFreeOfBarriers(Phone.Kind look) {
        try (Phone phone = look.as("saga-sak").open(tuesday)) {
            phone.tap(phone.page().locator("[data-kind=booking] a").first());
            assertThat(phone.page().locator("main .card .ds-button")).isVisible();
            phone.freeOfBarriers().noSidewaysScroll().screenshot("booked-" + look.look());
            phone.doubleText().noSidewaysScroll();
        }
    }

    @Test
    void aLinkToTheQueueLeadsACaretakerToWhatTheyMaySee() {
        try (Phone phone = Phone.small().as("vidar-vaktmester").open("/app/staff")) {
            assertThat(phone.heading()).hasText("Dagen i alle lokaler");
            assertThat(phone.page()).hasURL(Pattern.compile("/app/staff/day$"));

            phone.go("/app/staff/day?date=" + monday.plusDays(19));
            phone.tap(premises(phone, "Fjordvikhallen")
                    .locator("[data-kind=request] a")
                    .first());

            assertThat(phone.page()).hasURL(Pattern.compile("/staff/bookings/"));
            assertThat(phone.heading()).hasText("Fjordvik IL");
            assertThat(phone.page().getByText("Venter på svar").first()).isVisible();
        }
    }

    @Test
    void aPrivatePersonHasNoNameAndWhoOnlyReadsBlocksNothing() {
        try (Phone phone = Phone.small().as("leif-leser").open("/app/staff/day?date=" + monday.plusDays(13))) {
            assertThat(premises(phone, "Nesbygda grendehus")).containsText("Privat: Dåpsselskap");
            assertThat(phone.page().locator("[data-kind=free]").first()).isVisible();
            assertThat(phone.page().locator("[data-kind=free] a")).hasCount(0);
            assertThat(phone.page().locator(".staff-tabs a"))
                    .hasText(new String[] {"Saker", "Dagen", "Utstyr", "Ordninger", "Ansatte", "Lag jeg står nær"});
        }
    }

    @Test
    void onlyWhatIsTheStaffsIsAskedForWithTheToken() {
        try (Phone phone = Phone.small().as("saga-sak").open("/app/staff/block")) {
            Map<String, Boolean> asked = new ConcurrentHashMap<>();
            phone.page()
                    .onRequest(request -> asked.put(
                            URI.create(request.url()).getPath(),
                            request.headers().containsKey("authorization")));

            phone.go(tuesday);
            assertThat(phone.page().locator(".premises-day")).hasCount(13);

            Assertions.assertThat(asked)
                    .containsEntry("/schedule", true)
                    .containsEntry("/premises", false)
                    .containsEntry("/premises/fjordvikhallen/days", false);
        }
    }

    private static Locator premises(Phone phone, String name) {
        return phone.page().locator(".premises-day").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator button(Phone phone, String name) {
        return phone.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
