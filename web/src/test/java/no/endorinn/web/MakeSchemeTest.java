package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Staff make a scheme with its form by themselves: nobody writes code, and nobody types a condition. */
@Execution(ExecutionMode.CONCURRENT)
class MakeSchemeTest {
    /** What the form asks, and how it is answered. */
    private static final String[][] QUESTIONS = {
        {"Hva heter turen?", "Kort svar"},
        {"Hvem kan vi ringe på turen?", "Kontaktperson"},
        {"Når er dere på tur?", "Periode"},
        {"Er dere ute om natten?", "Ja eller nei"},
        {"Hvor sover dere?", "Sted"},
        {"Hva koster det, og hva har dere?", "Budsjett"},
        {"Det mangler", "Utregning"},
        {"Alt vi har skrevet, er riktig", "Erklæring"},
    };

    @Test
    void aSchemeWithAFormOfEightQuestionsIsMadePreviewedPublishedAndAppliedToOnAPhone() {
        String unique = letters();
        String name = "Turstøtte " + unique;
        try (Phone staff = Phone.wide().as("saga-sak").open("/app/staff/grants")) {
            staff.tap(staff.the(AriaRole.LINK, "Ny ordning").first());
            writeScheme(staff, name);
            staff.tap(staff.the(AriaRole.BUTTON, "Lag ordningen"));
            staff.tap(staff.the(AriaRole.LINK, "Lag søknadsskjemaet"));

            writeForm(staff);
            theQuestionIsAskedOnlyOfThoseWhomItIsFor(staff);
            staff.axe().noSidewaysScroll().screenshot("form-editor-1280");
            publish(staff);

            staff.tap(staff.the(AriaRole.LINK, "Til ordningen"));
            staff.tap(staff.page().getByLabel("Publisert: alle ser ordningen"));
            staff.tap(staff.the(AriaRole.BUTTON, "Lagre"));
            assertThat(staff.page().getByText("Lagret.")).isVisible();
            staff.axe().screenshot("scheme-1280");
            staff.go("/app/staff/grants");
            assertThat(row(staff, name)).containsText("Åpen");
            assertThat(row(staff, name)).containsText("Skjema: versjon 1");
            staff.axe().screenshot("schemes-1280");
        }
        apply("turstotte-" + unique);
    }

    @Test
    void whatIsMovedByKeyboardKeepsTheFocusAndWhatIsRemovedComesBack() {
        String form = "prove-" + letters();
        try (Phone staff = Phone.small().as("ada-admin").open("/app/staff/grants/forms/" + form)) {
            staff.tap(staff.the(AriaRole.BUTTON, "Begynn med et vanlig skjema"));
            assertThat(questions(staff)).hasCount(7);
            Locator second = staff.the(AriaRole.BUTTON, "2. Fortell litt mer");
            staff.tabTo(second).press("Alt+ArrowUp");
            assertThat(questions(staff).first()).containsText("Fortell litt mer");
            assertThat(staff.page().locator(":focus")).containsText("1. Fortell litt mer");

            Locator remove = staff.the(AriaRole.BUTTON, "Ta bort: Hvor mange blir med?");
            staff.tabTo(remove).press("Enter");
            assertThat(questions(staff)).hasCount(6);
            assertThat(staff.page().locator(":focus")).hasText("Angre");
            staff.press("Enter");

            assertThat(staff.page().locator(":focus")).containsText("4. Hvor mange blir med?");
            saved(staff);
            staff.axe().noSidewaysScroll().screenshot("form-editor-360");
            staff.page().reload();
            assertThat(questions(staff).first()).containsText("1. Fortell litt mer");
            staff.tap(staff.the(AriaRole.LINK, "Slik ser søkeren det"));
            assertThat(staff.the(AriaRole.TEXTBOX, "Fortell litt mer")).isVisible();
            staff.axe().screenshot("form-preview-360");
        }
    }

    @Test
    void twoWhoEditTheSameFormOrSchemeBothHaveWhatTheyWrote() {
        String form = "prove-" + letters();
        String scheme = "/app/staff/grants/schemes/" + Grant.write("Tilskudd til to");
        try (Phone one = Phone.wide().as("ada-admin").open("/app/staff/grants/forms/" + form);
                Phone other = Phone.wide().as("saga-sak").blank()) {
            one.tap(one.the(AriaRole.BUTTON, "Begynn med et vanlig skjema"));
            saved(one);
            other.go("/app/staff/grants/forms/" + form);
            add(other, 0, "Hvem skal lede det?", "Kort svar");
            saved(other);

            add(one, 2, "Noe mer dere vil si?", "Lang tekst");

            assertThat(one.page().getByText("En annen har endret skjemaet samtidig. Endringene er tatt inn her"))
                    .isVisible();
            saved(one);
            other.page().reload();
            assertThat(questions(other)).hasCount(9);
            assertThat(other.page().locator("main")).containsText("Hvem skal lede det?");
            assertThat(other.page().locator("main")).containsText("Noe mer dere vil si?");

            one.go(scheme);
            other.go(scheme);
            name(other).fill("Tilskudd til alle");
            name(one).fill("Tilskudd til begge");
            one.tap(one.the(AriaRole.BUTTON, "Lagre"));
            assertThat(one.page().getByText("Lagret.")).isVisible();
            purpose(other).fill("Til to som skriver samtidig.");
            other.tap(other.the(AriaRole.BUTTON, "Lagre"));
            assertThat(other.page().locator("main")).containsText("Tilskudd til begge");
            other.axe().screenshot("scheme-two-1280");
            assertThat(name(other)).hasValue("Tilskudd til alle");
            other.tap(other.the(AriaRole.BUTTON, "Lagre"));
            assertThat(other.page().getByText("Lagret.")).isVisible();
            one.page().reload();
            assertThat(name(one)).hasValue("Tilskudd til alle");
            assertThat(purpose(one)).hasValue("Til to som skriver samtidig.");
        }
    }

