package no.endorinn.acceptance;

import static no.endorinn.acceptance.BothFunctions.ADMINISTRATOR;
import static no.endorinn.acceptance.Planted.Fate.GOES;
import static no.endorinn.acceptance.Planted.Fate.GOES_LATER;
import static no.endorinn.acceptance.Planted.Fate.KEPT_NOWHERE;
import static no.endorinn.acceptance.Planted.Fate.PUBLIC;
import static no.endorinn.acceptance.Planted.Fate.STAYS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.testing.Calls;

/** A municipality in which everybody says something wherever they can, Eva above all; all that she has is over. */
final class AllThatCanBeSaid {
    static final String EVA = "sub-eva";
    private static final String SAYING = "\"purpose\":\"?\",\"needs\":\"?\"";
    static final String OLA = "sub-ola";
    static final String SARA = "sub-caseworker";

    private final BothFunctions both;
    private final Planted planted;
    private String choir = "";

    AllThatCanBeSaid(BothFunctions both, Planted planted) {
        this.both = both;
        this.planted = planted;
    }

    void isSaid() throws IOException {
        introduce(ADMINISTRATOR, "{\"name\":\"Ada\"}");
        put(EVA, "/me", planted.in("PUT /me", GOES, "{\"name\":\"?\",\"email\":\"?@example.org\",\"phone\":\"#\"}"));
        introduce(OLA, "{\"name\":\"Ola\"}");
        introduce(SARA, "{\"name\":\"Sara\"}");
        employ();
        premises();
        associations();
        privately();
        forTheChoir();
        byTelephone();
        claims();
        undone();
        new AllThatIsAppliedFor(both, planted).isSaid(choir);
        new AllThatIsGranted(both, planted).isSaid(choir);
        new AllThatIsLent(both, planted).isSaid(choir);
    }

    private void employ() {
        String roles = planted.in(
                "POST /staff/invitations",
                PUBLIC,
                "{\"roles\":[{\"role\":\"caseworker\"},{\"role\":\"administrator\"},{\"role\":\"reader\",\"area\":\"?\"}]}");
        String code = both.ok(both.directory().as(ADMINISTRATOR).post("/staff/invitations", roles))
                .path("code")
                .asText();
        both.ok(both.directory().as(SARA).post("/invitations/accept", "{\"code\":\"" + code + "\"}"));
        String sara = both.ok(both.directory().as(SARA).get("/me")).path("id").asText();
        put(
                ADMINISTRATOR,
                "/staff/" + sara,
                planted.in(
                        "PUT /staff/{person}",
                        PUBLIC,
                        "{\"roles\":[{\"role\":\"caseworker\"},{\"role\":\"reader\",\"area\":\"?\"}]}"));
    }

    private void premises() throws IOException {
        both.ok(both.booking().as(ADMINISTRATOR).post("/premises", planted.in("POST /premises", PUBLIC, """
            {"id":"sal","from":"2026-01-01","terms":%s}\
            """.formatted(
                        terms("[]")))));
        both.ok(both.booking()
                .as(ADMINISTRATOR)
                .put("/premises/sal", planted.in("PUT /premises/{premises}", PUBLIC, """
                    {"from":"2027-06-01","terms":%s}\
                    """.formatted(terms("[]"))))
                .header("If-Match", "\"1\""));
        both.ok(both.booking().as(ADMINISTRATOR).put("/catalogue", planted.in("PUT /catalogue", PUBLIC, """
            {"premises":[{"id":"saksal","versions":[{"from":"2026-01-01","terms":%s}]}]}\
            """.formatted(
                        terms("[{\"mode\":\"request\"}]")))));
    }

