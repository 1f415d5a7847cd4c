package no.endorinn.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Four kayaks at a lending point of a test's own, which is open day and night.
 *
 * @param point the lending point's id
 * @param model the kayaks'
 * @param labels what stands on them
 */
record Kayaks(String point, String model, List<String> labels) {
    /** All that there are. */
    static Kayaks four(Phone admin) {
        String point = "bua-" + UUID.randomUUID().toString().substring(0, 8);
        String kayak = "kajakk-" + UUID.randomUUID().toString().substring(0, 8);
        return new Kayaks(point, kayak, made(admin, point, kayak));
    }

    /** In a few minutes: nobody reserves what has been. */
    static Instant soon() {
        return Instant.now().plus(Duration.ofMinutes(3)).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Reserves all four for a day, and answers with the loan's reference. */
    String reserved(Phone owner, Instant start) {
        Object loan = Directory.call(
                owner,
                "POST",
                "/loans",
                Map.of(
                        "point", point,
                        "things", List.of(Map.of("model", model, "quantity", 4)),
                        "purpose", "Tur til Storøya",
                        "start", start.toString(),
                        "end", start.plus(Duration.ofDays(1)).toString()));
        return Objects.requireNonNull(((Map<?, ?>) loan).get("reference")).toString();
    }

    private static List<String> made(Phone admin, String point, String kayak) {
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
                        "Utstyrsbua",
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
        Directory.call(
                admin,
                "POST",
                "/equipment",
                Map.of(
                        "id",
                        kayak,
                        "name",
                        Map.of("nb", "Kajakk"),
                        "category",
                        "outdoors",
                        "point",
                        point,
                        "lending",
                        Map.of("mode", "instant", "longestDays", 7, "leadDays", 0, "orePerDay", 0)));
        Object added = Directory.call(
                admin, "POST", "/equipment/" + kayak + "/copies", Map.of("lots", List.of(Map.of("quantity", 4))));
        return ((List<?>) Objects.requireNonNull(((Map<?, ?>) added).get("labels")))
                .stream().map(Object::toString).toList();
    }
}
