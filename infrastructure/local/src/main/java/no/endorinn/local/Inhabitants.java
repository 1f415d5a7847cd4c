package no.endorinn.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Puts people straight into the people table, as the directory would have written them (docs/data.md): for the demo and for
 * tests, where nobody can be invited because nobody is there yet.
 */
public final class Inhabitants {
    private final DynamoDbClient client;
    private final String table;

    /** @param table the people table's name */
    public Inhabitants(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** The id of the person who signs in as this subject. */
    public static String id(String subject) {
        return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Somebody who has told who they are, with staff roles for all of the municipality. */
    public void put(String subject, String name, String... staffRoles) {
        put(
                subject,
                name,
                Map.of(),
                Arrays.stream(staffRoles)
                        .map(role -> map(Map.of("role", text(role))))
                        .toList());
    }

    /**
     * People with their offices, and the lists that their offices stand on.
     *
     * @param people objects with {@code subject}, {@code name}, {@code memberships} (association → offices) and {@code staff}
     *     (objects with {@code role} and perhaps {@code area})
     */
    void put(JsonNode people) {
        Map<String, List<AttributeValue>> officers = new TreeMap<>();
        List<AttributeValue> staff = new ArrayList<>();
        for (JsonNode person : people) {
            String subject = person.path("subject").asText();
            Map<String, AttributeValue> memberships = new TreeMap<>();
            person.path("memberships").properties().forEach(office -> {
                memberships.put(office.getKey(), Attributes.value(office.getValue()));
                officers.computeIfAbsent(office.getKey(), association -> new ArrayList<>())
                        .add(map(Map.of("person", text(id(subject)), "roles", Attributes.value(office.getValue()))));
            });
            put(
                    subject,
                    person.path("name").asText(),
                    memberships,
                    Attributes.value(person.withArray("staff")).l());
            if (!person.withArray("staff").isEmpty()) {
                staff.add(map(Map.of("person", text(id(subject)))));
            }
        }
        officers.forEach((association, members) ->
                put("association#" + association, "office", Map.of("members", AttributeValue.fromL(members))));
        if (!staff.isEmpty()) {
            put("municipality", "staff", Map.of("members", AttributeValue.fromL(staff)));
        }
    }

    private void put(
            String subject, String name, Map<String, AttributeValue> memberships, List<AttributeValue> staffRoles) {
        List<AttributeValue> held = memberships.entrySet().stream()
                .map(office -> map(Map.of("association", text(office.getKey()), "roles", office.getValue())))
                .toList();
        Map<String, AttributeValue> person = Map.of(
                "id", text(id(subject)),
                "subject", text(subject),
                "name", text(name),
                "memberships", AttributeValue.fromL(held),
                "staff", AttributeValue.fromL(staffRoles));
        put("login#" + subject, "rights", person);
        put("person#" + id(subject), "person", person);
    }

    private void put(String pk, String sk, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put("pk", text(pk));
        item.put("sk", text(sk));
        item.put("version", AttributeValue.fromN("1"));
        client.putItem(put -> put.tableName(table).item(item));
    }

    private static AttributeValue map(Map<String, AttributeValue> attributes) {
        return AttributeValue.fromM(attributes);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
