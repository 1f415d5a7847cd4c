package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import no.endorinn.web.Looks.EachLook;
import org.junit.jupiter.api.Test;

/** After booking for an association that nobody has confirmed anything of, at most one question. */
class StillSoTest {
    private static final String USUAL = """
        {purpose: 'Spørsmål', people: 5, young: 0, shown: false}\
        """;

    private static final String SOMALI = "for=somalisk-forening";

    @Test
    void theLeaderSaysYesByKeyboardAndIsThanked() {
        try (Phone phone = booked(Phone.small(), "amina-forening", SOMALI)) {
            Locator question = question(phone);
            assertThat(question).containsText("Stemmer det fortsatt?");
            assertThat(question.getByRole(AriaRole.LINK))
                    .hasAttribute("href", "/app/associations/somalisk-forening/change");
            assertThat(phone.heading()).isFocused();

            phone.page().route("**/confirm", Route::abort);
            phone.tabTo(question.getByRole(AriaRole.BUTTON)).press("Enter");
            assertThat(question).containsText("vi spør igjen en annen gang");
            phone.axe().noSidewaysScroll().screenshot("question-failed");
            phone.page().unroute("**/confirm");
            phone.press("Enter");

            assertThat(question).containsText("Takk!");
            assertThat(question.getByRole(AriaRole.BUTTON)).hasCount(0);
            assertThat(phone.heading()).containsText("Bestilt");
            phone.axe().screenshot("question-thanks");
            phone.page().reload();
            assertThat(phone.the(AriaRole.BUTTON, "Legg i kalenderen")).isVisible();
            assertThat(question).hasCount(0);
        }
    }

    @Test
    void whoMayNotChangeItIsToldWhoMay() {
        String band = "for=fjordvik-skolekorps";
        try (Phone phone = booked(Phone.wide(), "kine-korps", band)) {
            assertThat(question(phone)).containsText("styret@fjordvik-skolekorps.example");
            assertThat(question(phone)).containsText("kan lederen i laget endre det");
            assertThat(question(phone).getByRole(AriaRole.LINK)).hasCount(0);
            phone.axe().noSidewaysScroll().screenshot("question-booker");
        }
    }

    @EachLook
    void isFreeOfBarriers(Phone.Kind look) {
        try (Phone phone = booked(look, "amina-forening", SOMALI)) {
            phone.freeOfBarriers().noSidewaysScroll().screenshot("question-" + look.look());
            phone.doubleText().noSidewaysScroll();
        }
    }

    @Test
    void whatIsPrivateRaisesNone() {
        try (Phone phone = booked(Phone.small(), "amina-forening", "group=private")) {
            assertThat(phone.the(AriaRole.BUTTON, "Legg i kalenderen")).isVisible();
            assertThat(question(phone)).hasCount(0);
        }
    }

    private static Phone booked(Phone.Kind kind, String persona, String holder) {
        var day = Municipality.freeDay("biblioteket-moterom", "16:00", "17:00");
        Phone phone = kind.as(persona)
                .remembers("my:booking", USUAL)
                .open("/app/book?premises=biblioteket-moterom&people=5&start=%s&end=%s&%s"
                        .formatted(Municipality.at(day, "16:00"), Municipality.at(day, "17:00"), holder));
        phone.page().locator("button.confirm").click();
        assertThat(phone.page().locator("main .reference").first()).isVisible();
        return phone;
    }

    private static Locator question(Phone phone) {
        return phone.page().locator(".question");
    }
}
