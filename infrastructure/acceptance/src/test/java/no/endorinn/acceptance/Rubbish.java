package no.endorinn.acceptance;

import static no.endorinn.acceptance.Hostile.oneOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import no.endorinn.kernel.time.Oslo;

/**
 * Requests that nobody should send, numbered: the same number is, by the same seed on the same day, the same request. They are made from
 * the examples of the contract, bent at random, and every command has a {@link Flaw} for which it must be refused.
 */
final class Rubbish {
    private static final int HUGE_EVERY = 500;
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final String NOBODYS_REFERENCE = "22222222";

    private final long seed;
    private final List<Operation> commands;
    private final List<Operation> questions;
    private final List<String> references;
    private final List<String> premises;
    private final List<String> tokens;
    private final List<String> powerlessTokens;
    private final LocalDate today;

    /**
     * A request that is sent.
     *
     * @param command whether it must be refused; what only asks may be answered
     */
    record Sent(boolean command, Wire.Request request) {}

    /**
     * Rubbish for a municipality.
     *
     * @param seed of the chance that bends them
     * @param references of bookings that are there
     * @param premises ids of premises that are there
     * @param tokens of all kinds of people
     * @param powerlessTokens of people who set up no premises
     * @param today the day after which what is asked for could be had
     */
    Rubbish(
            long seed,
            List<String> references,
            List<String> premises,
            List<String> tokens,
            List<String> powerlessTokens,
            LocalDate today) {
        this.seed = seed;
        this.today = today;
        this.references = List.copyOf(references);
        this.premises = List.copyOf(premises);
        this.tokens = List.copyOf(tokens);
        this.powerlessTokens = List.copyOf(powerlessTokens);
        List<Operation> all = Operation.all();
        commands = all.stream()
                .filter(operation -> !operation.examples().isEmpty())
                .toList();
        questions =
                all.stream().filter(operation -> operation.examples().isEmpty()).toList();
    }

    Sent request(int number) {
        Random random = new Random(seed + number);
        if (number % HUGE_EVERY == 0) {
            return huge(random);
        }
        return switch (random.nextInt(10)) {
            case 0 -> new Sent(false, nonsense(random));
            case 1, 2, 3 -> new Sent(false, question(random));
            default -> command(random);
        };
    }

