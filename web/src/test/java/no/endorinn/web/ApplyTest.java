package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import no.endorinn.web.Phone.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Applying on a phone, from finding a scheme to its receipt. */
@Execution(ExecutionMode.CONCURRENT)
class ApplyTest {
    private static final int MOST_QUESTIONS = 7;
    private static final Pattern SAVED = Pattern.compile("Lagret \\d\\d:\\d\\d");

    /** Must show 1. */
    @Test
    void whatIsBegunOnOnePhoneAndGoesOnOnAnotherThroughALostNetworkWithAPhotoIsSentOnce() {
        Kind owner = Phone.small().asStranger("Greta Granskog");
        String choir = "Barnekoret " + UUID.randomUUID();
        try (Phone first = Directory.introduce(owner.blank(), "Greta Granskog");
                Phone second = owner.asOwnerOf(owner).blank()) {
            Directory.add(first, choir);

            begin(first);
            String application = first.page().url();
            first.axe().noSidewaysScroll().screenshot("apply");
            first.tap(first.page().locator(".apply-tasks a").first());
            Applicant applicant = applicantOf(first);
            applicant.answerThisPage();
            assertThat(first.page().locator(".apply-head")).containsText(SAVED);
            first.freeOfBarriers().noSidewaysScroll().screenshot("apply-part");
            applicant.goOn();
            assertThat(first.page().locator(".apply-head")).containsText(SAVED);

            // The other phone has what the first one wrote, and goes on without a network as far as there is anything
            // to fill in.
            // Who it is may be known last of all.
            List<Route> who = new ArrayList<>();
            second.page().route("**/me", who::add);
            second.page().waitForResponse("**/forms/**", () -> second.page().navigate(application));
            second.page().unroute("**/me");
            who.forEach(Route::resume);
            assertThat(second.page().locator(".apply-tasks li").first().locator(".mark"))
                    .hasAttribute("data-mark", "done");
            second.tap(second.page().locator(".bottom-bar a"));
            second.page().context().setOffline(true);
            Applicant other = applicantOf(second);
            other.answerThisPage();
            assertThat(second.page().locator(".apply-head")).containsText("Bare på telefonen");
            assertThat(second.page().locator("main")).containsText("Du er uten nett");
            second.axe().screenshot("apply-offline");
            other.goOn().answerThisPage().goOn();
            Locator papers = second.page().locator("#asked-offer");
            AttachTest.choose(papers, "IMG_0001.png", "image/png", AttachTest.photo());
            assertThat(papers.locator(".rows li")).containsText("Ikke sendt. Filen ligger på denne enheten");
            second.axe().noSidewaysScroll().screenshot("attach-offline");
            other.goOn().answerThisPage().goOn();
            assertThat(second.page().locator(".bottom-bar")).containsText("Fyll ut det som mangler");
            second.page().context().setOffline(false);
            assertThat(second.page().locator(".apply-head")).containsText(SAVED);

            assertThat(second.heading()).hasText("Se over og send");
            assertThat(second.page().locator("main")).containsText("IMG_0001.jpg");
            assertThat(second.page().locator(".bottom-bar button")).hasText("Send søknaden");
            second.axe().noSidewaysScroll().screenshot("apply-check");
            first.go(application + "/check");
            assertThat(first.page().locator(".bottom-bar button")).hasText("Send søknaden");
            String press = "() => document.querySelector('.bottom-bar button').click()";
            first.page().evaluate(press);
            second.page().evaluate(press);

            for (Phone each : new Phone[] {first, second}) {
                assertThat(each.page()).hasURL(Pattern.compile("/receipt$"));
                assertThat(each.page().locator(".receipt")).containsText("Søknaden er mottatt");
            }
            String received = first.page().locator(".receipt").innerText();
            assertThat(second.page().locator(".receipt"))
                    .containsText(received.lines().toList().getLast());
            first.axe().noSidewaysScroll().screenshot("apply-receipt");

            first.go("/app/mine");
            Locator mine = first.page().locator(".mine-rows li");
            assertThat(mine).hasCount(1);
            assertThat(mine).containsText("Svar innen");
            first.axe().screenshot("mine-application");
            first.tap(mine.locator("a"));
            assertThat(first.page().locator(".apply-timeline")).containsText("Mottatt av kommunen");
            first.axe().noSidewaysScroll().screenshot("apply-sent");
            first.go("/app/");
            assertThat(first.page().locator(".front-waits")).containsText("Svar innen");
        }
    }

