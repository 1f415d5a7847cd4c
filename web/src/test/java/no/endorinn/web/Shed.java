package no.endorinn.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A lending point of a test's own, which is open day and night and looks nothing over.
 *
 * @param point its id
 */
record Shed(String point) {
    /** Opens one with that name. */
    static Shed open(Phone admin, String name) {
        String point = "bua-" + anything();
        Map<String, Object> always = Map.of(
                "days",
                List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
                "from",
                "00:00",
                "to",
                "24:00");
        Directory.call(
                admin,
                "POST",
                "/lending-points",
                Map.of(
                        "id",
                        point,
                        "name",
                        name,
                        "address",
                        Map.of("street", "Kaia 1", "postcode", "6888", "town", "Fjordvik"),
                        "managers",
                        List.of("Idrett"),
                        "contact",
                        Map.of("name", "Skranken"),
                        "opening",
                        Map.of("weekly", List.of(always), "exceptions", List.of()),
                        "serviceMinutes",
                        0,
                        "lostAfterDays",
                        7));
        return new Shed(point);
    }

    /**
     * Some of what it lends.
     *
     * @param id the model's
     * @param labels what stands on the copies
     */
    record Things(String id, List<String> labels) {}

    /** So many copies of a kind of its own, lent at once. */
    Things with(Phone admin, String name, String category, int copies) {
        return with(admin, name, category, copies, "instant");
    }

    /** So many copies of a kind of its own, lent when staff say yes. */
    Things onRequest(Phone admin, String name, String category, int copies) {
        return with(admin, name, category, copies, "request");
    }

    private Things with(Phone admin, String name, String category, int copies, String mode) {
        String id = "slag-" + anything();
        Directory.call(
                admin,
                "POST",
                "/equipment",
                Map.of(
                        "id",
                        id,
                        "name",
                        Map.of("nb", name),
                        "category",
                        category,
                        "point",
                        point,
                        "lending",
                        Map.of("mode", mode, "longestDays", 7, "leadDays", 0, "orePerDay", 0)));
        Object added = Directory.call(
                admin, "POST", "/equipment/" + id + "/copies", Map.of("lots", List.of(Map.of("quantity", copies))));
        List<?> labels = (List<?>) Objects.requireNonNull(((Map<?, ?>) added).get("labels"));
        return new Things(id, labels.stream().map(Object::toString).toList());
    }

    /** Reserves so many of something from here, and answers with the loan's reference. */
    String reserved(Phone owner, String model, int quantity, String start, String end) {
        Object loan = Directory.call(
                owner,
                "POST",
                "/loans",
                Map.of(
                        "point", point,
                        "things", List.of(Map.of("model", model, "quantity", quantity)),
                        "purpose", "Tur til Storøya",
                        "start", start,
                        "end", end));
        return Objects.requireNonNull(((Map<?, ?>) loan).get("reference")).toString();
    }

    private static String anything() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
