package no.endorinn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.endorinn.local.DynamoDbLocal;
import no.endorinn.local.Inhabitants;
import no.endorinn.local.LocalRuntime;
import no.endorinn.local.Options;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Finding associations in a small municipality and in Oslo: how many queries a page takes, and how long it takes there as a
 * ratio to here. Both are filled through the API.
 */
final class Search implements AutoCloseable {
    private static final int SMALL = 160;
    private static final int LARGE = 13_500;
    private static final int ROUNDS = 40;
    private static final int WRITERS = 16;
    private static final String ADMINISTRATOR = "administrator";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> KINDS = List.of(
            "idrettslag",
            "idrettslag",
            "idrettslag",
            "skolekorps",
            "mannskor",
            "damekor",
            "velforening",
            "historielag",
            "turlag",
            "teaterlag",
            "pensjonistlag",
            "speidergruppe",
            "sjakklubb",
            "borettslag",
            "husflidslag");
    private static final List<String> FIELDS =
            List.of("sport", "culture", "recreation", "community", "social", "environment", "health", "education");
    private static final List<String> AGES = List.of("children", "youth", "adults", "seniors");

    private static final Map<String, String> SEARCHES = new LinkedHashMap<>();

    static {
        SEARCHES.put("a word that one has", "words=nattergal");
        SEARCHES.put("a word that every fifth has", "words=idrettslag");
        SEARCHES.put("two words, each common", "words=nesodden idrettslag");
        SEARCHES.put("a field", "field=culture");
        SEARCHES.put("a field and an age group", "field=health&ages=seniors");
        SEARCHES.put("a place", "place=Bydel 7");
        SEARCHES.put("a word that nobody has", "words=xylofon");
        SEARCHES.put("all of them, by name", "");
    }

    private final PrintStream screen = System.out;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final LocalRuntime runtime;
    private final HttpClient http = HttpClient.newHttpClient();

    private Search(Path project) throws IOException, InterruptedException {
        // Without a data folder, the functions' log goes to standard output.
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        runtime = LocalRuntime.start(Options.of(project));
        try (DynamoDbClient client = DynamoDbLocal.client(
                runtime.dynamoDbEndpoint(), DynamoDbLocal.ACCESS_KEY, DynamoDbLocal.SECRET_KEY, DynamoDbLocal.REGION)) {
            new Inhabitants(client, "PeopleTable").put(ADMINISTRATOR, ADMINISTRATOR, "ADMINISTRATOR");
        }
    }

    /** What a search came to. */
    private record Found(int queries, int found, long micros) {}

    /** Usage: Search PROJECT */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path project = Path.of(arguments[0]);
        Map<String, Found> small = measured(project, SMALL);
        Map<String, Found> large = measured(project, LARGE);
        System.out.printf(
                "%n%-32s %9s %9s %9s %9s %9s%n",
                "a page of at most 25", "queries", "found", "queries", "found", "time");
        System.out.printf("%-32s %19s %19s %9s%n", "", "among " + SMALL, "among " + LARGE, "ratio");
        SEARCHES.keySet().forEach(search -> {
            Found here = small.getOrDefault(search, new Found(0, 0, 1));
            Found there = large.getOrDefault(search, new Found(0, 0, 1));
            System.out.printf(
                    "%-32s %9d %9d %9d %9d %9.2f%n",
                    search,
                    here.queries(),
                    here.found(),
                    there.queries(),
                    there.found(),
                    (double) there.micros() / here.micros());
        });
    }

    private static Map<String, Found> measured(Path project, int associations)
            throws IOException, InterruptedException, ExecutionException {
        try (Search search = new Search(project)) {
            long begun = System.nanoTime();
            search.fill(associations);
            long millis = (System.nanoTime() - begun) / 1_000_000;
            search.screen.printf("%,d associations brought in through the API in %,d s%n", associations, millis / 1000);
            Map<String, Found> found = new LinkedHashMap<>();
            for (Map.Entry<String, String> wanted : SEARCHES.entrySet()) {
                found.put(wanted.getKey(), search.median(wanted.getValue()));
            }
            return found;
        }
    }

    private void fill(int associations) throws InterruptedException, ExecutionException {
        Random random = new Random(7);
        String token = runtime.issuer().accessToken(ADMINISTRATOR);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Integer>> written = new ArrayList<>();
            for (int i = 0; i < associations; i++) {
                HttpRequest request = HttpRequest.newBuilder(runtime.address().resolve("/associations/a-" + i))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(association(i, random)))
                        .build();
                written.add(writers.submit(() -> status(request)));
            }
            for (Future<Integer> status : written) {
                if (status.get() != 200) {
                    throw new IllegalStateException("an association is refused: " + status.get());
                }
            }
        }
        log.reset();
    }

    /** Patient: so many writers may be told that it is busy. */
    private int status(HttpRequest request) throws IOException, InterruptedException {
        int status = 503;
        for (int tries = 0; status == 503 && tries < 10; tries++) {
            status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
        return status;
    }

    private static String association(int i, Random random) {
        String place = i % 9 == 0 ? "Nesodden" : "Bygd" + i % 211;
        String name = place + " " + KINDS.get(random.nextInt(KINDS.size())) + (i == 77 ? " Nattergal" : "");
        return "{\"name\":\"%s\",\"fields\":[\"%s\"],\"ages\":[\"%s\",\"%s\"],\"places\":[\"Bydel %d\"]}"
                .formatted(
                        name,
                        FIELDS.get(random.nextInt(FIELDS.size())),
                        AGES.get(random.nextInt(2)),
                        AGES.get(2 + random.nextInt(2)),
                        random.nextInt(17));
    }

    private Found median(String query) throws IOException, InterruptedException {
        List<Long> micros = new ArrayList<>();
        int found = 0;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            HttpRequest request = HttpRequest.newBuilder(
                            runtime.address().resolve("/associations?" + query.replace(" ", "%20")))
                    .build();
            log.reset();
            long begun = System.nanoTime();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            // The first half is for the compiler.
            if (round >= ROUNDS) {
                micros.add((System.nanoTime() - begun) / 1_000);
            }
            found = JSON.readTree(answer.body()).path("associations").size();
        }
        JsonNode line = JSON.readTree(log.toString(StandardCharsets.UTF_8).strip());
        micros.sort(Long::compare);
        return new Found(line.path("Reads").asInt(), found, micros.get(ROUNDS / 2));
    }

    @Override
    public void close() {
        http.close();
        runtime.close();
        System.setOut(screen);
    }
}