    /** Must show 2. */
    @Test
    void theDemosChoirAnswersAtMostSevenQuestionsForTheOperatingGrantInTenMinutes() {
        JsonNode scheme = Applicant.open("/schemes/driftstilskudd");
        assertTrue(scheme.path("form").path("minutes").asInt() <= 10, "it takes ten minutes");
        try (Phone phone = Phone.small().as("kare-kor").open("/app/grants/driftstilskudd")) {
            eligible(phone, scheme);
            start(phone);
            JsonNode form = scheme.path("form");
            Applicant applicant = new Applicant(
                    phone, form.path("id").asText(), form.path("version").asInt());
            int asked = 0;
            phone.tap(phone.page().locator(".apply-tasks a").first());
            while (applicant.isUnderWay()) {
                asked += applicant.unanswered();
                applicant.answerThisPage().goOn();
            }
            assertTrue(asked <= MOST_QUESTIONS, asked + " questions are left");
            phone.axe().screenshot("apply-ten-minutes");
            phone.tap(phone.the(AriaRole.BUTTON, "Send søknaden"));
            assertThat(phone.page().locator(".receipt")).containsText("Søknaden er mottatt");
        }
    }

    /** A no says which rule, and writes nothing; what is typed wrongly is told beside its field and not made another amount. */
    @Test
    void whatIsTypedStaysAsItWasUntilItIsUnderstood() {
        try (Phone phone = drafting("Bodil Beløp")) {
            phone.tap(phone.page().locator(".apply-tasks a").first());
            Applicant applicant = applicantOf(phone);
            while (phone.page().locator(".two-list-row").count() == 0) {
                applicant.answerThisPage().goOn();
            }
            Locator row = phone.page().locator(".two-list-row").first();
            row.locator("input").nth(0).fill("Dirigent");
            row.locator("input").nth(1).fill("1e9");
            row.locator("input").nth(1).blur();
            assertThat(row.locator(".wrong")).hasText("Skriv bare beløpet, f.eks. 1 000 eller 1 000,50.");
            phone.axe().screenshot("apply-wrong");
            phone.page().reload();
            assertThat(row.locator("input").nth(1)).hasValue("1e9");
            row.locator("input").nth(1).fill("1.000,50");
            row.locator("input").nth(1).blur();
            assertThat(row.locator(".wrong")).hasCount(0);
            assertThat(phone.page().locator(".apply-head")).containsText(SAVED);
            phone.page().reload();
            assertThat(row.locator("input").nth(1)).hasValue("1\u00a0000,50");
        }
    }

    /** A session that ends in the middle of a text, and a text that another has written meanwhile. */
    @Test
    void nothingThatWasWrittenIsLost() {
        Kind owner = Phone.small().asStranger("Siri Skriver");
        try (Phone phone = Directory.introduce(owner.blank(), "Siri Skriver");
                Phone other = owner.asOwnerOf(owner).blank()) {
            String association = Directory.add(phone, "Skrivelaget " + UUID.randomUUID());
            phone.go("/app/apply/" + Directory.apply(phone, Grant.scheme(), association));
            phone.tap(phone.page().locator(".apply-tasks a").first());
            Locator text = longText(phone);
            String part = phone.page().url();
            other.go(part);
            Locator theirs = other.page().locator("textarea").first();
            assertThat(theirs).isVisible();
            text.fill("Barnekoret vil synge.");
            assertThat(phone.page().locator(".apply-head")).containsText(SAVED);

            theirs.fill("Barnekoret vil danse.");
            Locator differs = other.page().locator(".changed");
            assertThat(differs).containsText("Du har skrevet noe annet et annet sted");
            assertThat(differs).containsText("Barnekoret vil synge.");
            assertThat(differs).containsText("Barnekoret vil danse.");
            other.axe().noSidewaysScroll().screenshot("apply-differs");
            other.tap(other.the(AriaRole.BUTTON, "Behold ditt svar"));
            assertThat(other.page().locator(".apply-head")).containsText(SAVED);
            phone.page().evaluate("() => window.dispatchEvent(new Event('focus'))");
            assertThat(text).hasValue("Barnekoret vil danse.");

            phone.page().evaluate("""
                () => {
                  const session = JSON.parse(sessionStorage.getItem('session'));
                  sessionStorage.setItem('session', JSON.stringify({...session, token: 'utløpt'}));
                }\
                """);
            phone.page().route("**/applications/**", route -> {
                if (route.request().method().equals("PUT")) {
                    route.fulfill(new Route.FulfillOptions().setStatus(401).setBody("{}"));
                } else {
                    route.resume();
                }
            });
            text.fill("En lang tekst midt i en økt.");
            assertThat(phone.page().locator("main")).containsText("Du er logget ut");
            assertThat(text).hasValue("En lang tekst midt i en økt.");
            text.fill("En lang tekst midt i en økt, og mer.");
            phone.axe().screenshot("apply-signed-out");
            phone.page().unroute("**/applications/**");
            phone.page().evaluate("() => sessionStorage.removeItem('test-signed-in')");
            phone.page().reload();
            assertThat(text).hasValue("En lang tekst midt i en økt, og mer.");
            assertThat(phone.page().locator(".apply-head")).containsText(SAVED);
        }
    }

