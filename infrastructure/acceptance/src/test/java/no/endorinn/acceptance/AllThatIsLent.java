package no.endorinn.acceptance;

import static no.endorinn.acceptance.AllThatCanBeSaid.EVA;
import static no.endorinn.acceptance.AllThatCanBeSaid.SARA;
import static no.endorinn.acceptance.BothFunctions.ADMINISTRATOR;
import static no.endorinn.acceptance.Planted.Fate.GOES;
import static no.endorinn.acceptance.Planted.Fate.GOES_LATER;
import static no.endorinn.acceptance.Planted.Fate.KEPT_NOWHERE;
import static no.endorinn.acceptance.Planted.Fate.PUBLIC;
import static no.endorinn.acceptance.Planted.Fate.STAYS;

import com.fasterxml.jackson.databind.JsonNode;
import no.endorinn.acceptance.Planted.Fate;
import no.endorinn.testing.Calls;

/** As {@link AllThatCanBeSaid}, of what is lent: by Eva herself, for the choir, and to somebody without a login. */
final class AllThatIsLent {
    private static final String WORDING = "{\"nb\":\"?\",\"nn\":\"?\",\"en\":\"?\"}";
    private static final String LENDING =
            "\"lending\":{\"mode\":\"%s\",\"longestDays\":30,\"leadDays\":0,\"orePerDay\":0}";

    private final BothFunctions both;
    private final Planted planted;
    private final Calls.Caller ada;
    private final Calls.Caller sara;
    private final Calls.Caller eva;

    AllThatIsLent(BothFunctions both, Planted planted) {
        this.both = both;
        this.planted = planted;
        ada = both.lending().as(ADMINISTRATOR);
        sara = both.lending().as(SARA);
        eva = both.lending().as(EVA);
    }

    void isSaid(String choir) {
        String label = equipment();
        both.ok(eva.post("/loans/preview", planted.in("POST /loans/preview", KEPT_NOWHERE, wish("skates", ""))));
        both.ok(sara.post(
                "/loans/preview", planted.in("POST /loans/preview", KEPT_NOWHERE, wish("skates", somebody()))));
        String hers = lent(eva, GOES, "skates", "");
        both.ok(ada.post("/loans/" + hers + "/hand-over", "{\"labels\":[\"" + label + "\"]}"));
        both.ok(ada.post(
                "/loans/" + hers + "/return",
                planted.in(
                        "POST /loans/{reference}/return",
                        GOES,
                        "{\"copies\":[{\"label\":\"" + label + "\",\"condition\":\"worn\",\"remark\":\"?\"}]}")));
        denied(GOES, lent(eva, GOES, "sledge", ""));
        replannedAndGivenUp(GOES, lent(eva, GOES, "sledge", ""));
        replannedAndGivenUp(STAYS, lent(eva, STAYS, "sledge", ",\"association\":\"" + choir + "\""));
        together(EVA, GOES, 25, "");
        together(SARA, GOES_LATER, 26, somebody());
        waits(eva, GOES, 19, "");
        waits(sara, GOES_LATER, 20, somebody());
        String theChoirs = lent(eva, STAYS, "sledge", ",\"association\":\"" + choir + "\"");
        denied(STAYS, theChoirs);
        // The choir is not known by the municipality: what it borrows counts on her.
        suspended(GOES, theChoirs);
        lent(sara, GOES_LATER, "skates", somebody());
    }

    private void suspended(Fate fate, String loan) {
        both.ok(ada.post(
                "/loans/" + loan + "/suspend",
                planted.in("POST /loans/{reference}/suspend", fate, "{\"until\":\"2027-02-01\",\"reason\":\"?\"}")));
    }

    /** For all the skates, when one pair is lent; and no longer. */
    private void waits(Calls.Caller who, Fate fate, int day, String whom) {
        String times =
                "\"start\":\"2027-01-%1$dT12:00:00+01:00\",\"end\":\"2027-01-%1$dT20:00:00+01:00\"".formatted(day);
        String body = "\"purpose\":\"?\",\"group\":\"minor\",\"responsible\":{\"name\":\"?\",\"phone\":\"#\"},"
                + "\"others\":[{\"name\":\"?\",\"phone\":\"#\"}]," + times + whom + "}";
        String one = "{\"point\":\"depot\",\"things\":[{\"model\":\"skates\",\"variant\":\"38\",\"quantity\":1}],";
        String lent = both.ok(who.post("/loans", planted.in("POST /loans", fate, one + body)))
                .path("reference")
                .asText();
        String waits = both.ok(who.post(
                        "/equipment/skates/waiting",
                        planted.in(
                                "POST /equipment/{model}/waiting", fate, "{\"variant\":\"38\",\"quantity\":3," + body)))
                .path("reference")
                .asText();
        both.ok(who.post("/loans/" + waits + "/cancel", "{}"));
        both.ok(who.post("/loans/" + lent + "/cancel", "{}"));
    }

