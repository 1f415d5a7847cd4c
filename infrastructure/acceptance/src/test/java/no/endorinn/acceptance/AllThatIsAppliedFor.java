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
import no.endorinn.kernel.time.Oslo;
import no.endorinn.testing.Calls;

/** As {@link AllThatCanBeSaid}, of grants: what staff write of schemes, and what Eva applies for. */
final class AllThatIsAppliedFor {
    private final BothFunctions both;
    private final Planted planted;

    AllThatIsAppliedFor(BothFunctions both, Planted planted) {
        this.both = both;
        this.planted = planted;
    }

    void isSaid(String choir) {
        schemes();
        applications(choir);
        prepared(choir);
    }

    /** What Eva applies for, for herself and for the choir; what she has sent is withdrawn. */
    private void applications(String choir) {
        String wish = "\"scheme\":\"drift\",\"eligibility\":{\"local\":true}";
        helped(answered(GOES, applied("{" + wish + "}")));
        appealed(decided(answered(GOES, applied("{" + wish + ",\"another\":true}"))));
        appealWithdrawn(decided(answered(GOES, applied("{" + wish + ",\"another\":true}"))));
        appealedOnPaper(decided(answered(GOES, applied("{" + wish + ",\"another\":true}"))));
        String sent = answered(GOES, applied("{" + wish + ",\"another\":true}"));
        withdrawn(GOES, sent);
        declined(applied("{" + wish + ",\"another\":true}"), choir);
        withdrawn(STAYS, answered(STAYS, applied("{" + wish + ",\"association\":\"" + choir + "\"}")));
    }

    /** What Sara prepares: for somebody without a login, and for the choir, which has signed on paper. */
    private void prepared(String choir) {
        String wish = "{\"scheme\":\"drift\",\"eligibility\":{\"local\":true},\"another\":true,";
        String olga = wish + "\"onBehalfOf\":{\"name\":\"?\",\"phone\":\"#\"}}";
        Calls.Caller sara = both.grants().as(SARA);
        both.ok(sara.post("/applications/preview", planted.in("POST /applications/preview", KEPT_NOWHERE, olga)));
        both.ok(sara.post("/applications", planted.in("POST /applications", GOES_LATER, olga)));
        JsonNode draft = both.ok(sara.post("/applications", wish + "\"association\":\"" + choir + "\"}"));
        both.ok(sara.post(
                "/applications/" + draft.path("reference").asText() + "/submit",
                planted.in("POST /applications/{reference}/submit", STAYS, """
                    {"revision":%d,"signedOnPaper":{"date":"2026-12-01","how":"?"}}\
                    """.formatted(
                                draft.path("revision").asLong()))));
    }

    private String applied(String wish) {
        return both.ok(both.grants().as(EVA).post("/applications", wish))
                .path("reference")
                .asText();
    }

    private String answered(Planted.Fate fate, String reference) {
        String operation = "PUT /applications/{reference}/answers/{question}";
        String path = "/applications/" + reference + "/answers/why";
        String value = planted.in(operation, fate, "{\"value\":\"?\"}");
        both.ok(both.grants().as(EVA).put(path, value));
        // What she saw before is kept nowhere, where what she writes stands already.
        both.ok(both.grants()
                .as(EVA)
                .put(path, planted.in(operation, KEPT_NOWHERE, "{\"base\":\"?\"," + value.substring(1))));
        return reference;
    }

    /** She attaches a paper, and asks for help. */
    private void helped(String reference) {
        String path = "/applications/" + reference;
        both.ok(both.grants()
                .as(EVA)
                .post(path + "/files", planted.in("POST /applications/{reference}/files", GOES, """
                    {"question":"plan","name":"?.pdf","size":1000,"type":"application/pdf","sha256":"%s"}\
                    """.formatted(
                                "0".repeat(64)))));
        both.ok(both.grants()
                .as(EVA)
                .post(
                        path + "/help",
                        planted.in(
                                "POST /applications/{reference}/help",
                                GOES,
                                "{\"question\":\"why\",\"words\":\"?\"}")));
    }

    /** She asks the choir to take part, and says no for it: that stands in what is hers, and goes with it. */
    private void declined(String reference, String choir) {
        String path = "/applications/" + reference;
        both.ok(both.grants()
                .as(EVA)
                .put(
                        path + "/answers/with",
                        "{\"value\":{\"a\":{\"association\":\"" + choir + "\",\"does\":\"Synger\"}}}"));
        String partner = path + "/partners/" + choir;
        both.ok(both.grants().as(EVA).post(partner + "/ask", "{}"));
        both.ok(both.grants()
                .as(EVA)
                .post(
                        partner + "/decline",
                        planted.in(
                                "POST /applications/{reference}/partners/{association}/decline",
                                GOES,
                                "{\"words\":\"?\"}")));
    }

    /** Staff decide on what she has sent. */
    private String decided(String reference) {
        String path = "/applications/" + reference;
        submitted(reference);
        String ruling =
                "{\"revision\":" + revision(reference) + ",\"granted\":1,\"grounds\":\"?\",\"conditions\":[\"?\"]}";
        both.ok(both.grants()
                .as(ADMINISTRATOR)
                .post(
                        path + "/decisions/preview",
                        planted.in("POST /applications/{reference}/decisions/preview", KEPT_NOWHERE, ruling)));
        both.ok(both.grants()
                .as(ADMINISTRATOR)
                .post(path + "/decisions", planted.in("POST /applications/{reference}/decisions", GOES, ruling)));
        return reference;
    }

