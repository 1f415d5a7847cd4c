package no.endorinn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.kernel.time.Oslo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What lending costs when there is very much to lend and very much is lent: the units of a search, of a day at the counter and of the
 * largest loan, with fifty copies and fifty loans and with as many as there may ever be. The items are written to the tables as lending
 * has them. At the counter ten loans go out and ten come in that day, both times.
 */
final class LargeStock {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FEW = 50;
    private static final int AT_ONCE = 25;
    private static final int MODELS = 30;
    private static final int COPIES_OF_ONE = 20;
    private static final int OUT_OF_ONE = 4;
    private static final int BUSY = 10;
    private static final int MONTHS = 14;
    private static final String POINT = "utstyrssentralen";
    private static final String LOANS = "LoansTable";

    private LargeStock() {}

    /** Usage: LargeStock PROJECT COPIES LOANS */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of(arguments[0]);
        int copies = Integer.parseInt(arguments[1]);
        int loans = Integer.parseInt(arguments[2]);
        PrintStream table = System.out;
        // Where the functions of this process log; their lines are not wanted among the figures.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Map<String, Units.Taken> few;
        Map<String, Units.Taken> all;
        try (Units units = new Units(project);
                DynamoDbClient client = Town.dynamoDb(units.dynamoDb())) {
            fill(client, MODELS, FEW, FEW);
            few = units.of(requests());
            fill(client, copies / COPIES_OF_ONE, copies, loans);
            all = units.of(requests());
        }
        table.printf("%n%-36s %34s %34s%n", "", "with " + FEW + " and " + FEW, "with " + copies + " and " + loans);
        table.printf("%-36s", "copies, loans");
        for (int i = 0; i < 2; i++) {
            table.printf(" %6s %9s %9s %7s", "trips", "read u.", "write u.", "actions");
        }
        table.println();
        few.forEach((name, here) -> {
            table.printf("%-36s", name);
            for (Units.Taken taken : List.of(here, all.getOrDefault(name, here))) {
                table.printf(" %6.0f %9.1f %9.1f %7.0f", taken.trips(), taken.read(), taken.written(), taken.actions());
            }
            table.println();
        });
    }

    private static JsonNode requests() {
        ArrayNode requests = JSON.createArrayNode();
        get(requests, "find, 25 models, no dates", "", "/equipment?words=benk");
        get(
                requests,
                "find, 25 models, two days",
                "",
                "/equipment?words=benk&from={{day+2}}T10:00:00Z&until={{day+4}}T10:00:00Z");
        get(requests, "one model", "", "/equipment/" + model(0));
        get(requests, "the counter's day", "vidar-vaktmester", "/lending-points/" + POINT + "/counter");
        ObjectNode reserve = requests.addObject()
                .put("name", "reserve 30 models for 4 weeks")
                .put("as", "ivar-idrett")
                .put("method", "POST")
                .put("path", "/loans")
                .put("kept", true);
        // Of how many actions it is depends on the day: within one month, its calendar has half as many pages.
        ObjectNode body = reserve.putObject("body")
                .put("point", POINT)
                .put("association", "fjordvik-il")
                .put("start", "{{at+16 12:00}}")
                .put("end", "{{at+44 12:00}}")
                .put("purpose", "Leir");
        ArrayNode things = body.putArray("things");
        for (int i = 0; i < MODELS; i++) {
            things.addObject().put("model", model(i)).put("quantity", 1);
        }
        requests.addObject()
                .put("name", "cancel that")
                .put("as", "ivar-idrett")
                .put("method", "POST")
                .put("path", "/loans/{{reference}}/cancel")
                .putObject("body");
        return requests;
    }

    private static void get(ArrayNode requests, String name, String who, String path) {
        requests.addObject()
                .put("name", name)
                .put("as", who)
                .put("method", "GET")
                .put("path", path);
    }

    private static void fill(DynamoDbClient client, int models, int copies, int loans) {
        List<WriteRequest> stock = new ArrayList<>();
        List<WriteRequest> taken = new ArrayList<>();
        int of = loans / models / MONTHS;
        for (int i = 0; i < models; i++) {
            int working = (copies + i) / models;
            stock.add(put(kind(i)));
            stock.add(put(stock(i, working)));
            for (int n = 0; n < working; n++) {
                stock.add(put(copy(i, n)));
            }
            for (int month = 0; of > 0 && month < MONTHS; month++) {
                taken.add(put(page(i, YearMonth.from(today()).plusMonths(month), of)));
            }
        }
        stock.add(put(item("catalogue", "stamp", Map.of("version", number(1_000 + loans)))));
        for (int i = 0; i < loans; i++) {
            stock.add(put(loan(i, models)));
        }
        send(client, LOANS, stock);
        send(client, "CalendarTable", taken);
    }

    private static void send(DynamoDbClient client, String table, List<WriteRequest> all) {
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<WriteRequest> now = all.subList(i, Math.min(i + AT_ONCE, all.size()));
            client.batchWriteItem(request -> request.requestItems(Map.of(table, now)));
        }
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder()
                .putRequest(PutRequest.builder().item(item).build())
                .build();
    }

    private static Map<String, AttributeValue> kind(int i) {
        ObjectNode model = JSON.createObjectNode().put("category", "events").put("point", POINT);
        String name = "Benk nummer " + i;
        model.putObject("name").put("nb", name).put("nn", name).put("en", name);
        model.putObject("lending")
                .put("mode", "instant")
                .put("longestDays", 30)
                .put("leadDays", 0)
                .put("orePerDay", 0);
        return item("catalogue", "model#" + model(i), Map.of("model", text(model.toString())));
    }

    /** Some are out, due in half a year, where there are many. */
    private static Map<String, AttributeValue> stock(int i, int working) {
        List<AttributeValue> out = new ArrayList<>();
        for (int n = 0; working == COPIES_OF_ONE && n < OUT_OF_ONE; n++) {
            out.add(AttributeValue.fromM(Map.of(
                    "l", text(label(i, n)),
                    "v", text("*"),
                    "r", text(reference(n)),
                    "d", number(at(182, 12).getEpochSecond()))));
        }
        return item(
                "model#" + model(i),
                "stock",
                Map.of(
                        "working",
                        AttributeValue.fromL(List.of(
                                AttributeValue.fromM(Map.of("v", text("*"), "n", number(Math.max(1, working)))))),
                        "out",
                        AttributeValue.fromL(out)));
    }

    private static Map<String, AttributeValue> copy(int i, int n) {
        return item(
                "model#" + model(i),
                "copy#" + label(i, n),
                Map.of(
                        "variant", text("*"),
                        "state", text("WORKING"),
                        "wear", text("GOOD"),
                        "owner", text("MUNICIPALITY"),
                        "insured", text("MUNICIPALITY")));
    }

    /** So many loans of a day each, spread over the month. */
    private static Map<String, AttributeValue> page(int i, YearMonth month, int of) {
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < of; n++) {
            Instant start = month.atDay(1 + n * 28 / of)
                    .atTime(LocalTime.NOON)
                    .atZone(Oslo.ZONE)
                    .toInstant();
            lines.append("%s BO %d %d * a60\n"
                    .formatted(
                            reference(n),
                            start.getEpochSecond(),
                            start.plusSeconds(86_400).getEpochSecond()));
        }
        return item(
                month.toString(),
                model(i),
                Map.of("gone", AttributeValue.fromL(List.of()), "taken", text(lines.toString())));
    }

    /** Twenty are of today; of the rest, every third is back, every third out and due later, and every third to be fetched. */
    private static Map<String, AttributeValue> loan(int i, int models) {
        boolean today = i < 2 * BUSY;
        int turn = i % 3;
        String state = i < BUSY
                ? "RESERVED"
                : today ? "OUT" : List.of("RETURNED", "OUT", "RESERVED").get(turn);
        int from = i < BUSY ? 0 : today ? -2 : turn == 0 ? -400 + i % 390 : turn == 1 ? -7 : 1 + i % 340;
        int until = i < BUSY ? 3 : today ? 0 : turn == 1 ? 1 + i % 20 : from + 3;
        Instant start = at(from, 20);
        Instant end = at(until, 20);
        Map<String, AttributeValue> rest = new HashMap<>();
        rest.put("holder", text("association#fjordvik-il-" + i));
        rest.put("endsAt", text(end + "#" + reference(i)));
        rest.put("point", text(POINT));
        rest.put("whose", AttributeValue.fromM(Map.of("association", text("fjordvik-il"))));
        rest.put("associationName", text("Fjordvik IL"));
        rest.put("askedBy", text("person-" + i));
        rest.put("askedAt", text(start.minusSeconds(86_400).toString()));
        rest.put("purpose", AttributeValue.fromM(Map.of("words", text("Cup"), "of", text("association#fjordvik-il"))));
        rest.put(
                "care",
                AttributeValue.fromM(Map.of("group", text("ADULT"), "others", AttributeValue.fromL(List.of()))));
        rest.put("start", number(start.getEpochSecond()));
        rest.put("end", number(end.getEpochSecond()));
        rest.put("service", number(60));
        String name = "Benk nummer " + i % models;
        rest.put(
                "lines",
                AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of(
                        "m", text(model(i % models)),
                        "nb", text(name),
                        "nn", text(name),
                        "en", text(name),
                        "v", text("*"),
                        "q", number(1),
                        "pieces", AttributeValue.fromL(List.of()))))));
        rest.put("state", text(state));
        if (!state.equals("RETURNED")) {
            boolean out = state.equals("OUT");
            rest.put("counterOf", text(POINT + (out ? "#in" : "#out")));
            rest.put("counterAt", text((out ? end : start) + "#" + reference(i)));
        }
        return item("loan#" + reference(i), "loan", rest);
    }

    private static Map<String, AttributeValue> item(String pk, String sk, Map<String, AttributeValue> rest) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("version", number(1));
        item.putAll(rest);
        item.put("pk", text(pk));
        item.put("sk", text(sk));
        return item;
    }

    private static LocalDate today() {
        return LocalDate.now(Oslo.ZONE);
    }

    private static Instant at(int days, int hour) {
        return today().plusDays(days).atTime(hour, 0).atZone(Oslo.ZONE).toInstant();
    }

    private static String model(int i) {
        return "benk-" + i;
    }

    private static String label(int i, int n) {
        return "9%05d%02d".formatted(i, n);
    }

    private static String reference(int i) {
        return LargeRound.reference(i);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }
}
