package no.endorinn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import no.endorinn.booking.BookingClock;
import no.endorinn.booking.BookingFunction;
import no.endorinn.directory.DirectoryClock;
import no.endorinn.directory.DirectoryFunction;
import no.endorinn.grants.GrantsFunction;
import no.endorinn.grants.apply.AbandonedDrafts;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.lending.LendingClock;
import no.endorinn.lending.LendingFunction;
import no.endorinn.local.Template;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.together.TogetherFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The directory, booking, grants and lending over the same tables, with a clock that stands still, and all that they log. */
final class BothFunctions implements AutoCloseable {
    static final String ADMINISTRATOR = "sub-administrator";

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final TestTables tables;
    private final AtomicReference<Instant> now;
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final Calls directory;
    private final Calls booking;
    private final Calls grants;
    private final Calls lending;
    private final Calls together;

    BothFunctions(TestTables tables, Instant start) {
        this.tables = tables;
        now = new AtomicReference<>(start);
        System.setOut(new PrintStream(new Both(out, logged), true, StandardCharsets.UTF_8));
        directory = Calls.to(new DirectoryFunction(context(tables.client())));
        booking = Calls.to(new BookingFunction(context(tables.client())));
        grants = Calls.to(new GrantsFunction(context(tables.client())));
        lending = Calls.to(new LendingFunction(context(tables.client())));
        together = Calls.to(new TogetherFunction(context(tables.client())));
    }

    /** What is written to one stream goes to another too. */
    private static final class Both extends OutputStream {
        private final OutputStream one;
        private final OutputStream other;

        Both(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int b) throws java.io.IOException {
            one.write(b);
            other.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws java.io.IOException {
            one.write(bytes, from, length);
            other.write(bytes, from, length);
        }
    }

    Calls directory() {
        return directory;
    }

    Calls booking() {
        return booking;
    }

    Calls grants() {
        return grants;
    }

    Calls lending() {
        return lending;
    }

    Calls together() {
        return together;
    }

    void itIs(Instant instant) {
        now.set(instant);
    }

    Instant now() {
        return now.get();
    }

    /** Lets the clocks of both strike. */
    void clocksStrike() {
        try (ApplicationContext context = context(tables.client())) {
            context.registerSingleton(Messages.spokenBy(DirectoryFunction.class));
            new DirectoryClock(context).execute(Map.of());
        }
        try (ApplicationContext context = context(tables.client())) {
            context.registerSingleton(Messages.spokenBy(BookingFunction.class));
            new BookingClock(context).execute(Map.of());
        }
        try (ApplicationContext context = context(tables.client())) {
            context.registerSingleton(Messages.spokenBy(LendingFunction.class));
            new LendingClock(context).execute(Map.of());
        }
        try (ApplicationContext context = context(tables.client())) {
            // The rest of the grants' clock asks S3, which there is none of here.
            context.getBean(AbandonedDrafts.class).sweep(context.getBean(Sweep.class), Duration.ofMinutes(1));
        }
    }

    /** The body of an answer that is no refusal. */
    JsonNode ok(Calls.Call call) {
        Reply reply = call.header("Idempotency-Key", "both-functions-" + KEYS.incrementAndGet())
                .send();
        assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
        return reply.json();
    }

    /** Every item of every table, by the table's logical id. */
    Map<String, List<Map<String, AttributeValue>>> items() {
        Map<String, List<Map<String, AttributeValue>>> all = new TreeMap<>();
        template()
                .tables()
                .forEach(table -> all.put(
                        table.logicalId(),
                        tables
                                .client()
                                .scanPaginator(scan -> scan.tableName(tables.name(table.logicalId())))
                                .items()
                                .stream()
                                .toList()));
        return all;
    }

    /** The same as a text, which is the same for the same items. */
    String contents() {
        StringBuilder all = new StringBuilder();
        items().forEach((table, items) -> all.append(table)
                .append(items.stream()
                        .map(item -> new TreeMap<>(item).toString())
                        .sorted()
                        .toList())
                .append('\n'));
        return all.toString();
    }

    /** All that the functions have written to their logs. */
    String logs() {
        return logged.toString(StandardCharsets.UTF_8);
    }

    ApplicationContext context(DynamoDbClient client) {
        String people = tables.name("PeopleTable");
        tables.client()
                .putItem(put -> put.tableName(people)
                        .item(Map.of(
                                "pk", AttributeValue.fromS("municipality"),
                                "sk", AttributeValue.fromS("first-administrator"),
                                "subject", AttributeValue.fromS(ADMINISTRATOR))));
        return Environment.of(tables, client, now::get);
    }

    private static Template template() {
        return Template.read(
                Sources.ROOT.resolve("template.yaml"),
                Map.of("IssuerUrl", "https://issuer.test", "Audience", "endorinn"));
    }

    @Override
    public void close() {
        System.setOut(out);
    }
}