    /** The hall's terms with something said wherever something can be. */
    private String terms(String access) throws IOException {
        try (InputStream hall = Town.class.getResourceAsStream("/hall.json")) {
            return new String(hall.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("\"(name|street|town|postcode|place|text)\": *\"[^\"]*\"", "\"$1\":\"?\"")
                    .replace("{\"name\":\"?\"},\n  \"opening\"", "{\"name\":\"?\",\"phone\":\"#\"},\n  \"opening\"")
                    .replace(
                            "\"exceptions\": []",
                            "\"exceptions\":[{\"from\":\"2027-12-24\",\"to\":\"2027-12-24\",\"kind\":\"closed\",\"reason\":\"?\"}]")
                    .replace("\"access\": []", "\"access\":" + access);
        }
    }

    private void associations() {
        String record = """
            {"name":"?","about":"?","places":["?"],"umbrellas":["?"],"groups":[{"name":"?"}],
             "contact":{"email":"?@example.org","phone":"#","web":"https://?.example.org"}}\
            """;
        choir = both.ok(both.directory()
                        .as(EVA)
                        .post("/associations", planted.in("POST /associations", PUBLIC, record)))
                .path("id")
                .asText();
        both.ok(both.directory()
                .as(EVA)
                .put(
                        "/associations/" + choir,
                        planted.in("PUT /associations/{association}", PUBLIC, record)
                                .replace("\"about\"", "\"welcomesMembers\":true,\"about\""))
                .header("If-Match", "\"1\""));
    }

    /** What Eva does for herself; all of it is over, answered or cancelled. */
    private void privately() {
        tried(EVA, SAYING);
        both.ok(both.booking()
                .as(EVA)
                .post(
                        "/bookings/" + booked(GOES, wish("sal", 8, SAYING)) + "/needs",
                        planted.in("POST /bookings/{reference}/needs", GOES, "{\"occurrence\":1,\"needs\":\"?\"}")));
        cancelled(EVA, GOES, booked(GOES, wish("sal", 9, SAYING)));
        cancelled(SARA, GOES, booked(GOES, wish("sal", 10, SAYING)));
        moved(booked(GOES, wish("sal", 7, SAYING)));
        denied(asked(booked(GOES, wish("saksal", 11, SAYING))));
        String noted = booked(GOES, wish("saksal", 12, SAYING));
        both.ok(both.booking()
                .as(SARA)
                .post(
                        "/requests/" + noted + "/approve",
                        planted.in(
                                "POST /requests/{reference}/approve",
                                GOES,
                                "{\"note\":\"?\",\"start\":\""
                                        + Town.at(LocalDate.of(2027, 1, 12), LocalTime.of(18, 10))
                                        + "\",\"end\":\"" + Town.at(LocalDate.of(2027, 1, 12), LocalTime.of(20, 0))
                                        + "\",\"overrule\":{\"rules\":[\"off-grid\"],\"reason\":\"?\"}}")));
        String displaced = booked(GOES, wish("sal", 13, SAYING));
        both.ok(both.booking().as(SARA).post("/blocks", planted.in("POST /blocks", STAYS, """
            {"premises":"sal","start":"%s","end":"%s","title":"?","displace":["%s"]}\
            """.formatted(
                        Town.at(LocalDate.of(2027, 1, 13), LocalTime.of(17, 0)),
                        Town.at(LocalDate.of(2027, 1, 13), LocalTime.of(21, 0)),
                        displaced))));
    }

    private void forTheChoir() {
        tried(EVA, "\"association\":\"" + choir + "\",\"purpose\":\"?\",\"needs\":\"?\",\"activity\":\"?\"");
        String wish = wish(
                "sal",
                14,
                "\"association\":\"" + choir + "\",\"showInCalendar\":true,"
                        + "\"purpose\":\"?\",\"needs\":\"?\",\"activity\":\"?\"");
        cancelled(EVA, GOES, booked(STAYS, wish));
    }

    private void byTelephone() {
        String wish = wish("sal", 15, "\"onBehalfOf\":{\"name\":\"?\",\"phone\":\"#\"}," + SAYING);
        tried(ADMINISTRATOR, "\"onBehalfOf\":{\"name\":\"?\",\"phone\":\"#\"}," + SAYING);
        String reference = both.ok(both.booking()
                        .as(ADMINISTRATOR)
                        .post("/bookings", planted.in("POST /bookings", GOES_LATER, wish)))
                .path("reference")
                .asText();
        cancelled(ADMINISTRATOR, GOES_LATER, reference);
    }

    private void claims() {
        List<String> references = new ArrayList<>();
        for (String name : List.of("Fjordvik sjakk", "Nordbygda bridgeklubb")) {
            String association = both.ok(both.directory().as(OLA).post("/associations", "{\"name\":\"" + name + "\"}"))
                    .path("id")
                    .asText();
            references.add(both.ok(both.directory()
                            .as(EVA)
                            .post(
                                    "/associations/" + association + "/claims",
                                    planted.in("POST /associations/{association}/claims", GOES, "{\"grounds\":\"?\"}")))
                    .path("reference")
                    .asText());
        }
        both.ok(both.directory()
                .as(SARA)
                .post(
                        "/claims/" + references.getFirst() + "/deny",
                        planted.in("POST /claims/{reference}/deny", GOES, "{\"reason\":\"?\"}")));
    }

    /** What staff undo or take out of the catalogue, and why. */
    private void undone() {
        String reference = booked(GOES, wish("sal", 21, SAYING));
        both.ok(both.booking()
                .as(SARA)
                .post(
                        "/bookings/" + reference + "/holder/undo",
                        planted.in(
                                "POST /bookings/{reference}/holder/undo",
                                GOES,
                                "{\"reason\":\"?\",\"references\":[\"" + reference + "\"]}")));
        introduce("sub-pia", "{\"name\":\"Pia\"}");
        String hidden = both.ok(both.directory().as("sub-pia").post("/associations", "{\"name\":\"Elvesalen dans\"}"))
                .path("id")
                .asText();
        introduce("sub-per", "{\"name\":\"Per\"}");
        List<String> ids = new ArrayList<>();
        for (String name : List.of("Vestsida hagelag", "Storgata strikkeklubb")) {
            ids.add(both.ok(both.directory().as("sub-per").post("/associations", "{\"name\":\"" + name + "\"}"))
                    .path("id")
                    .asText());
        }
        both.ok(both.directory()
                .as(ADMINISTRATOR)
                .post(
                        "/associations/" + ids.get(0) + "/merge",
                        planted.in(
                                "POST /associations/{association}/merge",
                                STAYS,
                                "{\"into\":\"" + ids.get(1) + "\",\"reason\":\"?\"}")));
        both.ok(both.directory()
                .as(ADMINISTRATOR)
                .post(
                        "/associations/" + hidden + "/place",
                        planted.in(
                                "POST /associations/{association}/place",
                                STAYS,
                                "{\"place\":\"hidden\",\"reason\":\"?\"}")));
        String per =
                both.ok(both.directory().as("sub-per").get("/me")).path("id").asText();
        both.ok(both.directory()
                .as(ADMINISTRATOR)
                .post(
                        "/founders/" + per + "/place",
                        planted.in(
                                "POST /founders/{person}/place", STAYS, "{\"place\":\"removed\",\"reason\":\"?\"}")));
    }

    private String booked(Planted.Fate fate, String wish) {
        return both.ok(both.booking().as(EVA).post("/bookings", planted.in("POST /bookings", fate, wish)))
                .path("reference")
                .asText();
    }

    private void tried(String who, String what) {
        String body = planted.in("POST /bookings/preview", KEPT_NOWHERE, wish("sal", 20, what));
        both.ok(both.booking().as(who).post("/bookings/preview", body));
    }

    private void cancelled(String who, Planted.Fate fate, String reference) {
        both.ok(both.booking()
                .as(who)
                .post(
                        "/bookings/" + reference + "/cancel",
                        planted.in("POST /bookings/{reference}/cancel", fate, "{\"reason\":\"?\"}")));
    }

    /** To later the same evening, by Sara. */
    private void moved(String reference) {
        LocalDate date = LocalDate.of(2027, 1, 7);
        String move = "{\"occurrence\":1,\"start\":\"%s\",\"end\":\"%s\",\"reason\":\"?\"}"
                .formatted(Town.at(date, LocalTime.of(20, 0)), Town.at(date, LocalTime.of(22, 0)));
        String path = "/bookings/" + reference + "/move";
        both.ok(both.booking()
                .as(SARA)
                .post(path + "/preview", planted.in("POST /bookings/{reference}/move/preview", KEPT_NOWHERE, move)));
        both.ok(both.booking().as(SARA).post(path, planted.in("POST /bookings/{reference}/move", GOES, move)));
    }

    /** Sara asks Eva something about a request, and is answered. */
    private String asked(String reference) {
        String body = "{\"text\":\"?\"}";
        both.ok(both.booking()
                .as(SARA)
                .post("/requests/" + reference + "/ask", planted.in("POST /requests/{reference}/ask", GOES, body)));
        both.ok(both.booking()
                .as(EVA)
                .post("/bookings/" + reference + "/reply", planted.in("POST /bookings/{reference}/reply", GOES, body)));
        return reference;
    }

    private void denied(String reference) {
        both.ok(both.booking()
                .as(SARA)
                .post(
                        "/requests/" + reference + "/deny",
                        planted.in("POST /requests/{reference}/deny", GOES, "{\"reason\":\"?\"}")));
    }

    private String wish(String premises, int day, String more) {
        LocalDate date = LocalDate.of(2027, 1, day);
        return """
            {"premises":"%s","parts":[],"start":"%s","end":"%s","people":10,"shareUnder18":0,"houseRulesVersion":1,%s}\
            """.formatted(premises, Town.at(date, LocalTime.of(18, 0)), Town.at(date, LocalTime.of(20, 0)), more);
    }

    private void introduce(String who, String body) {
        put(who, "/me", body);
    }

    private void put(String who, String path, String body) {
        Calls.Call call = both.directory().as(who).put(path, body);
        both.ok(path.equals("/me") ? call : call.header("If-Match", "\"1\""));
    }
}
