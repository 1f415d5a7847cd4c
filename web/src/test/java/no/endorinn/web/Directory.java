package no.endorinn.web;

import java.util.Map;

/** What somebody has done before a test begins, by the API that the app uses. */
final class Directory {

    private static final String CALL = """
        async ([method, path, body]) => {
          const answer = await fetch(path, {
            method,
            headers: {
              'Authorization': 'Bearer ' + JSON.parse(sessionStorage.getItem('session')).token,
              'Content-Type': 'application/json',
              'Idempotency-Key': crypto.randomUUID(),
            },
            body: JSON.stringify(body),
          });
          const told = await answer.json();
          if (!answer.ok) throw new Error(JSON.stringify(told));
          return told;
        }
        """;

    private Directory() {}

    /** Tells who the phone's owner is. */
    static Phone introduce(Phone phone, String name) {
        call(phone, "PUT", "/me", Map.of("name", name, "email", "noen@lag.example"));
        return phone;
    }

    /** Adds an association that the phone's owner leads, and answers with its id. */
    static String add(Phone phone, String name) {
        return told(call(phone, "POST", "/associations", Map.of("name", name)), "id");
    }

    /** Asks to be let run an association, and answers with the claim's reference. */
    static String claim(Phone phone, String association, String grounds) {
        return told(
                call(phone, "POST", "/associations/" + association + "/claims", Map.of("grounds", grounds)),
                "reference");
    }

    /** Books, and answers with the reference. */
    static String book(Phone phone, Map<String, Object> wish) {
        return told(call(phone, "POST", "/bookings", wish), "reference");
    }

    private static String told(Object answer, String field) {
        return String.valueOf(((Map<?, ?>) answer).get(field));
    }

    private static Object call(Phone phone, String method, String path, Map<String, Object> body) {
        return phone.page().evaluate(CALL, new Object[] {method, path, body});
    }
}
