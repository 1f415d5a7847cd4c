package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import no.endorinn.web.Looks.EachLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One's own association: the registers fill in what they know, and stop nobody. */
@Execution(ExecutionMode.CONCURRENT)
class AddAssociationTest {

    private static Phone adding(Phone.Kind kind) {
        Phone phone = kind.asStranger("Frida Frimerkestad").blank();
        return Directory.introduce(phone, "Frida Frimerkestad").go("/app/new-association");
    }

    @EachLook
    void isFreeOfBarriers(Phone.Kind look) {
        try (Phone phone = adding(look)) {
            phone.page().locator("main form button").nth(1).click();
            assertThat(phone.page().locator("main textarea")).isVisible();

            phone.freeOfBarriers().noSidewaysScroll().screenshot("add-" + look.look());
            phone.doubleText().noSidewaysScroll();
        }
    }

    @Test
    void theRegisterFillsInTheRestByKeyboardAlone() {
        try (Phone phone = adding(Phone.wide())) {
            phone.tabTo(number(phone));
            phone.page().keyboard().type("810 054 808");
            phone.press("Enter");
            assertThat(phone.page().getByText("Vi fant FJORDVIK FRIMERKEKLUBB")).isVisible();
            assertThat(phone.page().getByLabel("Navn", exact())).hasValue("Fjordvik Frimerkeklubb");
            assertThat(phone.page().getByLabel("Om laget")).hasValue("Frimerker, postkort og godt lag");
            phone.axe().screenshot("add-found");

            assertThat(phone.page().getByText("Kommunen ser på at det er deres nummer"))
                    .isVisible();

            phone.tabTo(phone.the(AriaRole.BUTTON, "Legg til laget")).press("Enter");

            assertThat(phone.heading()).hasText("Fjordvik Frimerkeklubb");
            assertThat(phone.page().getByText("Kommunen har ikke sagt ja til organisasjonsnummeret ennå"))
                    .isVisible();
            assertThat(phone.the(AriaRole.LINK, "Verv")).isVisible();
        }
    }

    @Test
    void aNumberThatIsHereLeadsToClaimingIt() {
        try (Phone phone = adding(Phone.small())) {
            number(phone).fill("810002743");
            phone.tap(phone.the(AriaRole.BUTTON, "Hent opplysninger"));
            assertThat(phone.page().getByText("er her allerede")).isVisible();
            phone.axe().screenshot("add-here");
            phone.tap(phone.the(AriaRole.LINK, "Be om å få styre det"));
            assertThat(phone.heading()).hasText("Fjordvik mannskor");
            phone.page().getByLabel("Hva har du med laget å gjøre?").fill("Valgt på årsmøtet.");
            phone.axe().screenshot("claim");

            phone.tap(phone.the(AriaRole.BUTTON, "Send"));

            assertThat(phone.page().getByText("Sendt til kommunen.")).isVisible();
        }
    }

    @Test
    void aDeletedNumberIsToldWhyAndOneGoesOnWithout() {
        try (Phone phone = adding(Phone.small())) {
            number(phone).fill("810056177");
            phone.tap(phone.the(AriaRole.BUTTON, "Hent opplysninger"));
            assertThat(phone.page().getByText("er slettet i Enhetsregisteret")).isVisible();
            phone.axe().screenshot("add-deleted");
            phone.tap(phone.the(AriaRole.BUTTON, "Vi har ikke nummer"));
            phone.page().getByLabel("Navn", exact()).fill("Skøytevennene");

            phone.tap(phone.the(AriaRole.BUTTON, "Legg til laget"));

            assertThat(phone.heading()).hasText("Skøytevennene");
            assertThat(phone.page().getByText("Laget står ikke i noe register."))
                    .isVisible();
        }
    }

    @Test
    void aRegisterThatIsDownStopsNobody() {
        try (Phone phone = adding(Phone.small())) {
            phone.page()
                    .route(
                            "**/organisations/*",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("{\"organisationNumber\": \"974760673\", \"outcome\": \"unavailable\"}")));
            number(phone).fill("974760673");

            phone.tap(phone.the(AriaRole.BUTTON, "Hent opplysninger"));

            assertThat(phone.page().getByText("Registeret svarer ikke akkurat nå"))
                    .isVisible();
            assertThat(phone.page().getByLabel("Navn", exact())).isEditable();
            assertThat(number(phone)).hasValue("974760673");
            phone.axe().screenshot("add-down");
        }
    }

    @Test
    void whatIsTypedOutlivesAReload() {
        try (Phone phone = adding(Phone.small())) {
            phone.tap(phone.the(AriaRole.BUTTON, "Vi har ikke nummer"));
            phone.page().getByLabel("Navn", exact()).fill("Turvennene");

            phone.page().reload();

            assertThat(phone.page().getByLabel("Navn", exact())).hasValue("Turvennene");
            assertThat(phone.page()).hasURL(Pattern.compile("/new-association$"));
        }
    }

    private static Locator number(Phone phone) {
        return phone.page().getByLabel("Organisasjonsnummer");
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
