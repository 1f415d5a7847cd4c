package no.endorinn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a month costs: units that are measured here, times how often people do what (use.json, assumptions), times prices
 * (prices.json).
 */
final class Bill {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double HOURS = 730;
    private static final double SECONDS = HOURS * 3600;
    private static final double GIGA = 1e9;

    private final JsonNode prices;
    private final JsonNode use;
    private final JsonNode assumed;
    private final Map<String, Units.Taken> units;
    private final double app;
    private final PrintStream table;

    private Bill(JsonNode prices, JsonNode use, Map<String, Units.Taken> units, double app, PrintStream table) {
        this.prices = prices;
        this.use = use;
        this.assumed = use.path("assumed");
        this.units = units;
        this.app = app;
        this.table = table;
    }

    /** Usage: Bill PROJECT */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of(arguments[0]);
        PrintStream table = System.out;
        // Where the functions of this process log; their lines are not wanted among the figures.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        JsonNode prices = JSON.readTree(
                project.resolve("infrastructure/bench/prices.json").toFile());
        JsonNode use =
                JSON.readTree(project.resolve("infrastructure/bench/use.json").toFile());
        Map<String, Units.Taken> units;
        try (Units measured = new Units(project)) {
            units = measured.of(use.path("requests"));
        }
        Bill bill = new Bill(prices, use, units, app(project.resolve("web/dist")), table);
        bill.printUnits();
        bill.printMonths();
    }

    /** The compressed bytes of all that a browser may load of the app. */
    private static double app(Path folder) throws IOException {
        double bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Units.compressed(Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    private void printUnits() {
        table.printf(
                "%n%-36s %8s %6s %8s %8s %7s %7s%n",
                "one of each takes", "cpu ms", "trips", "read u.", "write u.", "log B", "kB out");
        units.forEach((name, taken) -> table.printf(
                "%-36s %8.1f %6.1f %8.1f %8.1f %7.0f %7.1f%n",
                name,
                taken.processor(),
                taken.trips(),
                taken.read(),
                taken.written(),
                taken.log(),
                taken.answer() / 1000));
        table.printf("the app, all of it, compressed: %.0f kB%n", app / 1000);
    }

    private void printMonths() {
        List<Map<String, Double>> months = new ArrayList<>();
        StringBuilder head = new StringBuilder();
        for (JsonNode municipality : use.path("municipalities")) {
            months.add(month(municipality));
            head.append("%,12d".formatted(municipality.path("inhabitants").asInt()));
        }
        table.printf(
                "%nUS dollars a month, at list price; prices of %s%n",
                prices.path("written").asText());
        table.printf("%-70s %s inhabitants%n", "", head);
        double[] list = new double[months.size()];
        double[] own = new double[months.size()];
        for (JsonNode price : prices.path("prices")) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < months.size(); i++) {
                double quantity = months.get(i).getOrDefault(price.path("unit").asText(), 0.0);
                double each = price.path("usd").asDouble() / price.path("per").asDouble();
                line.append("%12.2f".formatted(quantity * each));
                list[i] += quantity * each;
                own[i] += Math.max(0, quantity - price.path("free").asDouble()) * each;
            }
            table.printf("%-70s %s%n", price.path("what").asText(), line);
        }
        table.printf("%-70s %s%n", "in all", sums(list));
        table.printf("%-70s %s%n", "in all, in an account of its own (less what is free for good)", sums(own));
    }

    private static String sums(double[] sums) {
        StringBuilder line = new StringBuilder();
        for (double sum : sums) {
            line.append("%12.2f".formatted(sum));
        }
        return line.toString();
    }

    /** How much of each unit a municipality takes in a month. */
    private Map<String, Double> month(JsonNode municipality) {
        Map<String, Double> month = new LinkedHashMap<>();
        use.path("stack")
                .properties()
                .forEach(fixed -> month.put(fixed.getKey(), fixed.getValue().asDouble()));
        double wide = municipality.path("premises").asDouble()
                / use.path("municipalities").path(0).path("premises").asDouble();
        for (JsonNode request : use.path("requests")) {
            Units.Taken one =
                    units.getOrDefault(request.path("name").asText(), new Units.Taken(0, 0, 0, 0, 0, 0, 0, 0, 0));
            add(
                    month,
                    request,
                    one,
                    times(request.path("aMonth"), municipality),
                    request.path("ofAllPremises").asBoolean() ? wide : 1);
        }
        double visits = times(use.path("visits"), municipality);
        double files = visits * number("filesAVisit");
        sum(month, "webRequest", files);
        sum(month, "webFunction", files);
        sum(
                month,
                "webGigabyte",
                (visits * number("shareOfTheAppAVisit") * app + files * number("headerBytes")) / GIGA);
        double always = Math.min(month.getOrDefault("invocation", 0.0), number("tracesASecondAtLeast") * SECONDS);
        sum(month, "trace", always + number("shareOfTracesBeyond") * (month.getOrDefault("invocation", 0.0) - always));
        sum(month, "keyRequest", number("keyRequestsAnHour") * HOURS);
        return month;
    }

    private void add(Map<String, Double> month, JsonNode request, Units.Taken one, double times, double wide) {
        double millis =
                wide * one.processor() / number("processorShare") + one.trips() * number("roundTripMilliseconds");
        sum(month, "invocation", times);
        sum(month, "gigabyteSecond", times * millis / 1000 * one.memory() / 1024);
        sum(month, "readUnit", times * one.read() * wide);
        sum(month, "writeUnit", times * one.written());
        double kept = times * one.kept() * 12 * number("yearsKept") / GIGA;
        sum(month, "tableGigabyte", kept);
        sum(month, "backupGigabyte", kept);
        double log = one.log() + number("platformLogBytes");
        if (request.has("clock")) {
            sum(month, "schedule", times);
        } else {
            log += number("accessLogBytes");
            sum(month, "apiRequest", times);
            sum(month, "webRequest", times);
            sum(month, "webFunction", times);
            sum(month, "webGigabyte", times * (one.answer() + number("headerBytes")) / GIGA);
        }
        sum(month, "logGigabyte", times * log / GIGA);
    }

    private static double times(JsonNode often, JsonNode municipality) {
        return often.path("association").asDouble()
                        * municipality.path("associations").asDouble()
                + often.path("inhabitant").asDouble()
                        * municipality.path("inhabitants").asDouble()
                + often.path("stack").asDouble();
    }

    private double number(String name) {
        return assumed.path(name).asDouble();
    }

    private static void sum(Map<String, Double> month, String unit, double more) {
        month.merge(unit, more, Double::sum);
    }
}