    /** The coordinator sees the draft from being asked until the help ends, and what they write is seen to be theirs. */
    @Test
    void whoeverAsksForHelpSeesWhatWasWrittenAndBySomebodyOfTheMunicipality() {
        String wish = "Hva skal vi skrive her? " + UUID.randomUUID();
        try (Phone phone = drafting("Hilde Hjelpesøker");
                Phone coordinator = Phone.small().as("kaja-koordinator").open("/app/staff")) {
            phone.tap(phone.page().locator(".apply-tasks a").first());
            Locator text = longText(phone);
            String part = phone.page().url();
            Locator asked = phone.page()
                    .locator("[id^=asked-]", new Page.LocatorOptions().setHas(text))
                    .last();
            phone.tap(asked.locator("summary", new Locator.LocatorOptions().setHasText("Be om hjelp")));
            phone.page().getByLabel("Hva vil dere ha hjelp med?").fill(wish);
            phone.axe().noSidewaysScroll().screenshot("apply-ask-for-help");
            phone.tap(phone.the(AriaRole.BUTTON, "Send spørsmålet"));
            assertThat(phone.page().locator("main")).containsText("Kommunens koordinator kan lese og skrive");
            phone.axe().noSidewaysScroll().screenshot("apply-helped");

            coordinator.page().reload();
            coordinator.tap(coordinator.page().locator(".queue-row", new Page.LocatorOptions().setHasText(wish)));
            assertThat(coordinator.page().locator("main")).containsText("Du hjelper dem med dette utkastet");
            coordinator.axe().noSidewaysScroll().screenshot("apply-helping");
            coordinator.go(part);
            coordinator.page().locator("textarea").first().fill("Barnekoret vil synge jul.");
            assertThat(coordinator.page().locator(".apply-head")).containsText(SAVED);

            phone.page().reload();
            assertThat(longText(phone)).hasValue("Barnekoret vil synge jul.");
            assertThat(phone.page().locator("main")).containsText("Skrevet av kommunens koordinator.");
            phone.axe().noSidewaysScroll().screenshot("apply-written-to-help");
            phone.tap(phone.the(AriaRole.BUTTON, "Avslutt hjelpen"));
            assertThat(phone.page().locator("main")).not().containsText("Kommunens koordinator kan lese");
            coordinator.page().reload();
            assertThat(coordinator.page().locator("textarea")).hasCount(0);
        }
    }

    private static Locator longText(Phone phone) {
        assertThat(phone.page().locator("[id^=asked-]").first()).isVisible();
        Locator text = phone.page().locator("textarea").first();
        while (text.count() == 0) {
            applicantOf(phone).answerThisPage().goOn();
        }
        return text;
    }

    /** Somebody who has begun an application, and looks at its parts. */
    private static Phone drafting(String name) {
        Phone phone = Directory.introduce(Phone.small().asStranger(name).blank(), name);
        String association = Directory.add(phone, "Laget til " + name + " " + UUID.randomUUID());
        Directory.account(phone, association);
        return phone.go("/app/apply/" + Directory.apply(phone, Grant.scheme(), association));
    }

    private static Applicant applicantOf(Phone phone) {
        JsonNode form = Applicant.open("/schemes/" + Grant.scheme()).path("form");
        return new Applicant(
                phone, form.path("id").asText(), form.path("version").asInt());
    }

    /** From the front page to a draft. */
    private static void begin(Phone phone) {
        String link = "a[href='/app/grants/" + Grant.scheme() + "']";
        phone.go("/app/");
        phone.tap(phone.page().locator(".front-doors a[href='/app/grants']"));
        assertThat(phone.heading()).hasText("Hva kan vi søke om?");
        phone.axe().noSidewaysScroll().screenshot("grants");
        JsonNode scheme = Applicant.open("/schemes/" + Grant.scheme());
        phone.tap(phone.page().locator(link));
        assertThat(phone.heading()).hasText(scheme.path("name").asText());
        eligible(phone, scheme);
        phone.axe().noSidewaysScroll().screenshot("grant");
        start(phone);
    }

    private static void start(Phone phone) {
        phone.tap(phone.the(AriaRole.BUTTON, "Start søknaden"));
        assertThat(phone.page()).hasURL(Pattern.compile("/app/apply/[^/]+$"));
        assertThat(phone.page().locator(".apply-tasks li").first()).isVisible();
    }

    /** A wrong answer says which rule; the right ones open the way. */
    private static void eligible(Phone phone, JsonNode scheme) {
        for (JsonNode question : scheme.path("questions")) {
            Locator asked =
                    phone.page().locator("#eligible-" + question.path("id").asText());
            boolean yes = question.path("mustBe").asBoolean();
            phone.tap(asked.getByLabel(yes ? "Nei" : "Ja"));
            assertThat(phone.page().locator("main"))
                    .containsText(question.path("otherwise").asText());
            assertThat(phone.page().locator(".bottom-bar")).hasCount(0);
            phone.tap(asked.getByLabel(yes ? "Ja" : "Nei"));
        }
    }
}
