package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import no.endorinn.web.Looks.EachLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Finding what one wants to borrow: dates once for all of it, what kind, and how many are free then. */
@Execution(ExecutionMode.CONCURRENT)
class BorrowTest {
    @Test
    void fromTheFrontDoorToAThingThatIsFreeForMyDates() {
        try (Phone phone = Phone.small().open("/app/")) {
            Page page = phone.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Lån utstyr")))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText(Pattern.compile("\\d+ slags utstyr"));
            phone.axe().noSidewaysScroll().screenshot("equipment-find");

            page.locator(".loan-when summary").click();
            LocalDate from = Municipality.inDays(20);
            page.getByLabel("Hentes").fill(from.toString());
            page.getByLabel("Leveres").fill(from.plusDays(4).toString());
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Idrett"))
                    .check();

            Locator skates =
                    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Skøyter")));
            assertThat(skates).containsText("Ledig: 12 av 12");
            assertThat(skates).containsText("Utstyrssentralen");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 slags utstyr");
            skates.click();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Skøyter");
            assertThat(page.getByLabel("Hentes")).hasValue(from.toString());
            assertThat(page.getByRole(AriaRole.LISTITEM)
                            .filter(new Locator.FilterOptions().setHasText("38"))
                            .first())
                    .containsText("Ledig: 3 av 3");
            assertThat(page.getByText("man–søn 08:00–21:00")).isVisible();
            phone.axe().noSidewaysScroll().screenshot("equipment-model");
        }
    }

    @Test
    void aBasketIsReservedForMyAssociationAndThenNoneIsFree() {
        LocalDate from = Municipality.inDays(24);
        String dates = "from=" + from + "&start=12:00&until=" + from.plusDays(2) + "&end=12:00";
        try (Phone phone = Phone.small().as("kare-kor").open("/app/equipment/langbord?" + dates)) {
            Page page = phone.page();
            page.getByLabel("Antall").fill("20");
            press(page, "Legg i kurven");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vis kurven: 1 ting"))
                    .click();

            assertThat(page.getByRole(AriaRole.LISTITEM)
                            .filter(new Locator.FilterOptions().setHasText("20 × Langbord")))
                    .isVisible();
            phone.axe().noSidewaysScroll().screenshot("equipment-basket");
            page.getByLabel("Hva skal det brukes til?").fill("Julelunsj for to hundre");
            press(page, "Reserver");
            assertThat(phone.heading()).containsText("Reservert. Referanse");
            assertThat(page.getByText("20 × Langbord")).isHidden();

            // An hour later, for an answer may be kept for five seconds.
            page.navigate(page.url().replaceFirst("/app/.*", "/app/equipment/langbord?" + dates.replace("12:", "13:")));
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("Ingen ledige da");
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void aWordFindsItInAnyLanguageAndNothingIsSaidPlainly() {
        try (Phone phone = Phone.small().open("/app/equipment")) {
            Locator words = phone.page().getByLabel("Hva leter du etter?");
            words.fill("kayak");
            words.press("Enter");
            assertThat(phone.page()
                            .getByRole(
                                    AriaRole.LINK,
                                    new Page.GetByRoleOptions().setName(Pattern.compile("^Kajakk Utstyrss"))))
                    .containsText("Må godkjennes");

            words.fill("romskip");
            words.press("Enter");
            assertThat(phone.page().getByRole(AriaRole.STATUS)).containsText("Prøv et annet ord");
        }
    }

    @EachLook
    void whatOneCanBorrowIsFreeOfBarriers(Phone.Kind look) {
        try (Phone phone = look.open("/app/equipment/kajakk")) {
            assertThat(phone.page().locator(".month li").first()).isVisible();
            phone.freeOfBarriers().noSidewaysScroll().screenshot("equipment-" + look.look());
            phone.fitsNarrowScreensAndLargeText();

            phone.tap(phone.page().locator(".choose button[type=submit]"));
            phone.tap(phone.page().locator(".bottom-bar a"));
            assertThat(phone.page().locator("li.row")).hasCount(1);
            phone.freeOfBarriers().noSidewaysScroll().screenshot("basket-" + look.look());
        }
    }
}
