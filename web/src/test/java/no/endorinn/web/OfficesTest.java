package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who has which office, and how it passes on. */
@Execution(ExecutionMode.CONCURRENT)
class OfficesTest {

    @Test
    void aSuccessorIsInvitedByLinkAndTakesOver() {
        try (Phone old = Phone.small().asStranger("Gamle Guri").blank()) {
            String id = Directory.add(Directory.introduce(old, "Gamle Guri"), "Guris trekkspillklubb");
            old.go("/app/associations/" + id + "/offices");
            old.page().getByLabel("Den nye overtar som leder etter meg").check();
            assertThat(checkbox(old, "Leder")).isChecked();
            checkbox(old, "Bestiller").uncheck();
            old.tap(old.the(AriaRole.BUTTON, "Lag en lenke"));
            String link = old.page()
                    .getByLabel("Lenke", new Page.GetByLabelOptions().setExact(true))
                    .inputValue();
            old.axe().noSidewaysScroll().screenshot("offices-invited");
            assertThat(link).contains("/app/invitation#");
            assertThat(old.the(AriaRole.LINK, "Send på e-post"))
                    .hasAttribute("href", Pattern.compile("mailto:\\?subject=.+invitation%23.+"));

            try (Phone successor = Phone.small().asStranger("Unge Ulf").blank()) {
                successor.page().navigate(link);
                successor.page().getByLabel("E-post").fill("ulf@trekkspill.example");
                successor.tap(successor.the(AriaRole.BUTTON, "Lagre"));
                assertThat(successor.page().getByText("Du overtar som leder")).isVisible();
                successor.axe().noSidewaysScroll().screenshot("invitation");
                successor.tap(successor.the(AriaRole.BUTTON, "Ja, jeg blir med"));
                assertThat(successor.heading()).hasText("Verv i Guris trekkspillklubb");
                assertThat(successor.page().getByText("Gamle Guri")).hasCount(0);
                successor.tap(successor.the(AriaRole.LINK, "Historikk"));
                assertThat(successor.page().getByText("av Unge Ulf").first()).isVisible();
            }
            old.page().reload();
            assertThat(old.page().getByRole(AriaRole.MAIN)).not().containsText("Unge Ulf");
        }
    }

    @Test
    void theLinkOutlivesSigningIn() {
        try (Phone phone = Phone.small().open("/app/invitation#tull")) {
            phone.tap(phone.page()
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Logg inn")));

            phone.tap(phone.page().getByText("Amina Eksempel"));

            assertThat(phone.page()).hasURL(Pattern.compile("/app/invitation#tull$"));
            assertThat(phone.page().locator(".notice")).isVisible();
            phone.axe().screenshot("invitation-wrong");
        }
    }

    @Test
    void theLeadIsHandedToAMember() {
        try (Phone old = Phone.small().asStranger("Olga Over").blank()) {
            String id = Directory.add(Directory.introduce(old, "Olga Over"), "Olgas orkester");
            old.go("/app/associations/" + id + "/offices");
            old.tap(old.the(AriaRole.BUTTON, "Lag en lenke"));
            String link = old.page().locator("input[readonly]").inputValue();
            try (Phone member = Phone.small().asStranger("Mette Med").blank()) {
                Directory.introduce(member, "Mette Med").page().navigate(link);
                member.tap(member.the(AriaRole.BUTTON, "Ja, jeg blir med"));
                assertThat(member.heading()).hasText("Verv i Olgas orkester");
            }
            old.page().reload();
            old.tap(old.the(AriaRole.BUTTON, "Gi fra deg ledervervet Mette Med"));
            assertThat(old.page().getByText("Mette Med blir leder, og du er det ikke lenger."))
                    .isVisible();

            old.tap(old.the(AriaRole.BUTTON, "Ja, gi fra meg vervet"));

            assertThat(old.heading()).hasText("Om meg");
            assertThat(old.page().getByText("Du har gitt fra deg ledervervet i Olgas orkester."))
                    .isVisible();
        }
    }

    @Test
    void anInvitationIsTakenBackByKeyboardAlone() {
        try (Phone phone = Phone.wide().asStranger("Tilla Takk").blank()) {
            String id = Directory.add(Directory.introduce(phone, "Tilla Takk"), "Tillas tak");
            phone.go("/app/associations/" + id + "/offices");
            phone.tabTo(phone.the(AriaRole.BUTTON, "Lag en lenke")).press("Enter");

            phone.tabTo(phone.the(AriaRole.BUTTON, "Trekk tilbake")).press("Enter");

            assertThat(phone.page().getByText("Venter på svar")).hasCount(0);
        }
    }

    @Test
    void theLastLeaderIsToldPlainlyAndMayMeanIt() {
        try (Phone phone = Phone.small().asStranger("Sigrid Sist").blank()) {
            String id = Directory.add(Directory.introduce(phone, "Sigrid Sist"), "Sigrids siste");
            phone.go("/app/associations/" + id + "/offices");
            phone.tap(phone.the(AriaRole.BUTTON, "Slutt i laget"));
            phone.tap(phone.the(AriaRole.BUTTON, "Ja, slutt"));
            assertThat(phone.page().getByText("Da får laget ingen leder")).isVisible();
            phone.axe().screenshot("offices-last-leader");
            phone.tap(phone.the(AriaRole.BUTTON, "Nei, avbryt"));
            phone.tap(phone.the(AriaRole.BUTTON, "Slutt i laget"));
            phone.tap(phone.the(AriaRole.BUTTON, "Ja, slutt"));

            phone.tap(phone.the(AriaRole.BUTTON, "Ja, selv om laget blir uten leder"));

            assertThat(phone.heading()).hasText("Sigrids siste");
            assertThat(phone.page().getByText("Er dette laget ditt?")).isVisible();
        }
    }

    @Test
    void officesAreChangedAndTheAccountIsChecked() {
        try (Phone phone = Phone.small().asStranger("Kjell Kasse").blank()) {
            String id = Directory.add(Directory.introduce(phone, "Kjell Kasse"), "Kjells kassalag");
            phone.go("/app/associations/" + id + "/offices");
            phone.tap(phone.the(AriaRole.BUTTON, "Endre verv"));
            checkbox(phone, "Kasserer").first().check();
            phone.tap(phone.the(AriaRole.BUTTON, "Lagre").first());
            assertThat(phone.page().locator(".tags").first()).containsText("Kasserer");
            phone.page().getByLabel("Kontonummer").fill("12345678901");
            phone.tap(phone.the(AriaRole.BUTTON, "Lagre"));
            assertThat(phone.page().getByLabel("Kontonummer")).hasAttribute("aria-invalid", "true");

            phone.page().getByLabel("Kontonummer").fill("1234 56 78903");
            phone.tap(phone.the(AriaRole.BUTTON, "Lagre"));

            assertThat(phone.page().getByText("Lagret.")).isVisible();
        }
    }

    private static Locator checkbox(Phone phone, String name) {
        return phone.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
