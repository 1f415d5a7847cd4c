package no.endorinn.grants;

import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.BOOKER;
import static no.endorinn.testing.Townsfolk.CARETAKER;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.COORDINATOR;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static no.endorinn.testing.Townsfolk.READER;
import static no.endorinn.testing.Townsfolk.STRANGER;
import static no.endorinn.testing.Townsfolk.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.Move.Side;
import no.endorinn.grants.applications.State;
import no.endorinn.testing.Fixture;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Turns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every move, of applications in every state, by every kind of caller: what is not in the table is refused, and changes nothing. */
class MovesTest {
    /** Who may see the choir's applications in no state, or may see them and no more. */
    private static final List<String> OTHERS =
            List.of(BOOKER, UNKNOWN, ADMINISTRATOR, CASEWORKER, CARETAKER, COORDINATOR, READER);

    /** So many of those who may not try each move in each state, unless all are asked for. */
    private static final int REFUSED = 3;

    /** What only those do whom the choir has asked to take part: football. */
    private static final Set<Move> PARTNERS = Set.of(Move.CONFIRM_PART, Move.DECLINE_PART);

    /** What each application is decided by, once and again. */
    private static final Map<String, String> RULINGS = new ConcurrentHashMap<>();

    /** An application in a state, and all else that was there then. */
    private record Made(String reference, Fixture all) {}

    private static final Map<String, Made> MADE = new HashMap<>();

