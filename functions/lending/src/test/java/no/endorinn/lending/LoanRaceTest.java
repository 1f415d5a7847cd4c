package no.endorinn.lending;

import static no.endorinn.lending.Lender.own;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Occupancy;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.lending.equipment.WaitingList;
import no.endorinn.lending.loans.Loan;
import no.endorinn.lending.loans.Piece;
import no.endorinn.lending.store.Loans;
import no.endorinn.testing.Calls;
import no.endorinn.testing.FaultyClient;
import no.endorinn.testing.FaultyClient.Fault;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sixty-four clients and twenty tables, with cancellations, extensions, returns and breakages between, those who wait and what they are offered,
 * and faults in every fourth transaction: what is taken and offered is after no step of anybody more than there is.
 */
class LoanRaceTest {
    private static final int CLIENTS = 64;
    private static final int TABLES = 20;
    private static final long SEED = 20_270_107;
    private static final List<Fault> PASSING =
            List.of(Fault.TIMED_OUT_BEFORE, Fault.TIMED_OUT_AFTER, Fault.THROTTLED, Fault.CONFLICT);

    /** What is fetched today, and what is fetched next week when some of today's may be broken. */
    private static final Interval TODAY = times("2027-01-07T11:00:00Z", "2027-01-11T09:00:00Z");

    /** What was fetched today was brought back at the earliest then, and nobody waits for anything before it. */
    private static final Interval FIRST_NIGHT = times("2027-01-07T11:00:00Z", "2027-01-08T09:00:00Z");

    private static final Interval NEXT_WEEK = times("2027-01-14T09:00:00Z", "2027-01-18T09:00:00Z");

    /** Until what is extended is back at the latest. */
    private static final Interval ALL_OF_IT = times("2027-01-07T11:00:00Z", "2027-01-21T09:00:00Z");

    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static final List<Calls> environments = new ArrayList<>();
    private static final List<FaultyClient> clients = new ArrayList<>();
    private static final AtomicInteger LOOKS = new AtomicInteger();
    private static final AtomicInteger RETURNS = new AtomicInteger();
    private static List<String> labels = List.of();

