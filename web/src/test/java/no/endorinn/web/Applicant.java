package no.endorinn.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody who fills in a form on a phone as it comes, whatever it asks. */
final class Applicant {
    private static final Pattern PART = Pattern.compile("/part/");

    private final Phone phone;
    private final Map<String, JsonNode> questions = new HashMap<>();

    /** Somebody on the way through this version of a form. */
    Applicant(Phone phone, String form, int version) {
        this.phone = phone;
        for (JsonNode page : open("/forms/%s/%d".formatted(form, version)).path("pages")) {
            page.path("questions")
                    .forEach(question -> questions.put(question.path("id").asText(), question));
        }
    }

    /** What is open to all, as the service says it. */
    static JsonNode open(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(Municipality.address().resolve(path))
                    .header("Accept-Language", "nb")
                    .build();
            return new ObjectMapper()
                    .readTree(Municipality.HTTP
                            .send(request, BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many questions stand on the page that nobody has answered, but for what may be left out. */
    int unanswered() {
        return empty().size();
    }

    /** Answers all that is asked on this page and is not answered yet, and what that opens. */
    Applicant answerThisPage() {
        List<String> empty = empty();
        while (!empty.isEmpty()) {
            String id = empty.getFirst();
            answer(id);
            List<String> left = empty();
            if (left.size() >= empty.size() && left.contains(id)) {
                throw new AssertionError("no answer to " + id + " is taken");
            }
            empty = left;
        }
        return this;
    }

    /** Goes on until there is nothing more to fill in. */
    void answerAll() {
        while (isUnderWay()) {
            answerThisPage().goOn();
        }
    }

    /** Whether this is a part of the form, with more to come. */
    boolean isUnderWay() {
        return PART.matcher(phone.page().url()).find();
    }

    /** To the next part, when that is there to see. */
    Applicant goOn() {
        Locator where = phone.page().locator(".back-to");
        String before = where.innerText();
        phone.tap(phone.page().locator(".bottom-bar button"));
        assertThat(where).not().hasText(before);
        return this;
    }

    private JsonNode question(String id) {
        return Optional.ofNullable(questions.get(id)).orElseThrow();
    }

    /** Those on the page that must be answered and are not, as it is when all that has happened is drawn. */
    private List<String> empty() {
        assertThat(phone.page().locator("[id^=asked-]").first()).isVisible();
        List<?> ids = (List<?>) requireNonNull(phone.page().evaluate("""
            async () => {
              await new Promise((next) => setTimeout(next));
              return [...document.querySelectorAll('[id^=asked-]')].filter((it) => {
                const fields = [...it.querySelectorAll('input, textarea, select')];
                return it.querySelector('.files .rows li') === null && fields.every((each) =>
                  ['radio', 'checkbox'].includes(each.type) ? !each.checked : !each.value);
              }).map(({id}) => id.substring('asked-'.length));
            }\
            """));
        return ids.stream().map(String::valueOf).filter(this::isRequired).toList();
    }

    private boolean isRequired(String id) {
        JsonNode question = question(id);
        return question.path("required").asBoolean()
                && !question.path("type").asText().equals("computed");
    }

    private void answer(String id) {
        JsonNode question = question(id);
        Locator here = phone.page().locator("#asked-" + id);
        switch (question.path("type").asText()) {
            case "text", "lines", "place" ->
                here.locator("input, textarea")
                        .first()
                        .fill("Vi synger jul med barnekoret."
                                .substring(0, Math.min(29, question.path("most").asInt(29))));
            case "number" ->
                here.locator("input")
                        .fill(String.valueOf(Math.max(25, question.path("least").asInt())));
            case "amount" -> here.locator("input").fill("12 000");
            case "date" -> here.locator("input").fill(Municipality.inDays(60).toString());
            case "period" -> {
                here.getByLabel("Fra og med").fill(Municipality.inDays(60).toString());
                here.getByLabel("Til og med").fill(Municipality.inDays(62).toString());
            }
            case "contact" -> {
                here.getByLabel("Navn").fill("Turid Turgåer");
                here.getByLabel("Telefon").fill("912 34 567");
            }
            case "choice" -> chooseFirst(here);
            case "choices", "yes-no", "declaration" ->
                here.locator("input").first().check();
            case "table" -> fillTable(here);
            case "file" -> throw new AssertionError("a file is asked for: " + id);
            default -> throw new AssertionError("nobody knows how to answer " + question);
        }
        phone.page().keyboard().press("Tab");
    }

    private static void chooseFirst(Locator here) {
        if (here.locator("select").count() > 0) {
            here.locator("select").selectOption(new SelectOption().setIndex(1));
        } else {
            here.getByRole(AriaRole.RADIO).first().check();
        }
    }

    /** A budget as two lists, so that something is lacking; of any other table, each field of its first row. */
    private static void fillTable(Locator here) {
        Locator rows = here.locator(".two-list-row");
        if (rows.count() == 0) {
            for (Locator field :
                    here.locator(".asked-row input, .asked-row textarea").all()) {
                field.fill(field.getAttribute("inputmode") == null ? "Noe" : "100");
            }
            return;
        }
        for (int row = 0; row < rows.count(); row++) {
            rows.nth(row).locator("input").nth(0).fill(row == 0 ? "Dirigent" : "Billetter");
            rows.nth(row).locator("input").nth(1).fill(row == 0 ? "20 000" : "8.000,50");
        }
    }
}
