package no.endorinn.grants;

import no.endorinn.kernel.store.Item;

/** Schemes as staff write them. */
public final class TestSchemes {
    private TestSchemes() {}

    /** From 4 January to 1 March 2027, both in Norway, with half an hour of grace. */
    public static String driftstilskudd() {
        return """
            {"name":{"nb":"Driftstilskudd","nn":"Driftstilskot","en":"Running costs"},
             "purpose":{"nb":"Til drift av lag.","nn":"Til drift av lag.","en":"For running an association."},
             "criteria":[{"nb":"Aktivitet for barn.","nn":"Aktivitet for barn.","en":"Activities for children."}],
             "scoring":{"most":5,"scorers":5,"blind":false},
             "phrases":[{"nb":"Mange har søkt.","nn":"Mange har søkt denne gongen.","en":"Many have applied."}],
             "who":{"associations":true,"unregistered":true,"people":false,"questions":[
               {"id":"local","text":{"nb":"Holder dere til her?","nn":"Held de til her?","en":"Are you based here?"},"mustBe":true,
                "otherwise":{"nb":"Bare lag herfra kan søke.","nn":"Berre lag herfrå kan søkje.","en":"Only for local ones."},
                "elsewhere":["county"]}]},
             "amount":{"least":100000,"most":3000000},
             "follows":{"payment":"in-advance","report":"above","reportAbove":5000000,"conditionsOnUse":false},
             "keepsYears":{"drafts":1,"refused":5,"granted":10},
             "form":"driftstilskudd","published":true,
             "rounds":[{"id":"2027","opens":"2027-01-04T08:00:00+01:00","deadline":"2027-03-01T23:59:00+01:00",
                        "graceMinutes":30,"budget":60000000,"answerBy":"2027-04-15"}]}
            """;
    }

    /** The same, to be added under an id. */
    public static String identified(String id) {
        return "{\"id\":\"" + id + "\"," + driftstilskudd().strip().substring(1);
    }

    /** A county's scheme; with an id, to be added. */
    public static String other(String id) {
        return (id.isEmpty() ? "{" : "{\"id\":\"" + id + "\",") + """
            "name":{"nb":"Fylkets kulturmidler","nn":"Kulturmidlane til fylket","en":"The county's funds"},
            "by":"Fylkeskommunen","who":{"nb":"Kulturlag","nn":"Kulturlag","en":"Cultural associations"},
            "deadline":"2027-02-01","most":10000000,"link":"https://fylket.example/tilskudd"}
            """;
    }

    /** What the catalogue keeps of a scheme. */
    public static Item item(String id, String json) {
        return Item.builder()
                .text("pk", "catalogue")
                .text("sk", "scheme#" + id)
                .number("version", 1)
                .text("scheme", json)
                .build();
    }
}
