package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every association there is, and each one's page. */
@Execution(ExecutionMode.CONCURRENT)
class CatalogueTest {

    @Test
    void isFoundWhileOneTypesAndByKeyboardAlone() {
        try (Phone phone = Phone.wide().open("/app/associations")) {
            assertThat(cards(phone).first()).isVisible();
            phone.tabTo(phone.page().getByLabel("Søk etter navn"));
            phone.page().keyboard().type("skolek");

            assertThat(cards(phone)).hasCount(1);
            assertThat(phone.page()).hasURL(Pattern.compile("words=skolek"));
            assertThat(phone.page().getByLabel("Søk etter navn")).isFocused();
            phone.tabTo(phone.the(AriaRole.LINK, "Fjordvik skolekorps")).press("Enter");

            assertThat(phone.heading()).hasText("Fjordvik skolekorps");
            assertThat(phone.heading()).isFocused();
            phone.page().goBack();
            assertThat(phone.page().getByLabel("Søk etter navn")).hasValue("skolek");
        }
    }

    @Test
    void onlyChoicesThatLeaveSomethingAreOffered() {
        try (Phone phone = Phone.small().open("/app/associations?words=mannskor")) {
            assertThat(cards(phone)).hasCount(1);
            Locator field = phone.page().getByLabel("Hva?");
            assertThat(field.locator("option")).hasCount(2);

            assertThat(field.locator("option").last()).hasText("Kultur (1)");
            field.selectOption("culture");

            assertThat(phone.page()).hasURL(Pattern.compile("words=mannskor&field=culture"));
            assertThat(cards(phone)).hasCount(1);
        }
    }

    @Test
    void whatTheWholeCatalogueHasIsOfferedWithHowMany() {
        try (Phone phone = Phone.small().blank()) {
            phone.page()
                    .route(
                            "**/associations/facets",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("""
                                        {"fields": [{"value": "faith", "count": 31}, {"value": "culture", "count": 12}],
                                         "ages": [], "places": [{"value": "Ytterst", "count": 9}]}
                                        """)));
            phone.go("/app/associations");
            assertThat(phone.page().getByLabel("Hva?").locator("option"))
                    .hasText(new String[] {"Alle", "Kultur (12)", "Tro og livssyn (31)"});
            assertThat(phone.page().getByLabel("For hvem?")).hasCount(0);
            assertThat(phone.page().getByLabel("Hvor?").locator("option").last())
                    .hasText("Ytterst (9)");
            phone.axe().noSidewaysScroll().screenshot("associations-facets");

            phone.page().getByLabel("Hva?").selectOption("faith");

            assertThat(phone.page().getByLabel("For hvem?").locator("option").last())
                    .hasText(Pattern.compile("\\(\\d+\\)"));
            assertThat(phone.page().getByLabel("Hva?").locator("option")).hasCount(3);
        }
    }

    @Test
    void withoutThatWhatWasFoundIsOffered() {
        try (Phone phone = Phone.small().blank()) {
            phone.page().route("**/associations/facets", Route::abort);
            phone.go("/app/associations");
            assertThat(phone.page().getByLabel("Hva?").locator("option[value=culture]"))
                    .hasCount(1);
            assertThat(phone.page().locator("main .notice")).hasCount(0);
        }
    }

    @Test
    void nothingFoundOffersAllOfThem() {
        try (Phone phone = Phone.small().open("/app/associations?words=finnesikke")) {
            assertThat(phone.page().getByText("0 lag.")).isVisible();
            phone.axe();

            phone.tap(phone.the(AriaRole.BUTTON, "Vis alle"));

            assertThat(cards(phone).first()).isVisible();
            assertThat(phone.page().getByLabel("Søk etter navn")).hasValue("");
        }
    }

    @Test
    void moreThanAPageIsShownOnRequest() {
        try (Phone phone = Phone.small().open("/app/associations")) {
            assertThat(cards(phone)).hasCount(25);

            phone.tap(phone.the(AriaRole.BUTTON, "Vis flere"));

            assertThat(cards(phone)).hasCount(50);
        }
    }

    @Test
    void theNavigationLeadsThere() {
        try (Phone phone = Phone.small().open("/app/")) {
            phone.tap(phone.page()
                    .getByRole(AriaRole.NAVIGATION)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Lag"))));

            assertThat(phone.heading()).hasText("Lag og foreninger");
        }
    }

    @Test
    void aLeaderChangesItAndConfirmsIt() {
        try (Phone phone = Phone.small().asStranger("Laila Leder").blank()) {
            String id = Directory.add(Directory.introduce(phone, "Laila Leder"), "Lailas lesesirkel");
            phone.go("/app/associations/" + id);
            assertThat(phone.page().getByText("ikke bekreftet dette selv")).hasCount(0);
            phone.tap(phone.the(AriaRole.LINK, "Endre"));
            phone.page().getByLabel("Om laget", exact()).fill("Vi leser sammen.");
            phone.page()
                    .getByText("Kultur", new Page.GetByTextOptions().setExact(true))
                    .click();
            phone.page().getByText("Grupper, og hva laget hører til").click();
            phone.tap(phone.the(AriaRole.BUTTON, "Legg til en gruppe"));
            phone.page().getByLabel("Navn på gruppa").fill("Krimgruppa");
            phone.page().getByLabel("Nettside").fill("lesesirkel.example");
            phone.axe().noSidewaysScroll().screenshot("association-change");

            phone.tap(phone.the(AriaRole.BUTTON, "Lagre"));

            assertThat(phone.page().getByText("Vi leser sammen.")).isVisible();
            assertThat(phone.page().getByText("Krimgruppa")).isVisible();
            phone.tap(phone.the(AriaRole.BUTTON, "Alt dette stemmer fortsatt"));
            assertThat(phone.page().getByText("Sist bekreftet av laget")).isVisible();
            phone.axe().screenshot("association-leader");
        }
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator cards(Phone phone) {
        return phone.page().locator(".results .card");
    }
}