    /** She appeals it; the municipality stands by it, and the appeals body does not. */
    private void appealed(String reference) {
        String path = "/applications/" + reference + "/appeal";
        String operation = "POST /applications/{reference}/appeal";
        Calls.Caller ada = both.grants().as(ADMINISTRATOR);
        sentAppeal(reference);
        both.ok(ada.post(
                path + "/answer",
                planted.in(operation + "/answer", GOES, "{\"answer\":\"uphold\",\"grounds\":\"?\"}")));
        String ruling =
                "{\"revision\":" + revision(reference) + ",\"granted\":1,\"grounds\":\"?\",\"conditions\":[\"?\"]}";
        both.ok(ada.post(path + "/change/preview", planted.in(operation + "/change/preview", KEPT_NOWHERE, ruling)));
        both.ok(ada.post(path + "/change", planted.in(operation + "/change", GOES, ruling)));
    }

    private void appealWithdrawn(String reference) {
        sentAppeal(reference);
        both.ok(both.grants()
                .as(EVA)
                .post(
                        "/applications/" + reference + "/appeal/withdraw",
                        planted.in("POST /applications/{reference}/appeal/withdraw", GOES, "{\"reason\":\"?\"}")));
    }

    /** She sends a letter, and takes it back, so that nothing is open. */
    private void appealedOnPaper(String reference) {
        both.ok(both.grants()
                .as(ADMINISTRATOR)
                .post(
                        "/applications/" + reference + "/appeal/paper",
                        planted.in("POST /applications/{reference}/appeal/paper", GOES, """
                            {"decision":1,"wants":"?","why":"?","paper":{"date":"%s","how":"?"}}\
                            """.formatted(
                                        Oslo.date(both.now())))));
        both.ok(both.grants().as(EVA).post("/applications/" + reference + "/appeal/withdraw", "{}"));
    }

    private void sentAppeal(String reference) {
        both.ok(both.grants()
                .as(EVA)
                .post(
                        "/applications/" + reference + "/appeal",
                        planted.in(
                                "POST /applications/{reference}/appeal",
                                GOES,
                                "{\"decision\":1,\"wants\":\"?\",\"why\":\"?\"}")));
    }

    private void submitted(String reference) {
        both.ok(both.grants()
                .as(EVA)
                .post("/applications/" + reference + "/submit", "{\"revision\":" + revision(reference) + "}"));
    }

    private String revision(String reference) {
        return both.ok(both.grants().as(EVA).get("/applications/" + reference))
                .path("revision")
                .asText();
    }

    private void withdrawn(Planted.Fate fate, String reference) {
        String path = "/applications/" + reference;
        submitted(reference);
        if (fate == GOES) {
            both.ok(both.grants()
                    .as(ADMINISTRATOR)
                    .post(path + "/changes", planted.in("POST /applications/{reference}/changes", GOES, """
                        {"questions":["why"],"until":"2027-01-31","words":"?"}\
                        """)));
        }
        both.ok(both.grants()
                .as(EVA)
                .post(
                        path + "/withdraw",
                        planted.in("POST /applications/{reference}/withdraw", fate, "{\"reason\":\"?\"}")));
    }

    /** What the municipality gives grants for, and others do. */
    private void schemes() {
        String wording = "{\"nb\":\"?\",\"nn\":\"?\",\"en\":\"?\"}";
        Calls.Caller ada = both.grants().as(ADMINISTRATOR);
        both.ok(ada.put("/grants/forms/drift", """
            {"pages":[{"id":"one","questions":[{"id":"why","type":"text"},{"id":"plan","type":"file"},
             {"id":"with","type":"partners"},{"id":"count","type":"number"}]}],"texts":{
             "nb":{"page:one":"En","why":"Hvorfor?","plan":"Plan","with":"Med","count":"Antall"},
             "nn":{"page:one":"Ein","why":"Kvifor?","plan":"Plan","with":"Med","count":"Tal"},
             "en":{"page:one":"One","why":"Why?","plan":"Plan","with":"Med","count":"Count"}}}
            """).header("If-Match", "\"0\""));
        both.ok(ada.post(
                "/grants/forms/drift/publish",
                planted.in("POST /grants/forms/{form}/publish", STAYS, "{\"version\":1,\"why\":\"?\"}")));
        String other =
                "\"name\":%1$s,\"by\":\"?\",\"who\":%1$s,\"link\":\"https://fylket.example\"}".formatted(wording);
        both.ok(ada.post("/grants/others", planted.in("POST /grants/others", PUBLIC, "{\"id\":\"fylket\"," + other)));
        both.ok(ada.put("/grants/others/fylket", planted.in("PUT /grants/others/{other}", PUBLIC, "{" + other))
                .header("If-Match", "\"1\""));
        String scheme = """
            "name":%1$s,"purpose":%1$s,"criteria":[%1$s],"phrases":[%1$s],"who":{"associations":true,"unregistered":true,"people":true,"questions":[
             {"id":"local","text":%1$s,"otherwise":%1$s,"elsewhere":["fylket"]}]},
             "amount":{"least":0,"most":1,"rate":{"each":1,"question":"count","unit":%1$s}},
             "follows":{"payment":"none","report":"none","conditionsOnUse":true},"keepsYears":{"drafts":1,"refused":1,"granted":1},
             "form":"drift","published":true,"rounds":[{"id":"running","opens":"2027-01-01T08:00:00+01:00","graceMinutes":0}]}
            """.formatted(wording);
        both.ok(ada.post("/grants/schemes", planted.in("POST /grants/schemes", PUBLIC, "{\"id\":\"drift\"," + scheme)));
        both.ok(ada.put("/grants/schemes/drift", planted.in("PUT /grants/schemes/{scheme}", PUBLIC, "{" + scheme))
                .header("If-Match", "\"1\""));
    }
}
