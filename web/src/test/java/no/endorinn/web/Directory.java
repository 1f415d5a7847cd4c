package no.endorinn.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Answers {@code GET /me} from the demo's people where the service does not have the route yet; where it has, its own answer
 * stands.
 */
final class Directory {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Directory() {}

    static void answerWhoIAm(BrowserContext context, String subject) {
        context.route("**/me", route -> {
            APIResponse answer = route.fetch();
            if (answer.status() == 404) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(me(subject).toString()));
            } else {
                route.fulfill(new Route.FulfillOptions().setResponse(answer));
            }
        });
    }

    private static ObjectNode me(String subject) {
        Map<String, String> names = new HashMap<>();
        ObjectNode me = JSON.createObjectNode().put("introduced", true).put("subject", subject);
        ArrayNode memberships = me.putArray("memberships");
        me.putArray("staff");
        me.putArray("closeTo");
        for (JsonNode item : Municipality.demo("people.json").path("items")) {
            String key = item.path("pk").asText();
            if (key.startsWith("association#")) {
                names.put(
                        key.substring("association#".length()),
                        item.path("name").asText());
            } else if (key.equals("person#" + subject)) {
                for (JsonNode membership : item.path("memberships")) {
                    String id = membership.path("association").asText();
                    ArrayNode roles = memberships
                            .addObject()
                            .put("association", id)
                            .put("associationName", names.getOrDefault(id, id))
                            .putArray("roles");
                    membership
                            .path("roles")
                            .forEach(role -> roles.add(role.asText().toLowerCase(Locale.ROOT)));
                }
            }
        }
        return me;
    }
}
