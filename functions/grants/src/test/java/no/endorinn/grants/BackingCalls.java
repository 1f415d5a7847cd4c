package no.endorinn.grants;

import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import no.endorinn.testing.AccessMatrix;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Townsfolk;

/** Requests for backing to the card {@code county}, and how {@link AccessTest} calls the routes about them. */
final class BackingCalls {
    private final Municipality municipality;
    private final String there;

    BackingCalls(Municipality municipality) {
        this.municipality = municipality;
        this.there = asked(LEADER, "choir", "Kordag");
    }

    /** A request that would work for some; what it changes is a new one for those who may. */
    Reply send(String row, String caller, boolean may) {
        boolean changes = row.endsWith("/withdraw") || row.endsWith("/answer") || row.endsWith("/letter");
        String reference = may && changes ? asked(LEADER, "choir", "Stevne") : there;
        if (may && row.endsWith("/letter")) {
            answer(Townsfolk.CASEWORKER, reference, true);
        }
        String path = row.replace("{reference}", reference).replace("{other}", "county");
        return AccessMatrix.call(
                municipality.calls(),
                caller,
                path.equals("GET /backings") ? path + "?association=choir" : path,
                body(row));
    }

    private static String body(String row) {
        return switch (row) {
            case "POST /backings" -> wish("choir", "Sangerstevne");
            case "POST /backings/{reference}/answer" -> "{\"answer\":\"not-backed\",\"grounds\":\"For få er med.\"}";
            case "PUT /grants/others/{other}/ranking" -> "{\"year\":2027,\"version\":1,\"places\":[]}";
            default -> row.startsWith("GET") ? "" : "{}";
        };
    }

    static String wish(String association, String title) {
        return """
            {"association":"%s","other":"county","title":"%s","why":"Kor fra fire kommuner møtes.","amount":5000000}
            """.formatted(association, title);
    }

    /** The reference of one that is asked. */
    String asked(String who, String association, String title) {
        Reply reply = ask(who, wish(association, title));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("reference").asText();
    }

    Reply ask(String who, String body) {
        return AccessMatrix.call(municipality.calls(), who, "POST /backings", body);
    }

    Reply answer(String who, String reference, boolean backed) {
        return post(
                who,
                reference,
                "answer",
                "{\"answer\":\"" + (backed ? "backed" : "not-backed") + "\",\"grounds\":\"Åpent for alle.\"}");
    }

    Reply post(String who, String reference, String what, String body) {
        return municipality
                .calls()
                .as(who)
                .post("/backings/" + reference + "/" + what, body)
                .send();
    }
}
