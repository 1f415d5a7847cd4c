package no.endorinn.acceptance;

import static no.endorinn.acceptance.AllThatCanBeSaid.EVA;
import static no.endorinn.acceptance.AllThatCanBeSaid.OLA;
import static no.endorinn.acceptance.AllThatCanBeSaid.SARA;
import static no.endorinn.acceptance.BothFunctions.ADMINISTRATOR;
import static no.endorinn.acceptance.Planted.Fate.GOES;
import static no.endorinn.acceptance.Planted.Fate.KEPT_NOWHERE;
import static no.endorinn.acceptance.Planted.Fate.STAYS;

import com.fasterxml.jackson.databind.JsonNode;
import no.endorinn.acceptance.Planted.Fate;
import no.endorinn.testing.Calls;

/** As {@link AllThatCanBeSaid}, of what is granted: how it is weighed, paid and reported on, for Eva herself and for the choir. */
final class AllThatIsGranted {
    private static final String ACCOUNT = "12345678903";
    private static final String HER_ACCOUNT = "86011117947";

    private final BothFunctions both;
    private final Planted planted;
    private final Calls.Caller ada;
    private final Calls.Caller sara;
    private final Calls.Caller eva;

    AllThatIsGranted(BothFunctions both, Planted planted) {
        this.both = both;
        this.planted = planted;
        ada = both.grants().as(ADMINISTRATOR);
        sara = both.grants().as(SARA);
        eva = both.grants().as(EVA);
    }

    void isSaid(String choir) {
        scheme();
        both.ok(ada.post("/support/allocations", planted.in("POST /support/allocations", STAYS, """
            {"association":"%s","amount":100,"decidedOn":"2027-01-04","purpose":"?","basis":"?"}\
            """.formatted(choir))));
        both.ok(both.directory()
                .as(EVA)
                .put("/associations/" + choir + "/account", "{\"accountNumber\":\"" + ACCOUNT + "\"}"));
        String choirs = sent(",\"association\":\"" + choir + "\"");
        advised(choirs);
        gathered(choirs);
        decided(STAYS, choirs);
        putOff(STAYS, choirs);
        both.ok(eva.post("/applications/" + choirs + "/answer", "{\"decision\":1,\"accept\":true}"));
        paid(choirs);
        reported(STAYS, choirs);
        backed(choir);
        // Whoever has been paid stays on the list of it, which is the accounts'; so nothing of hers is sent.
        String hers = decided(GOES, sent(""));
        putOff(GOES, hers);
        both.ok(eva.post(
                "/applications/" + hers + "/answer",
                "{\"decision\":1,\"accept\":true,\"account\":\"" + HER_ACCOUNT + "\"}"));
        reported(GOES, hers);
    }

    /** It is put before a committee. */
    private void gathered(String reference) {
        String path = "/grants/rounds/fest/running/batches";
        String batch = """
            {"name":"?","cases":[{"reference":"%s","recommended":1,"grounds":"?"}]}\
            """.formatted(reference);
        String operation = "/grants/rounds/{scheme}/{round}/batches";
        both.ok(sara.post(path, planted.in("POST " + operation, STAYS, batch)));
        both.ok(sara.post(path, batch));
        both.ok(sara.put(path + "/2", planted.in("PUT " + operation + "/{batch}", STAYS, batch))
                .header("If-Match", "\"1\""));
    }

    /** They get more time to accept. */
    private void putOff(Fate fate, String reference) {
        both.ok(sara.post(
                "/applications/" + reference + "/answer/put-off",
                planted.in(
                        "POST /applications/{reference}/answer/put-off",
                        fate,
                        "{\"until\":\"2027-03-01\",\"words\":\"?\"}")));
    }

    /** The choir asks the municipality to recommend something elsewhere, and it is ranked and answered. */
    private void backed(String choir) {
        String reference = both.ok(eva.post("/backings", planted.in("POST /backings", STAYS, """
            {"association":"%s","other":"fylket","title":"?","why":"?"}\
            """.formatted(choir))))
                .path("reference")
                .asText();
        both.ok(sara.put(
                "/grants/others/fylket/ranking",
                planted.in("PUT /grants/others/{other}/ranking", STAYS, """
                    {"year":2027,"version":1,"places":[{"reference":"%s","reason":"?"}]}\
                    """.formatted(reference))));
        both.ok(sara.post(
                "/backings/" + reference + "/answer",
                planted.in("POST /backings/{reference}/answer", STAYS, "{\"answer\":\"backed\",\"grounds\":\"?\"}")));
    }

