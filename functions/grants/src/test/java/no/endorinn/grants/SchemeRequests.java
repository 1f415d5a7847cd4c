package no.endorinn.grants;

import java.util.concurrent.atomic.AtomicInteger;
import no.endorinn.testing.AccessMatrix;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Townsfolk;

/** How to call the routes about schemes, forms, rounds and what was given, for {@link AccessTest}: those that need no application. */
final class SchemeRequests {
    private static final AtomicInteger KEYS = new AtomicInteger();

    private SchemeRequests() {}

    /** A request that would work for some. */
    static Reply send(Municipality municipality, String row, String caller) {
        return switch (row) {
            case "GET /schemes",
                    "GET /grants/schemes",
                    "GET /support/awards",
                    "GET /support/awards.csv",
                    "GET /support/figures",
                    "GET /support/schemes.csv" -> call(municipality, caller, row, "");
            case "POST /support/allocations" ->
                call(municipality, caller, row, SupportTest.allocation("football", 100_000));
            case "POST /support/allocations/{reference}/remove" ->
                call(municipality, caller, row.replace("{reference}", allocation(municipality)), "{}");
            case "GET /schemes/{scheme}" -> call(municipality, caller, row.replace("{scheme}", "driftstilskudd"), "");
            case "GET /forms/{form}/{version}", "GET /forms/{form}/{version}/schema" ->
                call(
                        municipality,
                        caller,
                        row.replace("{form}", "driftstilskudd").replace("{version}", "1"),
                        "");
            case "GET /grants/reports" -> call(municipality, caller, row + "?state=due", "");
            case "GET /grants/rounds/{scheme}/{round}/applications", "GET /grants/rounds/{scheme}/{round}/ranking" ->
                call(
                        municipality,
                        caller,
                        row.replace("{scheme}", "driftstilskudd").replace("{round}", "2027"),
                        "");
            case "POST /grants/schemes" ->
                call(municipality, caller, row, TestSchemes.identified("ny-" + KEYS.incrementAndGet()));
            case String batch when batch.contains("/batches") -> batch(municipality, caller, batch);
            case "GET /grants/schemes/{scheme}/bound" ->
                call(municipality, caller, row.replace("{scheme}", "driftstilskudd"), "");
            case "PUT /grants/schemes/{scheme}" ->
                call(municipality, caller, row.replace("{scheme}", "driftstilskudd"), TestSchemes.driftstilskudd());
            case "POST /grants/others" ->
                call(municipality, caller, row, TestSchemes.other("ny-" + KEYS.incrementAndGet()));
            case "PUT /grants/others/{other}" ->
                call(municipality, caller, row.replace("{other}", "county"), TestSchemes.other(""));
            case "POST /grants/others/{other}/remove" ->
                call(municipality, caller, row.replace("{other}", "ukjent"), "{}");
            case "GET /grants/forms/{form}" -> call(municipality, caller, row.replace("{form}", "driftstilskudd"), "");
            case "PUT /grants/forms/{form}" ->
                call(municipality, caller, row.replace("{form}", "driftstilskudd"), TestForms.driftstilskudd());
            case "POST /grants/forms/{form}/publish" ->
                call(municipality, caller, row.replace("{form}", "driftstilskudd"), "{\"version\":1}");
            default -> throw new AssertionError("nobody has said how to call " + row);
        };
    }

    /** About a case list of the choir's round with nothing in it. */
    private static Reply batch(Municipality municipality, String caller, String row) {
        String round = "/grants/rounds/driftstilskudd/2027/batches";
        String body = "{\"name\":\"Formannskapet\"}";
        // A round has room for so many: what is only looked at is looked at again.
        String there = row.startsWith("GET")
                ? call(municipality, Townsfolk.CASEWORKER, "GET " + round, "")
                        .json()
                        .at("/batches/0/number")
                        .asText()
                : "";
        String made = !there.isEmpty() || !row.contains("{batch}")
                ? there
                : call(municipality, Townsfolk.CASEWORKER, "POST " + round, body)
                        .json()
                        .path("number")
                        .asText();
        String path = row.replace("{scheme}", "driftstilskudd")
                .replace("{round}", "2027")
                .replace("{batch}", made);
        String sent = row.endsWith("/decide") ? "{}" : row.startsWith("GET") ? "" : body;
        return call(municipality, caller, path, sent);
    }

    private static String allocation(Municipality municipality) {
        return call(
                        municipality,
                        Townsfolk.CASEWORKER,
                        "POST /support/allocations",
                        SupportTest.allocation("football", 100_000))
                .json()
                .path("reference")
                .asText();
    }

    private static Reply call(Municipality municipality, String caller, String routeAndPath, String body) {
        return AccessMatrix.call(municipality.calls(), caller, routeAndPath, body);
    }
}
