package no.endorinn.lending;

/** Lending points as staff write them. */
public final class TestPoints {
    private TestPoints() {}

    /** The library: open on weekdays 10–18 and on Saturdays 10–14, closed on 2 and 3 February 2027; an hour to look a thing over. */
    public static String library() {
        return of("Fjordvik bibliotek", "Bibliotek");
    }

    /** A point of this name that this department looks after, open as the library. */
    public static String of(String name, String manager) {
        return """
            {"name":"%s","address":{"street":"Torget 1","postcode":"6888","town":"Fjordvik"},"managers":["%s"],
             "contact":{"name":"Skranken","phone":"57 00 00 10"},
             "opening":{"weekly":[{"days":["monday","tuesday","wednesday","thursday","friday"],"from":"10:00","to":"18:00"},
                                  {"days":["saturday"],"from":"10:00","to":"14:00"}],
                        "exceptions":[{"from":"2027-02-02","to":"2027-02-03","kind":"closed","reason":"Planleggingsdager"}]},
             "serviceMinutes":60,"lostAfterDays":7}
            """.formatted(name, manager);
    }

    /** The same with an id, as it is written the first time. */
    public static String identified(String id, String point) {
        return "{\"id\":\"" + id + "\"," + point.strip().substring(1);
    }
}
