package no.endorinn.booking;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import no.endorinn.kernel.store.Backoff;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A small municipality for tests: a choir and a football club with their officers, staff of every kind, premises as they are
 * asked for, and a clock that stands still until it is told otherwise.
 */
public final class Municipality {
    /** Thursday 7 January 2027, 12:00 in Norway. */
    public static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");

    public static final String LEADER = "sub-choir-leader";
    public static final String BOOKER = "sub-choir-booker";
    public static final String APPLICANT = "sub-choir-applicant";
    public static final String TREASURER = "sub-choir-treasurer";
    /** Somebody who holds no office anywhere. */
    public static final String STRANGER = "sub-somebody";

    /** Somebody who has a token, and has never told who they are. */
    public static final String UNKNOWN = "sub-nobody-knows";

    public static final String FOOTBALLER = "sub-football-booker";
    public static final String ADMINISTRATOR = "sub-administrator";
    public static final String CASEWORKER = "sub-caseworker";
    public static final String CARETAKER = "sub-caretaker";
    public static final String COORDINATOR = "sub-coordinator";
    public static final String READER = "sub-reader";

    /** A caseworker who sings in the choir. */
    public static final String SINGING_CASEWORKER = "sub-singing-caseworker";

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final AtomicInteger premises = new AtomicInteger();
    private final TestTables tables;
    private final Calls calls;

    public Municipality(TestTables tables) {
        this.tables = tables;
        person(LEADER, "Kari Korleder", "choir", List.of("LEADER"), List.of());
        person(BOOKER, "Bente Booker", "choir", List.of("BOOKER"), List.of());
        person(APPLICANT, "Anne Søker", "choir", List.of("APPLICANT"), List.of());
        person(TREASURER, "Tor Kasserer", "choir", List.of("TREASURER"), List.of());
        person(STRANGER, "Petter Privat", "", List.of(), List.of());
        person(FOOTBALLER, "Frida Fotball", "football", List.of("BOOKER"), List.of());
        person(ADMINISTRATOR, "Ada Administrator", "", List.of(), List.of("ADMINISTRATOR"));
        person(CASEWORKER, "Sara Saksbehandler", "", List.of(), List.of("CASEWORKER"));
        person(CARETAKER, "Vidar Vaktmester", "", List.of(), List.of("CARETAKER"));
        person(COORDINATOR, "Kjell Koordinator", "", List.of(), List.of("COORDINATOR"));
        person(READER, "Liv Leser", "", List.of(), List.of("READER"));
        person(SINGING_CASEWORKER, "Stig Syngende", "choir", List.of("LEADER"), List.of("CASEWORKER"));
        association("choir", "Fjordvik mannskor");
        association("football", "Fjordvik fotball");
        calls = Calls.to(function());
    }

    /** A booking function on these tables, with the clock of this municipality; each is an environment of its own. */
    public BookingFunction function() {
        return function(tables.client());
    }

    /** As {@link #function()}, with another client: one that counts, or fails. */
    public BookingFunction function(DynamoDbClient client) {
        Map<String, Object> properties = new HashMap<>(tables.properties());
        ApplicationContext context =
                ApplicationContext.builder().properties(properties).build();
        context.registerSingleton(DynamoDbClient.class, client);
        context.registerSingleton(InstantSource.class, now::get);
        context.registerSingleton(Backoff.class, new Backoff(RandomGenerator.getDefault(), pause -> {}));
        return new BookingFunction(context.start());
    }

    /** Calls to one function, which stays warm. */
    public Calls calls() {
        return calls;
    }

    /** Moves the clock. */
    public void itIs(Instant instant) {
        now.set(instant);
    }

    /** An instant by the wall clock of Norway: {@code at("2027-01-14", "18:00")}. */
    public static String at(String date, String time) {
        return LocalDate.parse(date)
                .atTime(java.time.LocalTime.parse(time))
                .atZone(Oslo.ZONE)
                .toOffsetDateTime()
                .toString()
                .replaceFirst("T(\\d\\d:\\d\\d)([+Z])", "T$1:00$2");
    }

    /** Puts premises in the catalogue through the API. */
    public void premises(String id, String terms) {
        Reply reply = calls().as(ADMINISTRATOR)
                .post("/premises", "{\"id\":\"" + id + "\",\"from\":\"2026-01-01\",\"terms\":" + terms + "}")
                .send();
        if (reply.status() != 201) {
            throw new AssertionError(reply.body());
        }
    }

    /** Puts premises of a new id in the catalogue, so that no test gets in another's way. */
    public String premises(Body terms) {
        String id = "premises-" + premises.incrementAndGet();
        premises(id, terms.toString());
        return id;
    }

    /** A new hall on the usual terms. */
    public String hall() {
        return premises(TestTerms.hall());
    }

    private void person(String sub, String name, String association, List<String> offices, List<String> staffRoles) {
        Item.Builder item = Item.builder()
                .text("id", personId(sub))
                .text("name", name)
                .items(
                        "staff",
                        staffRoles.stream()
                                .map(role -> Item.builder().text("role", role).build())
                                .toList());
        if (!association.isEmpty()) {
            item.items(
                    "memberships",
                    List.of(Item.builder()
                            .text("association", association)
                            .texts("roles", offices)
                            .build()));
        }
        put(item.text("pk", "login#" + sub).text("sk", "rights").build());
        put(item.text("pk", "person#" + personId(sub)).text("sk", "person").build());
    }

    /** What the municipality calls the person who signs in as this subject. */
    public static String personId(String sub) {
        return "person-of-" + sub;
    }

    private void association(String id, String name) {
        put(Item.builder()
                .text("pk", "association#" + id)
                .text("sk", "association")
                .text("name", name)
                .build());
    }

    private void put(Item item) {
        tables.client().putItem(put -> put.tableName(tables.name("PeopleTable")).item(item.attributes()));
    }
}