    private static void writeScheme(Phone staff, String name) {
        Page page = staff.page();
        name(staff).fill(name);
        purpose(staff).fill("Turer for barn og unge i skog, fjell og på sjø.");
        staff.tap(staff.the(AriaRole.BUTTON, "Legg til en setning"));
        page.getByLabel("Setning 1").fill("At mange får bli med.");
        page.getByLabel("Nytt spørsmål").fill("Er turen for barn eller unge?");
        staff.tap(staff.the(AriaRole.BUTTON, "Legg til spørsmål"));
        page.getByLabel("Til dem som svarer noe annet").first().fill("Denne ordningen er for barn og unge.");
        staff.tap(staff.the(AriaRole.BUTTON, "Legg til en runde"));
        staff.tap(staff.the(AriaRole.BUTTON, "Fyll det tomme med Bokmål"));
        assertThat(page.getByText("Nynorsk: ferdig")).isVisible();
    }

    private static Locator name(Phone staff) {
        return staff.page().getByLabel("Navn").first();
    }

    private static Locator purpose(Phone staff) {
        return staff.page().getByLabel("Hva pengene er til").first();
    }

    private static void writeForm(Phone staff) {
        Page page = staff.page();
        page.getByLabel("Ny side").fill("Om turen");
        staff.tap(staff.the(AriaRole.BUTTON, "Legg til side"));
        for (String[] each : QUESTIONS) {
            add(staff, 0, each[0], each[1]);
        }
        assertThat(questions(staff)).hasCount(QUESTIONS.length);
        page.getByLabel("Hva slags utregning?").selectOption("difference");
        Locator sleep = card(staff, "Hvor sover dere?");
        staff.tap(sleep.locator(".question-name"));
        staff.tap(button(sleep, "Legg til et vilkår"));
        assertThat(sleep).containsText("Bare når «Er dere ute om natten?» er ja");
        staff.tap(staff.the(AriaRole.LINK, "Språk"));
        staff.tap(staff.the(AriaRole.BUTTON, "Fyll det tomme med Bokmål"));
        saved(staff);
        staff.tap(staff.the(AriaRole.LINK, "Spørsmål"));
    }

    private static void theQuestionIsAskedOnlyOfThoseWhomItIsFor(Phone staff) {
        Locator preview = staff.the(AriaRole.REGION, "Slik ser søkeren det");
        Locator sleep = preview.getByLabel("Hvor sover dere?");
        assertThat(preview.getByLabel("Hva heter turen?")).isVisible();
        assertThat(sleep).hasCount(0);
        staff.tap(preview.getByLabel("Ja", new Locator.GetByLabelOptions().setExact(true)));
        assertThat(sleep).isVisible();
    }

    private static void publish(Phone staff) {
        staff.tap(staff.the(AriaRole.LINK, "Publiser"));
        staff.tap(staff.the(AriaRole.BUTTON, "Publiser versjon 1"));
        assertThat(staff.page().getByText("Versjon 1 er publisert.")).isVisible();
    }

    private static void apply(String scheme) {
        try (Phone phone =
                Directory.introduce(Phone.small().asStranger("Turid Turgåer").blank(), "Turid Turgåer")) {
            Directory.add(phone, "Turlaget " + letters());
            phone.go("/app/grants/" + scheme);
            phone.tap(phone.page()
                    .locator("#eligible-er-turen-for-barn-eller-unge")
                    .getByLabel("Ja"));
            phone.tap(phone.the(AriaRole.BUTTON, "Start søknaden"));
            phone.tap(phone.page().locator(".apply-tasks a").first());
            Applicant applicant = new Applicant(phone, scheme, 1).answerThisPage();
            phone.axe().noSidewaysScroll().screenshot("period-contact-place-360");
            applicant.answerAll();
            assertThat(phone.page().locator("main")).containsText("Hvor sover dere?");
            assertThat(phone.page().locator("main")).containsText("Turid Turgåer, 912 34 567");
            phone.tap(phone.page().locator(".bottom-bar button"));
            assertThat(phone.page().locator(".receipt")).containsText("Søknaden er mottatt");
            phone.screenshot("made-and-applied-360");
        }
    }

    static void add(Phone staff, int page, String text, String type) {
        Locator last = staff.page().locator(".editor-page").nth(page).locator("> .add-line");
        last.getByLabel("Nytt spørsmål").fill(text);
        last.getByLabel("Type svar").selectOption(new SelectOption().setLabel(type));
        staff.tap(button(last, "Legg til spørsmål"));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator questions(Phone staff) {
        return staff.page().locator(".question-card");
    }

    private static Locator card(Phone staff, String text) {
        return questions(staff).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator row(Phone staff, String name) {
        return staff.page().locator(".rows > li").filter(new Locator.FilterOptions().setHasText(name));
    }

    static void saved(Phone staff) {
        assertThat(staff.page().locator(".editor-state")).containsText("Lagret ");
    }

    /** A word that no other test has. */
    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
    }
}