    /** A room and a pair of skates. */
    private void together(String who, Fate fate, int day, String whom) {
        String body = """
            {"purpose":"?","booking":{"premises":"sal","start":"2027-01-%1$dT17:00:00+01:00","end":"2027-01-%1$dT18:00:00+01:00",
                                      "people":5,"shareUnder18":0,"houseRulesVersion":1,"activity":"?","needs":"?"},
             "loans":[{"point":"depot","things":[{"model":"skates","variant":"38","quantity":1}],"group":"minor",
                       "start":"2027-01-%1$dT12:00:00+01:00","end":"2027-01-%1$dT20:00:00+01:00",
                       "responsible":{"name":"?","phone":"#"},"others":[{"name":"?","phone":"#"}]}]%2$s}\
            """.formatted(day, whom);
        Calls.Caller caller = both.together().as(who);
        both.ok(caller.post("/together/preview", planted.in("POST /together/preview", KEPT_NOWHERE, body)));
        String reference = both.ok(caller.post("/together", planted.in("POST /together", fate, body)))
                .path("reference")
                .asText();
        both.ok(both.booking().as(who).post("/bookings/" + reference + "/cancel", "{}"));
        both.ok(both.lending().as(who).post("/loans/" + reference + "/cancel", "{}"));
    }

    private static String somebody() {
        return ",\"onBehalfOf\":{\"name\":\"?\",\"phone\":\"#\"}";
    }

    private String lent(Calls.Caller who, Fate fate, String model, String whom) {
        return both.ok(who.post("/loans", planted.in("POST /loans", fate, wish(model, whom))))
                .path("reference")
                .asText();
    }

    private void denied(Fate fate, String reference) {
        both.ok(ada.post(
                "/loans/" + reference + "/deny",
                planted.in("POST /loans/{reference}/deny", fate, "{\"reason\":\"?\"}")));
    }

    private void replannedAndGivenUp(Fate fate, String reference) {
        String instead =
                "{\"model\":\"sledge\",\"keep\":0,\"instead\":{\"model\":\"skates\",\"variant\":\"38\"},\"word\":\"?\"}";
        both.ok(ada.post(
                "/loans/" + reference + "/replan", planted.in("POST /loans/{reference}/replan", fate, instead)));
        both.ok(ada.post(
                "/loans/" + reference + "/cancel",
                planted.in("POST /loans/{reference}/cancel", fate, "{\"reason\":\"?\"}")));
    }

    private static String wish(String model, String whom) {
        return """
            {"point":"depot","things":[{"model":"%s","quantity":1%s}],"purpose":"?",
             "start":"2027-01-07T12:00:00+01:00","end":"2027-01-08T12:00:00+01:00","group":"minor",
             "responsible":{"name":"?","phone":"#"},"others":[{"name":"?","phone":"#"}]%s}\
            """.formatted(model, model.equals("skates") ? ",\"variant\":\"38\"" : "", whom);
    }

    /** A depot, skates and a sledge, with all that can be said of them; answers the label of a pair. */
    private String equipment() {
        String point = """
            {"name":"?","address":{"street":"?","postcode":"?","town":"?"},"managers":["?"],
             "contact":{"name":"?","email":"depot@example.org","phone":"#"},
             "opening":{"weekly":[{"days":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],
                                   "from":"00:00","to":"24:00"}],
                        "exceptions":[{"from":"2027-12-24","to":"2027-12-24","kind":"closed","reason":"?"}]},
             "serviceMinutes":0,"lostAfterDays":7}\
            """;
        both.ok(ada.post("/lending-points", planted.in("POST /lending-points", PUBLIC, identified("depot", point))));
        both.ok(ada.put("/lending-points/depot", planted.in("PUT /lending-points/{point}", PUBLIC, point))
                .header("If-Match", "\"1\""));
        String skates = model("instant", "\"variants\":[{\"id\":\"38\",\"name\":\"?\"}],");
        both.ok(ada.post("/equipment", planted.in("POST /equipment", PUBLIC, identified("skates", skates))));
        both.ok(ada.put("/equipment/skates", planted.in("PUT /equipment/{model}", PUBLIC, skates))
                .header("If-Match", "\"1\""));
        both.ok(ada.post(
                "/equipment", planted.in("POST /equipment", PUBLIC, identified("sledge", model("request", "")))));
        String copy = "\"place\":\"?\",\"note\":\"?\",\"owner\":{\"kind\":\"school\",\"name\":\"?\"}";
        both.ok(ada.post("/equipment/sledge/copies", "{\"lots\":[{\"quantity\":3}]}"));
        JsonNode labels = both.ok(ada.post(
                        "/equipment/skates/copies",
                        planted.in(
                                "POST /equipment/{model}/copies",
                                STAYS,
                                "{\"lots\":[{\"quantity\":3,\"variant\":\"38\"," + copy + "}]}")))
                .path("labels");
        String label = labels.path(0).asText();
        both.ok(ada.put(
                        "/copies/" + label,
                        planted.in(
                                "PUT /copies/{label}",
                                STAYS,
                                "{\"variant\":\"38\",\"state\":\"working\"," + copy + "}"))
                .header("If-Match", "\"1\""));
        String file =
                "{\"points\":[%s],\"models\":[%s],\"copies\":[{\"label\":\"%s\",\"model\":\"skates\",\"variant\":\"38\",%s}]}"
                        .formatted(
                                identified("depot", point),
                                identified("skates", skates),
                                labels.path(1).asText(),
                                copy);
        both.ok(ada.put("/equipment-catalogue", planted.in("PUT /equipment-catalogue", PUBLIC, file)));
        return label;
    }

    private static String model(String mode, String more) {
        return "{\"name\":%1$s,\"description\":%1$s,\"instructions\":%1$s,\"belongs\":[%1$s],\"category\":\"sport\",%2$s"
                        .formatted(WORDING, more)
                + "\"emergency\":{\"name\":\"?\",\"phone\":\"#\"},\"point\":\"depot\"," + LENDING.formatted(mode) + "}";
    }

    private static String identified(String id, String body) {
        return "{\"id\":\"" + id + "\"," + body.strip().substring(1);
    }
}
