package no.endorinn.booking;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import no.endorinn.cases.Waiting;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.store.Backoff;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

    /** Those who have nothing to do with the choir. */
    static final Set<String> OUTSIDERS = Set.of(STRANGER, FOOTBALLER);

    /** A caseworker who sings in the choir. */
    public static final String SINGING_CASEWORKER = "sub-singing-caseworker";

    /** A caseworker who has declared to be close to the choir. */
    public static final String CLOSE_CASEWORKER = "sub-close-caseworker";

    /** A caseworker for the district Nordbygda alone. */
    public static final String NORTHERN_CASEWORKER = "sub-northern-caseworker";

    /** A coordinator for the district Nordbygda alone. */
    public static final String NORTHERN_COORDINATOR = "sub-northern-coordinator";

    /** An administrator for the district Nordbygda alone. */
    public static final String NORTHERN_ADMINISTRATOR = "sub-northern-administrator";

    /** Limits that no test meets that is not about them. */
    public static final String WIDE_LIMITS = """
        {"newcomer":{"openBookings":300,"openBookingsHere":300,"openRequests":300,"hoursAhead":20000,"hoursPerWeek":500,
                     "seriesLength":90},
         "person":{"openBookings":300,"openBookingsHere":300,"openRequests":300,"hoursAhead":20000,"hoursPerWeek":500,
                   "seriesLength":90},
         "association":{"openBookings":300,"openBookingsHere":300,"openRequests":300,"hoursAhead":20000,
                        "hoursPerWeek":500,"seriesLength":90}}
        """;

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
        person(NORTHERN_CASEWORKER, "Nora Nordbygd", "", List.of(), List.of("CASEWORKER@Nordbygda"));
        person(NORTHERN_COORDINATOR, "Nils Nordbygd", "", List.of(), List.of("COORDINATOR@Nordbygda"));
        person(NORTHERN_ADMINISTRATOR, "Nina Nordbygd", "", List.of(), List.of("ADMINISTRATOR@Nordbygda"));
        put(person(CLOSE_CASEWORKER, "Turid Tett", "", List.of(), List.of("CASEWORKER"))
                .items(
                        "closeness",
                        List.of(Item.builder()
                                .text("association", "choir")
                                .instant("since", NOW)
                                .build()))
                .text("pk", "login#" + CLOSE_CASEWORKER)
                .text("sk", "rights")
                .build());
        staff(CASEWORKER, SINGING_CASEWORKER, CLOSE_CASEWORKER, NORTHERN_CASEWORKER, READER, ADMINISTRATOR);
        limits(WIDE_LIMITS);
        association("choir", "Fjordvik mannskor", "Sentrum");
        association("football", "Fjordvik fotball", "Nordbygda");
        calls = Calls.to(function());
    }

    /** A booking function on these tables, with the clock of this municipality; each is an environment of its own. */
    public BookingFunction function() {
        return function(tables.client());
    }

    /** As {@link #function()}, with another client: one that counts, or fails. */
    public BookingFunction function(DynamoDbClient client) {
        return new BookingFunction(context(client));
    }

    /** Lets booking's clock strike. */
    public void clockStrikes() {
        try (ApplicationContext context = context(tables.client())) {
            context.registerSingleton(Messages.spokenBy(BookingFunction.class));
            new BookingClock(context).execute(Map.of());
        }
    }

    private ApplicationContext context(DynamoDbClient client) {
        Map<String, Object> properties = new HashMap<>(tables.properties());
        ApplicationContext context =
                ApplicationContext.builder().properties(properties).build();
        context.registerSingleton(DynamoDbClient.class, client);
        context.registerSingleton(InstantSource.class, now::get);
        context.registerSingleton(Backoff.class, new Backoff(RandomGenerator.getDefault(), pause -> {}));
        return context.start();
    }

    /** Calls to one function, which stays warm. */
    public Calls calls() {
        return calls;
    }

    /** What waits for staff, as the queue has it, the oldest first. */
    public List<Waiting> waiting() {
        return TestQueue.waiting(tables, now::get);
    }

    public List<String> references() {
        return waiting().stream().map(Waiting::reference).toList();
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

    /** @param staffRoles each perhaps with an area after an at sign */
    private Item.Builder person(
            String sub, String name, String association, List<String> offices, List<String> staffRoles) {
        Item.Builder item = Item.builder()
                .text("id", personId(sub))
                .text("name", name)
                .items(
                        "staff",
                        staffRoles.stream().map(Municipality::staffOffice).toList());
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
        return item;
    }

    private static Item staffOffice(String roleAndArea) {
        String[] words = roleAndArea.split("@", 2);
        return Item.builder()
                .text("role", words[0])
                .text("area", words.length == 2 ? words[1] : null)
                .build();
    }

    private void staff(String... subs) {
        List<Item> members = Stream.of(subs)
                .map(sub -> Item.builder().text("person", personId(sub)).build())
                .toList();
        put(Item.builder()
                .text("pk", "municipality")
                .text("sk", "staff")
                .items("members", members)
                .build());
    }

    /** What the municipality calls the person who signs in as this subject. */
    public static String personId(String sub) {
        return "person-of-" + sub;
    }

    /** An association of which everything was confirmed a month ago. */
    private void association(String id, String name, String place) {
        confirmed(id, name, place, NOW.minus(Duration.ofDays(30)));
    }

    /** Puts an association in its table whose contact was last confirmed then, and all else a month ago. */
    public void confirmed(String id, String name, String place, Instant contact) {
        String monthAgo = NOW.minus(Duration.ofDays(30)).toString();
        put(Item.builder()
                .text("pk", "association#" + id)
                .text("sk", "association")
                .text("name", name)
                .texts("places", List.of(place))
                .textsByName(
                        "confirmed",
                        Map.of(
                                "CONTACT",
                                contact.toString(),
                                "ACTIVITIES",
                                monthAgo,
                                "PLACES",
                                monthAgo,
                                "NEW_MEMBERS",
                                monthAgo))
                .build());
    }

    /** Gives the municipality these limits. */
    public void limits(String json) {
        put(
                "BookingsTable",
                Item.builder()
                        .text("pk", "catalogue")
                        .text("sk", "limits")
                        .number("version", 1)
                        .text("limits", json)
                        .build());
    }

    /** Leaves the municipality with the limits that there are where nobody has decided any. */
    public void usualLimits() {
        Map<String, AttributeValue> key =
                Map.of("pk", AttributeValue.fromS("catalogue"), "sk", AttributeValue.fromS("limits"));
        tables.client()
                .deleteItem(
                        delete -> delete.tableName(tables.name("BookingsTable")).key(key));
    }

    /** Somebody who leads these associations; the municipality has said yes to none of them. */
    public void founder(String sub, String... associations) {
        List<Item> memberships = new ArrayList<>();
        for (String association : associations) {
            memberships.add(Item.builder()
                    .text("association", association)
                    .texts("roles", List.of("LEADER"))
                    .build());
            put(Item.builder()
                    .text("pk", "association#" + association)
                    .text("sk", "association")
                    .text("name", "Laget " + association)
                    .text("standing", "UNCONFIRMED")
                    .text("founder", personId(sub))
                    .build());
        }
        known(
                sub,
                Item.builder()
                        .text("name", "Geir Grunnlegger")
                        .items("memberships", memberships)
                        .texts("founded", List.of(associations)));
    }

    /** Says yes to an association. */
    public void confirmed(String association) {
        confirmed(association, "Laget " + association, "Sentrum", NOW);
    }

    /** Somebody whom the municipality met then. */
    public void met(String sub, Instant when) {
        known(sub, Item.builder().text("name", "Nina Ny").text("met", when.toString()));
    }

    /** Somebody who holds this office in an association, and no other. */
    public void officer(String sub, String association, String office) {
        person(sub, "Oda Offiser", association, List.of(office), List.of());
    }

    private void known(String sub, Item.Builder item) {
        put(item.text("id", personId(sub))
                .text("pk", "login#" + sub)
                .text("sk", "rights")
                .build());
        put(item.text("subject", sub)
                .text("pk", "person#" + personId(sub))
                .text("sk", "person")
                .build());
    }

    private void put(Item item) {
        put("PeopleTable", item);
    }

    private void put(String table, Item item) {
        tables.client().putItem(put -> put.tableName(tables.name(table)).item(item.attributes()));
    }
}