    @BeforeAll
    static void open() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        labels = TestModels.added(municipality, "race-tables", TestModels.tables(), TABLES, "*");
        for (int i = 0; i < CLIENTS; i++) {
            municipality.people().staff(client(i), "Nr. " + i);
        }
        for (int seed = 0; seed < 4; seed++) {
            FaultyClient client =
                    new FaultyClient(municipality.tables().client(), FaultyClient.often(seed, 0.25, PASSING));
            clients.add(client);
            environments.add(Calls.to(new LendingFunction(municipality.context(client))));
        }
    }

    @Test
    void neverIsMoreTakenThanThereIsAndAllThatIsWrittenAgrees() throws Exception {
        Set<String> references = Collections.synchronizedSet(new HashSet<>());
        List<CompletableFuture<Void>> all = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                all.add(CompletableFuture.runAsync(() -> borrow(number, references), executor));
            }
            all.forEach(CompletableFuture::join);
        }

        assertThat(clients.stream().mapToInt(FaultyClient::injected).sum()).isPositive();
        assertThat(LOOKS).hasValueGreaterThan(CLIENTS);
        Seen last = look().getFirst();
        isPossible(last);
        List<Loan> loans = municipality.bean(Loans.class).all(effort(), references);
        Set<Occupation> written = new HashSet<>();
        loans.forEach(loan -> written.addAll(loan.occupations("race-tables")));
        assertThat(Set.copyOf(last.taken())).isEqualTo(written);
        assertThat(last.stock().out())
                .extracting(Stock.Out::label)
                .containsExactlyInAnyOrderElementsOf(loans.stream()
                        .flatMap(loan -> loan.lines().stream())
                        .flatMap(line -> line.pieces().stream())
                        .filter(Piece::isOut)
                        .map(Piece::label)
                        .toList());
        assertThat(last.stock().waiting().places())
                .as("just those have a place who wait")
                .extracting(WaitingList.Place::loan)
                .containsExactlyInAnyOrderElementsOf(loans.stream()
                        .filter(loan -> loan.state().waits())
                        .map(Loan::reference)
                        .toList());
        long broken = loans.stream()
                .flatMap(loan -> loan.lines().stream())
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> piece.back()
                        .filter(back -> !back.condition().isWorking())
                        .isPresent())
                .count();
        assertThat(broken).isPositive();
        assertThat(last.stock().working(Resource.WHOLE)).isEqualTo((int) (TABLES - broken));
    }

    /** Reserves, and then gives up, or fetches and brings back, some of it broken, and reserves again. */
    private static void borrow(int number, Set<String> references) {
        Random random = new Random(SEED + number);
        Lender lender = new Lender(environments.get(number % environments.size()));
        for (int round = 0; round < 3; round++) {
            int many = 1 + random.nextInt(4);
            boolean today = random.nextBoolean();
            String wish = today
                    ? own("2027-01-07 12:00", "2027-01-11", many + " race-tables")
                    : own("2027-01-14", "2027-01-18", many + " race-tables");
            String key = "race-key-" + number + "-" + round;
            Reply reply = persistently(() -> lender.reserve(client(number), wish, key));
            if (reply.status() != 201) {
                assertThat(reply.codes()).containsExactly("not-enough-free");
                waitFor(lender, number, many, today, references);
                continue;
            }
            String reference = reply.json().path("reference").asText();
            references.add(reference);
            String other = "2027-01-%02d".formatted(today ? 8 + random.nextInt(8) : 15 + random.nextInt(6));
            if (random.nextBoolean()) {
                extend(lender, number, reference, other);
            }
            if (!today || random.nextInt(4) == 0) {
                if (random.nextBoolean()) {
                    assertThat(persistently(() -> lender.cancel(client(number), reference))
                                    .status())
                            .isEqualTo(200);
                }
            } else {
                fetchAndReturn(lender, number, reference, many, random);
            }
        }
    }

    /** Waits for it, and takes it if it is offered, or leaves it to the next. */
    private static void waitFor(Lender lender, int number, int many, boolean today, Set<String> references) {
        String from = today ? "2027-01-08 12:00" : "2027-01-14";
        String to = today ? "2027-01-11" : "2027-01-18";
        Reply place = persistently(() -> lender.waiting(client(number), "race-tables", many, from, to, ""));
        if (place.status() != 201) {
            assertThat(place.codes())
                    .isNotEmpty()
                    .isSubsetOf("can-be-had", "waits-already", "quota-waiting", "too-many-wait", "not-so-many");
            return;
        }
        String reference = place.json().path("reference").asText();
        references.add(reference);
        Reply accepted = persistently(() -> lender.does(client(number), reference, "accept"));
        if (accepted.status() != 200) {
            assertThat(accepted.codes()).isNotEmpty().isSubsetOf("loan-waits", "not-enough-free");
        }
        if (number % 2 == 0) {
            assertThat(persistently(() -> lender.cancel(client(number), reference))
                            .status())
                    .isEqualTo(200);
        }
    }

    /** Later or sooner; a Sunday is no day for it. */
    private static void extend(Lender lender, int number, String reference, String day) {
        Reply reply = persistently(() -> lender.extend(client(number), reference, day));
        if (reply.status() != 200) {
            assertThat(reply.codes())
                    .isNotEmpty()
                    .isSubsetOf("not-enough-free", "closed-when-brought-back", "somebody-waits");
        }
    }

    private static void fetchAndReturn(Lender lender, int number, String reference, int many, Random random) {
        List<String> fetched = new ArrayList<>();
        for (int tries = 0; tries < 12 && fetched.size() < many; tries++) {
            String label = labels.get(random.nextInt(TABLES));
            Reply reply = persistently(() -> lender.handOver(reference, List.of(label)));
            if (reply.status() == 200 && !fetched.contains(label)) {
                fetched.add(label);
            } else if (reply.status() != 200) {
                assertThat(reply.codes()).containsAnyOf("copy-is-out", "copy-not-working");
            }
        }
        if (!fetched.isEmpty() && random.nextBoolean()) {
            extend(lender, number, reference, "2027-01-%02d".formatted(8 + random.nextInt(12)));
        }
        for (String label : fetched) {
            if (random.nextInt(5) > 0) {
                // By turns: by chance there was now and then a race in which nothing broke.
                String how = label + (RETURNS.getAndIncrement() % 8 == 0 ? " broken" : " good");
                assertThat(persistently(() -> lender.takeBack(reference, how)).status())
                        .isEqualTo(200);
            }
        }
    }

    /** Until it is not hung up on; and then, while the others go on, what there is must be possible. */
    private static Reply persistently(Supplier<Reply> call) {
        Reply reply = call.get();
        for (int tries = 0; reply.status() == 503 && tries < 50; tries++) {
            reply = call.get();
        }
        look().forEach(seen -> {
            isPossible(seen);
            LOOKS.incrementAndGet();
        });
        return reply;
    }

    /** The stock and the month, as they were at one moment. */
    private record Seen(Stock stock, List<Occupation> taken) {}

    /** Twice the same in a row is one moment; nothing, where it was not. */
    private static List<Seen> look() {
        Copies copies = municipality.bean(Copies.class);
        Calendars months = municipality.bean(Calendars.class).byMonth();
        List<Key> keys = new ArrayList<>(months.keys("race-tables", List.of(TODAY)));
        keys.add(copies.stockKey("race-tables"));
        UnitOfWork work = municipality.bean(UnitOfWork.class);
        Map<Key, Item> before = work.read(keys, effort()).items();
        Snapshot after = work.read(keys, effort());
        return before.equals(after.items())
                ? List.of(new Seen(copies.stock(after, "race-tables"), months.taken(after, "race-tables", TODAY)))
                : List.of();
    }

    private static void isPossible(Seen seen) {
        assertThat(seen.stock().out()).extracting(Stock.Out::label).doesNotHaveDuplicates();
        assertThat(seen.stock().out().size()).isLessThanOrEqualTo(seen.stock().working(Resource.WHOLE));
        assertThat(peak(seen, FIRST_NIGHT))
                .as(() -> "tonight, when what is broken is no longer taken either: " + seen)
                .isLessThanOrEqualTo(seen.stock().working(Resource.WHOLE));
        assertThat(peak(seen, NEXT_WEEK))
                .as(() -> "next week, for which some were reserved before others broke, what is looked over as well: "
                        + seen)
                .isLessThanOrEqualTo(TABLES);
        assertThat(peak(seen, ALL_OF_IT))
                .as(() -> "what is extended, too: " + seen)
                .isLessThanOrEqualTo(TABLES);
    }

    private static int peak(Seen seen, Interval time) {
        int beyond = 1_000;
        Occupation one = new Occupation(
                "",
                1,
                Occupation.Kind.LOAN,
                time,
                Duration.ZERO,
                Duration.ZERO,
                Resource.UNDIVIDED,
                1,
                Optional.empty());
        List<Occupation> all = new ArrayList<>(seen.taken());
        seen.stock().waiting().places().stream()
                .filter(place -> place.isOffered(Municipality.NOW))
                .map(place -> new Occupation(
                        place.loan(),
                        0,
                        Occupation.Kind.BOOKING,
                        place.time(),
                        Duration.ZERO,
                        Duration.ZERO,
                        Resource.UNDIVIDED,
                        place.quantity(),
                        Optional.empty()))
                .forEach(all::add);
        return beyond - Occupancy.free(Resource.equipment("race-tables", beyond), all, one);
    }

    private static Interval times(String start, String end) {
        return new Interval(Instant.parse(start), Instant.parse(end));
    }

    private static Effort effort() {
        return Effort.lasting(Duration.ofMinutes(5), () -> Municipality.NOW);
    }

    private static String client(int number) {
        return "sub-race-" + number;
    }
}
