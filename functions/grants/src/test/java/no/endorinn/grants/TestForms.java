package no.endorinn.grants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.endorinn.grants.forms.FormReader;

/** Forms as staff write them. */
public final class TestForms {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TestForms() {}

    /** What is asked about running costs. */
    public static String driftstilskudd() {
        try (var text = FormReader.class.getResourceAsStream("driftstilskudd.json")) {
            ObjectNode form = (ObjectNode) JSON.readTree(text);
            form.remove("form");
            form.remove("version");
            return form.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form of nothing but one question of the type. */
    public static String of(String question, String text) {
        String texts = "{\"page:one\":\"Én\",%s}".formatted(text);
        String form = """
            {"pages":[{"id":"one","questions":[%s]}],"checks":[],"texts":{"nb":%s,"nn":%s,"en":%s}}
            """.formatted(question, texts, texts, texts);
        try {
            return JSON.readTree(form).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Saves and publishes the first version of the form about running costs. */
    public static void publish(Municipality municipality) {
        municipality.staff("PUT", "/grants/forms/driftstilskudd", driftstilskudd(), 0);
        municipality.staff("POST", "/grants/forms/driftstilskudd/publish", "{\"version\":1}", 1);
    }
}
