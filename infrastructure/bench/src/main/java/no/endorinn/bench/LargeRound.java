package no.endorinn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.kernel.time.Oslo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What lists cost when very many have applied to one round, and were given something: the units that a page takes, with a hundred in the tables and with
 * as many as there may ever be. The items are written to the table as its indexes have them, with 2 kB of answers each.
 */
final class LargeRound {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FEW = 100;
    private static final int AT_ONCE = 25;
    private static final String TABLE = "GrantsTable";
    private static final String ROUND = "driftstilskudd#i-ar";
    private static final Instant FIRST = Instant.parse("2026-10-01T08:00:00Z");
    private static final String SYMBOLS = "2346789AFJKMRTUY";

    private static final Map<String, String[]> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put("the queue", new String[] {"saga-sak", "/queue"});
        ASKED.put("the round's list", new String[] {"saga-sak", "/grants/rounds/driftstilskudd/i-ar/applications"});
        ASKED.put("the ranked list", new String[] {"saga-sak", "/grants/rounds/driftstilskudd/i-ar/ranking"});
        ASKED.put("support given", new String[] {"", "/support/awards"});
        ASKED.put("support given, as a table", new String[] {"", "/support/awards.csv"});
        ASKED.put("the year's figures", new String[] {"", "/support/figures"});
    }

    private LargeRound() {}

    /** Usage: LargeRound PROJECT APPLICATIONS */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of(arguments[0]);
        int many = Integer.parseInt(arguments[1]);
        PrintStream table = System.out;
        // Where the functions of this process log; their lines are not wanted among the figures.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Map<String, Units.Taken> few;
        Map<String, Units.Taken> all;
        try (Units units = new Units(project);
                DynamoDbClient client = Town.dynamoDb(units.dynamoDb())) {
            fill(client, 0, FEW);
            few = units.of(requests());
            fill(client, FEW, many);
            all = units.of(requests());
        }
        table.printf("%n%-28s %26s %26s%n", "", "with " + FEW, "with " + many);
        table.printf(
                "%-28s %6s %9s %9s %6s %9s %9s%n",
                "a page of", "trips", "read u.", "kB out", "trips", "read u.", "kB out");
        few.forEach((name, here) -> {
            Units.Taken there = all.getOrDefault(name, here);
            table.printf(
                    "%-28s %6.0f %9.1f %9.1f %6.0f %9.1f %9.1f%n",
                    name,
                    here.trips(),
                    here.read(),
                    here.answer() / 1000,
                    there.trips(),
                    there.read(),
                    there.answer() / 1000);
        });
    }

    private static JsonNode requests() {
        ArrayNode requests = JSON.createArrayNode();
        ASKED.forEach((name, how) -> requests.addObject()
                .put("name", name)
                .put("as", how[0])
                .put("method", "GET")
                .put("path", how[1]));
        return requests;
    }

    private static void fill(DynamoDbClient client, int from, int to) {
        List<WriteRequest> batch = new ArrayList<>();
        for (int i = from; i < to; i++) {
            batch.add(put(application(i)));
            batch.add(put(award(i)));
            if (batch.size() >= AT_ONCE - 1 || i == to - 1) {
                List<WriteRequest> now = List.copyOf(batch);
                client.batchWriteItem(request -> request.requestItems(Map.of(TABLE, now)));
                batch.clear();
            }
        }
        client.putItem(request -> request.tableName(TABLE).item(figures(to)));
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder()
                .putRequest(PutRequest.builder().item(item).build())
                .build();
    }

    private static Map<String, AttributeValue> application(int i) {
        String reference = reference(i);
        String at = FIRST.plusSeconds(60L * i) + "#" + reference;
        AttributeValue name = AttributeValue.fromS("Fjordvik idrettslag nummer " + i);
        AttributeValue whose = map(Map.of("association", AttributeValue.fromS("forening-" + i)));
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("pk", AttributeValue.fromS("application#" + reference));
        item.put("sk", AttributeValue.fromS("application"));
        item.put("version", AttributeValue.fromN("7"));
        item.put("holder", AttributeValue.fromS("association#forening-" + i));
        item.put("endsAt", AttributeValue.fromS(at));
        item.put("answers", AttributeValue.fromS("x".repeat(2_000)));
        item.put("round", AttributeValue.fromS(ROUND));
        item.put("roundAt", AttributeValue.fromS(at));
        item.put("rankedAt", AttributeValue.fromS("%04d#%s".formatted(i % 1000, at)));
        item.put("whose", whose);
        item.put(
                "listed",
                map(Map.of(
                        "name",
                        name,
                        "state",
                        AttributeValue.fromS("SUBMITTED"),
                        "sought",
                        AttributeValue.fromN("2500000"),
                        "rank",
                        AttributeValue.fromN("" + (1000 - i % 1000)),
                        "fields",
                        AttributeValue.fromL(List.of(AttributeValue.fromS("sport"))))));
        item.put("queue", AttributeValue.fromS("application"));
        item.put("queuedAt", AttributeValue.fromS(at));
        item.put(
                "case",
                map(Map.of(
                        "reference",
                        AttributeValue.fromS(reference),
                        "askedBy",
                        AttributeValue.fromS("person-" + i),
                        "name",
                        name,
                        "subject",
                        AttributeValue.fromS("Driftstilskudd"),
                        "times",
                        AttributeValue.fromN("0"))));
        return item;
    }

    private static Map<String, AttributeValue> award(int i) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(Oslo.ZONE);
        item.put("pk", AttributeValue.fromS("awards#" + today.getYear()));
        item.put("sk", AttributeValue.fromS(today.withDayOfYear(1 + i % 300) + "#" + reference(i)));
        item.put("version", AttributeValue.fromN("1"));
        item.put("association", AttributeValue.fromS("forening-" + i));
        item.put("name", AttributeValue.fromS("Fjordvik idrettslag nummer " + i));
        item.put("organisationNumber", AttributeValue.fromS("974760673"));
        item.put("fields", AttributeValue.fromL(List.of(AttributeValue.fromS("sport"))));
        item.put("ages", AttributeValue.fromL(List.of(AttributeValue.fromS("CHILDREN"))));
        item.put("places", AttributeValue.fromL(List.of(AttributeValue.fromS("Sentrum"))));
        item.put("granted", AttributeValue.fromN("1500000"));
        item.put("kept", AttributeValue.fromN("1500000"));
        item.put("scheme", AttributeValue.fromS("driftstilskudd"));
        item.put("schemeName", wording("Driftstilskudd"));
        item.put("round", AttributeValue.fromS("i-ar"));
        AttributeValue criterion =
                map(Map.of("text", wording("Laget er åpent for alle, og har aktivitet gjennom hele året.")));
        item.put("criteria", AttributeValue.fromL(List.of(criterion, criterion, criterion)));
        return item;
    }

    private static Map<String, AttributeValue> figures(int many) {
        AttributeValue tally =
                map(Map.of("n", AttributeValue.fromN("" + many), "o", AttributeValue.fromN("" + many * 1_500_000L)));
        return Map.of(
                "pk", AttributeValue.fromS("figures"),
                "sk", AttributeValue.fromS(LocalDate.now(Oslo.ZONE).getYear() + "#driftstilskudd"),
                "version", AttributeValue.fromN("" + many),
                "name", wording("Driftstilskudd"),
                "associations", tally,
                "people", map(Map.of("n", AttributeValue.fromN("0"), "o", AttributeValue.fromN("0"))));
    }

    private static AttributeValue wording(String text) {
        return map(Map.of(
                "nb", AttributeValue.fromS(text), "nn", AttributeValue.fromS(text), "en", AttributeValue.fromS(text)));
    }

    private static AttributeValue map(Map<String, AttributeValue> attributes) {
        return AttributeValue.fromM(attributes);
    }

    /** One that nobody else has. */
    static String reference(int i) {
        StringBuilder reference = new StringBuilder();
        for (int rest = i, places = 0; places < 8; places++, rest /= SYMBOLS.length()) {
            reference.append(SYMBOLS.charAt(rest % SYMBOLS.length()));
        }
        return reference.toString();
    }
}