    /** One of which everything follows that can. */
    private void scheme() {
        both.ok(ada.post("/grants/schemes", """
            {"id":"fest","name":%1$s,"purpose":%1$s,"criteria":[{"nb":"Bredde","nn":"Breidd","en":"Breadth","weight":1}],
             "scoring":{"most":5,"scorers":1},"who":{"associations":true,"unregistered":true,"people":true},
             "amount":{"least":0,"most":100},
             "follows":{"payment":"in-advance","accept":true,"report":"always","conditionsOnUse":true},
             "keepsYears":{"drafts":1,"refused":1,"granted":1},"form":"drift","published":true,
             "rounds":[{"id":"running","opens":"2027-01-01T08:00:00+01:00","graceMinutes":0}]}
            """.formatted("{\"nb\":\"Fest\",\"nn\":\"Fest\",\"en\":\"Party\"}")));
    }

    private String sent(String forWhom) {
        String reference = both.ok(eva.post("/applications", "{\"scheme\":\"fest\"" + forWhom + "}"))
                .path("reference")
                .asText();
        String path = "/applications/" + reference;
        both.ok(eva.post(path + "/submit", "{\"revision\":" + revision(path) + "}"));
        return reference;
    }

    private void advised(String reference) {
        String code = both.ok(both.directory()
                        .as(ADMINISTRATOR)
                        .post("/staff/invitations", "{\"roles\":[{\"role\":\"council\"}]}"))
                .path("code")
                .asText();
        both.ok(both.directory().as(OLA).post("/invitations/accept", "{\"code\":\"" + code + "\"}"));
        both.ok(both.grants()
                .as(OLA)
                .put(
                        "/applications/" + reference + "/advice",
                        planted.in("PUT /applications/{reference}/advice", STAYS, "{\"words\":\"?\",\"version\":0}")));
    }

    /** A caseworker gives points, and another decides. */
    private String decided(Fate fate, String reference) {
        String path = "/applications/" + reference;
        both.ok(sara.put(path + "/score", planted.in("PUT /applications/{reference}/score", fate, """
            {"points":[{"criterion":0,"points":3}],"comment":"?"}\
            """)));
        both.ok(ada.post(
                path + "/decisions",
                planted.in(
                        "POST /applications/{reference}/decisions",
                        fate,
                        "{\"revision\":" + revision(path)
                                + ",\"granted\":2,\"grounds\":\"?\",\"conditions\":[\"?\"]}")));
        return reference;
    }

    /** Some of it is demanded back, and then it comes back from the bank. */
    private void paid(String reference) {
        String path = "/applications/" + reference;
        String list =
                both.ok(sara.post("/grants/payment-lists", "{}")).path("number").asText();
        both.ok(sara.post("/grants/payment-lists/" + list + "/paid", "{}"));
        both.ok(sara.post(path + "/demands", planted.in("POST /applications/{reference}/demands", STAYS, """
            {"number":1,"amount":1,"grounds":"?","until":"2027-02-15"}\
            """)));
        both.ok(sara.post(
                path + "/payments/1/return",
                planted.in("POST /applications/{reference}/payments/{payment}/return", STAYS, "{\"reason\":\"?\"}")));
        both.ok(sara.post(path + "/account", "{\"account\":\"" + ACCOUNT + "\"}"));
    }

    /** Eva reports, more is asked of it, and then it is accepted. */
    private void reported(Fate fate, String reference) {
        String path = "/applications/" + reference + "/report";
        String operation = "PUT /applications/{reference}/report/answers/{question}";
        String value = planted.in(operation, fate, "{\"value\":\"?\"}");
        both.ok(eva.put(path + "/answers/text", value));
        // What she saw before is kept nowhere, where what she writes stands already.
        both.ok(eva.put(
                path + "/answers/text", planted.in(operation, KEPT_NOWHERE, "{\"base\":\"?\"," + value.substring(1))));
        both.ok(eva.post(path + "/deliver", "{\"revision\":" + revision(path) + "}"));
        both.ok(ada.post(
                path + "/more",
                planted.in(
                        "POST /applications/{reference}/report/more",
                        fate,
                        "{\"parts\":[\"text\"],\"until\":\"2027-01-31\",\"words\":\"?\"}")));
        // What was delivered at first is kept beside what is delivered now.
        both.ok(eva.put(
                path + "/answers/text",
                planted.in(operation, fate, "{\"value\":\"?\",\"base\":" + value.substring(value.indexOf(':') + 1))));
        both.ok(eva.post(path + "/deliver", "{\"revision\":" + revision(path) + "}"));
        both.ok(ada.post(path + "/accept", "{\"revision\":" + revision(path) + "}"));
    }

    private String revision(String path) {
        JsonNode seen = both.ok(eva.get(path));
        return seen.path("revision").asText();
    }
}