    /** As the tests ask for changes. */
    private static final String CHANGES =
            "{\"questions\":[\"groups\"],\"until\":\"2027-01-31\",\"words\":\"For hvem?\"}";

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definition());

    private static final Applying applying = new Applying(municipality);

    @BeforeAll
    static void open() {
        Applying.scheme(
                municipality,
                "kulturstipend",
                TestSchemes.driftstilskudd().replace("\"people\":false", "\"people\":true"));
    }

    static Stream<Arguments> allPairs() {
        return Stream.of(State.values())
                .flatMap(state -> Stream.of(Move.values()).map(move -> Arguments.of(state, move)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void ofAnAssociationsItsOfficersMakeTheMovesOfTheTableItsPartnerThoseAboutItsPartAndNobodyElseAny(
            State state, Move move) {
        String reference = in(state, LEADER, Applying.wish());
        if (PARTNERS.contains(move)) {
            areRefused(Stream.of(STRANGER, LEADER), LEADER, reference, state, move);
            aPartnerGoesByTheTable(reference, state, move);
        } else {
            areRefused(Stream.of(STRANGER, FOOTBALLER), LEADER, reference, state, move);
            goesByTheTable(LEADER, reference, state, move);
        }
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void ofSomebodysOwnTheyMakeTheMovesOfTheTableAndNobodyElseAny(State state, Move move) {
        String reference = in(
                state,
                STRANGER,
                "{\"scheme\":\"kulturstipend\",\"another\":true,\"eligibility\":" + Applying.LOCAL + "}");
        if (PARTNERS.contains(move)) {
            areRefused(Stream.of(STRANGER, LEADER, FOOTBALLER), STRANGER, reference, state, move);
        } else {
            areRefused(Stream.of(LEADER, FOOTBALLER), STRANGER, reference, state, move);
            goesByTheTable(STRANGER, reference, state, move);
        }
    }

    /** An application that is made once, and is as it was then. */
    private static String in(State state, String whose, String wish) {
        Made made = MADE.get(whose + state);
        if (made != null) {
            made.all().putBack();
            return made.reference();
        }
        String reference = make(state, whose, wish);
        MADE.put(whose + state, new Made(reference, Fixture.of(municipality.tables())));
        return reference;
    }

    private static String make(State state, String whose, String wish) {
        String reference = Applying.reference(applying.begin(whose, wish));
        if (whose.equals(LEADER)) {
            applying.asked(whose, reference);
        } else {
            applying.named(whose, reference);
        }
        switch (state) {
            case DRAFT -> applying.filledIn(whose, reference);
            case DISCARDED -> applying.post(whose, reference, "discard", "{}");
            case SUBMITTED, CHANGES_REQUESTED, DECIDED, WITHDRAWN -> {
                applying.filledIn(whose, reference);
                applying.submit(whose, reference);
                if (state == State.DECIDED) {
                    tried(
                            CASEWORKER,
                            reference,
                            Move.DECIDE,
                            applying.look(whose, reference).path("revision").asLong());
                }
                if (state == State.CHANGES_REQUESTED) {
                    applying.post(CASEWORKER, reference, "changes", CHANGES);
                }
                if (state == State.WITHDRAWN) {
                    applying.post(whose, reference, "withdraw", "{}");
                }
            }
        }
        assertThat(applying.look(whose, reference).path("state").asText()).isEqualTo(spelt(state));
        return reference;
    }

    private static void areRefused(Stream<String> more, String whose, String reference, State state, Move move) {
        JsonNode before = applying.look(whose, reference);

        List<String> all = Stream.concat(OTHERS.stream().filter(caller -> !mayAsStaff(caller, move)), more)
                .toList();
        Turns.of(REFUSED, all, whose + state + move).forEach(caller -> {
            Reply reply = tried(caller, reference, move, before.path("revision").asLong());
            assertThat(reply.status())
                    .as("%s by %s: %s", move, caller, reply.body())
                    .isIn(403, 404);
        });

        assertThat(applying.look(whose, reference)).isEqualTo(before);
    }

    private static boolean mayAsStaff(String caller, Move move) {
        return move.isStaffs() && List.of(ADMINISTRATOR, CASEWORKER).contains(caller);
    }

    private static void goesByTheTable(String whose, String reference, State state, Move move) {
        JsonNode before = applying.look(whose, reference);

        if (move == Move.DECIDE) {
            // While they have time left for changes nobody decides.
            municipality.itIs(Municipality.NOW.plus(Duration.ofDays(25)));
        }
        Side by = move.isStaffs() && state != State.DRAFT && state != State.DISCARDED ? Side.STAFF : Side.APPLICANT;
        Reply reply = tried(
                by == Side.STAFF ? CASEWORKER : whose,
                reference,
                move,
                before.path("revision").asLong());

        municipality.itIs(Municipality.NOW);
        JsonNode after = applying.look(whose, reference);
        switch (move.on(state, by)) {
            case Verdict.Leads<State>(State to) -> {
                assertThat(reply.status()).as(reply.body()).isEqualTo(200);
                assertThat(after.path("state").asText()).isEqualTo(spelt(to));
            }
            case Verdict.Already<State> already -> {
                assertThat(reply.status()).as(reply.body()).isEqualTo(200);
                assertThat(after).isEqualTo(before);
            }
            case Verdict.Refused<State>(var why) -> {
                assertThat(reply.status()).as(reply.body()).isIn(403, 409);
                assertThat(Applying.codes(reply)).hasSize(1);
                assertThat(after).isEqualTo(before);
            }
        }
    }

    private static void aPartnerGoesByTheTable(String reference, State state, Move move) {
        JsonNode before = applying.look(LEADER, reference);

        Reply reply = tried(FOOTBALLER, reference, move, 0);

        JsonNode after = applying.look(LEADER, reference);
        if (state == State.DISCARDED) {
            assertThat(reply.status()).as("nobody takes part in it any more").isEqualTo(404);
            assertThat(after).isEqualTo(before);
        } else if (move.on(state, Side.PARTNER) instanceof Verdict.Leads<State>(State to)) {
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            assertThat(after.path("state").asText()).isEqualTo(spelt(to));
            assertThat(after.at("/partners/0/standing").asText())
                    .isEqualTo(move == Move.CONFIRM_PART ? "confirmed" : "declined");
        } else {
            assertThat(reply.status()).as(reply.body()).isEqualTo(409);
            assertThat(after).isEqualTo(before);
        }
    }

    private static Reply tried(String caller, String reference, Move move, long revision) {
        return switch (move) {
            case SAVE -> applying.save(caller, reference, "groups", "", "[\"youth\"]");
            case CHANGE_FORM -> applying.post(caller, reference, "form", "{\"version\":1}");
            case DISCARD -> applying.post(caller, reference, "discard", "{}");
            case SUBMIT -> applying.submit(caller, reference, revision);
            case ASK_FOR_HELP -> applying.post(caller, reference, "help", "{\"words\":\"Hva mener dere?\"}");
            case END_HELP -> applying.post(caller, reference, "help/end", "{}");
            case ASK_FOR_CHANGES -> applying.post(caller, reference, "changes", CHANGES);
            case ASSESS -> applying.score(caller, reference, 3);
            case DECIDE ->
                applying.decide(
                        caller,
                        reference,
                        // Whoever decides again says the very same.
                        RULINGS.computeIfAbsent(
                                reference,
                                same -> "{\"revision\":" + revision
                                        + ",\"granted\":0,\"grounds\":\"Ikke nok penger\"}"),
                        "moves-" + reference);
            case WITHDRAW -> applying.post(caller, reference, "withdraw", "{}");
            case ASK_PARTNER -> applying.post(caller, reference, "partners/football/ask", "{}");
            case CONFIRM_PART ->
                applying.post(
                        caller,
                        reference,
                        "partners/football/confirm",
                        "{\"seen\":\"" + applying.seen(FOOTBALLER, reference, "football") + "\"}");
            case DECLINE_PART -> applying.post(caller, reference, "partners/football/decline", "{}");
        };
    }

    private static String spelt(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