    private Sent command(RandomGenerator random) {
        Operation operation = oneOf(commands, random);
        ObjectNode body = oneOf(operation.examples(), random).deepCopy();
        Flaw flaw = oneOf(Flaw.CHOICE, random).in(operation, body);
        makeTopical(body, random);
        for (int bends = random.nextBoolean() ? 0 : random.nextInt(1, 4); bends > 0; bends--) {
            Hostile.bend(body, random);
        }
        flaw.spoil(body, random);
        boolean there = flaw != Flaw.NOT_THERE;
        Map<String, String> headers = headers(random, flaw, there ? tokens : powerlessTokens);
        String text = flaw.spoil(body.toString(), operation, random);
        String path = path(operation, there, random);
        boolean takesSomething = !operation.path().endsWith("/preview");
        return new Sent(
                takesSomething,
                new Wire.Request(operation.method(), path, headers, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Turns an example into something that could be meant, about premises that are there and days to come. */
    private void makeTopical(ObjectNode body, RandomGenerator random) {
        if (!body.has("start")) {
            return;
        }
        if (body.has("premises")) {
            body.put("premises", oneOf(premises, random));
        }
        if (random.nextBoolean()) {
            body.remove(List.of("association", "onBehalfOf"));
        }
        ZonedDateTime start = today.plusDays(random.nextInt(200))
                .atTime(random.nextInt(24), 30 * random.nextInt(2))
                .atZone(Oslo.ZONE);
        body.put("start", Flaw.instant(start));
        body.put("end", Flaw.instant(start.plusMinutes(15L * random.nextInt(60))));
        if (body.path("repeat") instanceof ObjectNode repeat) {
            repeat.put(
                    "until", start.toLocalDate().plusDays(random.nextInt(700)).toString());
        }
    }

    private Map<String, String> headers(RandomGenerator random, Flaw flaw, List<String> whose) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Type",
                flaw == Flaw.OTHER_CONTENT_TYPE
                        ? oneOf(
                                List.of("text/plain", "application/xml", "*/*", "json", ";", "multipart/form-data"),
                                random)
                        : oneOf(List.of("application/json", "Application/JSON;charset=utf-16"), random));
        if (flaw != Flaw.NO_TOKEN) {
            headers.put("Authorization", "Bearer " + oneOf(whose, random));
        } else if (random.nextBoolean()) {
            String cut = oneOf(whose, random).substring(random.nextInt(1, 200));
            headers.put(
                    "Authorization", oneOf(List.of("Bearer", "Bearer x.y.z", "Basic YTpi", "Bearer " + cut), random));
        }
        if (flaw != Flaw.NO_KEY) {
            headers.put("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString());
        } else if (random.nextBoolean()) {
            headers.put(
                    "Idempotency-Key",
                    oneOf(List.of("", "short", "with blanks in it", "nøkkel-nøkkel", "k".repeat(101)), random));
        }
        if (random.nextInt(3) > 0) {
            headers.put(
                    "If-Match",
                    oneOf(List.of("\"1\"", "\"2\"", "*", "1", "W/\"1\"", "\"-1\"", "\"99999999999999999\""), random));
        }
        if (random.nextInt(3) == 0) {
            headers.put(
                    "Accept-Language",
                    oneOf(List.of("nn", "en;q=2", ";;;", "*;q=0", "nb;q=x,,", "en,".repeat(500)), random));
        }
        if (random.nextInt(10) == 0) {
            headers.put("X-" + random.nextInt(1_000), inHeader(Hostile.text(random)));
        }
        return headers;
    }

    private Wire.Request question(RandomGenerator random) {
        Operation operation = oneOf(questions, random);
        List<String> query = new ArrayList<>();
        operation.parameters().forEach((parameter, example) -> {
            for (int times = random.nextInt(8) == 0 ? 2 : random.nextInt(2); times > 0; times--) {
                String value = random.nextInt(3) == 0 ? Hostile.text(random) : example;
                query.add(parameter + "=" + encoded(value, random));
            }
        });
        if (random.nextInt(8) == 0) {
            query.add(encoded(Hostile.text(random), random) + "=" + encoded(Hostile.text(random), random));
        }
        String target =
                path(operation, random.nextInt(3) > 0, random) + (query.isEmpty() ? "" : "?" + String.join("&", query));
        Flaw flaw = random.nextInt(10) == 0 ? Flaw.NO_TOKEN : Flaw.NOT_THERE;
        return new Wire.Request(operation.method(), target, headers(random, flaw, tokens), new byte[0]);
    }

    /** No operation of the contract: odd methods, odd paths, odd headers. */
    private static Wire.Request nonsense(RandomGenerator random) {
        String method =
                oneOf(List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "BREW", "get"), random);
        String path = oneOf(
                List.of("/", "//", "/bookings/", "/BOOKINGS", "/bookings//move", "/premises/%2F/days", "/./events"),
                random);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                oneOf(List.of("Origin", "Cookie", "Accept", "Authorization", "Range", "If-None-Match"), random),
                inHeader(Hostile.text(random)));
        if (random.nextInt(20) == 0) {
            headers.put("X-Long", "x".repeat(20_000));
        }
        byte[] body = new byte[random.nextInt(200)];
        random.nextBytes(body);
        return new Wire.Request(method, path + encoded(Hostile.text(random), random), headers, body);
    }

    private Sent huge(RandomGenerator random) {
        Operation operation = oneOf(commands, random);
        String body = "{\"purpose\":\"" + "x".repeat(TEN_MEGABYTES - 14 + random.nextInt(2)) + "\"}";
        return new Sent(
                true,
                new Wire.Request(
                        operation.method(),
                        path(operation, true, random),
                        headers(random, Flaw.TOO_LARGE, tokens),
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    private String path(Operation operation, boolean there, RandomGenerator random) {
        String hostile = encoded(Hostile.text(random), random);
        boolean odd = random.nextInt(6) == 0 && !hostile.isEmpty();
        String reference = there ? oneOf(references, random) : odd ? hostile : NOBODYS_REFERENCE;
        String place = there ? oneOf(premises, random) : odd ? hostile : Flaw.NO_PREMISES;
        return operation.path().replace("{reference}", reference).replace("{premises}", place);
    }

    /** Mostly percent-encoded; now and then as it is, as far as it keeps to one line. */
    private static String encoded(String text, RandomGenerator random) {
        return random.nextInt(12) == 0
                ? text.replaceAll("[\\s\\x00]", "+")
                : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String inHeader(String text) {
        return text.replaceAll("[\\r\\n]", " ");
    }
}
