package no.endorinn.booking;

/** Terms of premises as JSON, for tests to bend. */
public final class TestTerms {
    /** A hall in three thirds, open 08–24 every day, free for youth, direct; buffer 0, grid 30. */
    public static final String HALL = """
        {"name":"Fjordvikhallen","owner":{"name":"Fjordvik kommune","municipal":true},
         "address":{"street":"Idrettsvegen 1","postcode":"6789","town":"Fjordvik"},"place":"Sentrum","capacity":300,
         "parts":[{"id":"a","name":"Tredel A","capacity":100},{"id":"b","name":"Tredel B","capacity":100},
                  {"id":"c","name":"Tredel C","capacity":100}],
         "suitability":["sports","step-free"],"pictures":[],"houseRules":{"version":1,"text":"Bruk innesko."},
         "contact":{"name":"Servicetorget"},
         "opening":{"weekly":[{"days":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],
                               "from":"08:00","to":"24:00"}],"exceptions":[]},
         "startGridMinutes":30,"shortestMinutes":30,"longestMinutes":600,"daysAhead":400,
         "bufferBeforeMinutes":0,"bufferAfterMinutes":0,"cancellationHours":48,
         "prices":[{"group":"youth","orePerHour":0,"partOrePerHour":0},
                   {"group":"association","orePerHour":30000,"partOrePerHour":10000},
                   {"group":"private","orePerHour":60000,"partOrePerHour":20000}],
         "fullOrePerHour":60000,"fullPartOrePerHour":20000,"access":[]}
        """;

    private TestTerms() {}

    public static Body hall() {
        return Body.of(HALL);
    }

    /** The hall, for which everybody has to ask. */
    public static Body hallByRequest() {
        return hall().with("access", "[{\"mode\":\"request\"}]");
    }

    /** The hall, closed on a date for a reason. */
    public static Body hallClosedOn(String date, String reason) {
        return hall().with("opening", """
            {"weekly":[{"days":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],
                        "from":"08:00","to":"24:00"}],
             "exceptions":[{"from":"%s","to":"%s","kind":"closed","reason":"%s"}]}
            """.formatted(date, date, reason));
    }

    /** A meeting room that is only let whole. */
    public static Body room() {
        return hall().withText("name", "Møterommet")
                .withText("place", "Nordbygda")
                .with("capacity", "14")
                .with("parts", "[]")
                .with("suitability", "[\"meeting\",\"projector\"]");
    }
}
