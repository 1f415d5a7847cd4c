package no.endorinn.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import no.endorinn.testing.Reply;

/** Models as staff write them, and their copies. */
public final class TestModels {
    private TestModels() {}

    /** Tables that are confirmed at once, for a month at most. */
    public static String tables() {
        return of("Langbord", "events", "library", "");
    }

    /** Skates in two sizes. */
    public static String skates() {
        return of(
                "Skøyter",
                "sport",
                "library",
                "\"variants\":[{\"id\":\"38\",\"name\":\"38\"},{\"id\":\"40\",\"name\":\"40\"}],");
    }

    /** A model of this name and category at this point, with more fields of it that end in a comma. */
    public static String of(String name, String category, String point, String more) {
        return """
            {"name":{"nb":"%s"},"category":"%s","point":"%s",%s
             "lending":{"mode":"instant","longestDays":30,"leadDays":0,"orePerDay":0}}
            """.formatted(name, category, point, more);
    }

    /** Adds a model with so many copies of each of these variants, an asterisk for one without; answers their labels. */
    public static List<String> added(
            Municipality municipality, String id, String model, int quantity, String... variants) {
        municipality.staff("POST", "/equipment", TestPoints.identified(id, model), 0);
        StringBuilder lots = new StringBuilder();
        for (String variant : variants) {
            lots.append(lots.isEmpty() ? "" : ",")
                    .append("{\"quantity\":")
                    .append(quantity)
                    .append(variant.equals("*") ? "" : ",\"variant\":\"" + variant + "\"")
                    .append('}');
        }
        return labels(municipality.staff("POST", "/equipment/" + id + "/copies", "{\"lots\":[" + lots + "]}", 0));
    }

    /** The labels of copies that were added. */
    public static List<String> labels(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return StreamSupport.stream(reply.json().path("labels").spliterator(), false)
                .map(label -> label.asText())
                .toList();
    }
}
