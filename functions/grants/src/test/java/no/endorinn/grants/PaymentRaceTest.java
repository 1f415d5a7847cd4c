package no.endorinn.grants;

import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import no.endorinn.testing.Calls;
import no.endorinn.testing.FaultyClient;
import no.endorinn.testing.FaultyClient.Fault;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Payments of sixty grants, on lists that are broken off, begun anew, and made by several at once: each is on one list. */
class PaymentRaceTest {
    private static final int GRANTS = 60;
    private static final long EACH = 100_000;
    private static final List<Fault> PASSING =
            List.of(Fault.TIMED_OUT_BEFORE, Fault.TIMED_OUT_AFTER, Fault.THROTTLED, Fault.CONFLICT);

    @RegisterExtension
    static final Municipality municipality = Municipality.withForm(Applying.definitionWithAmount());

    @Test
    void brokenOffHalfWayMadeAgainAndByTwoAtOnceEachPaymentIsOnOneList() {
        Applying.scheme(municipality, "driftstilskudd", TestSchemes.driftstilskudd());
        PaymentsTest.account(municipality, "12345678903", LEADER);
        Written written = new Written(municipality);
        List<String> granted =
                Stream.generate(() -> written.decided(EACH, EACH)).limit(GRANTS).toList();

        Calls stopped = Calls.to(municipality.function(
                new FaultyClient(municipality.tables().client(), FaultyClient.first(Fault.NONE, Fault.STOPPED))));
        Throwable brokenOff = catchThrowable(() -> make(stopped, ADMINISTRATOR, "broken-off"));
        List<CompletableFuture<Reply>> made = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int seed = 0; seed < 4; seed++) {
                Calls calls = Calls.to(municipality.function(
                        new FaultyClient(municipality.tables().client(), FaultyClient.often(seed, 0.3, PASSING))));
                String who = seed % 2 == 0 ? ADMINISTRATOR : CASEWORKER;
                String key = seed == 0 ? "broken-off" : "at-once-" + seed;
                made.add(CompletableFuture.supplyAsync(() -> untilAnswered(calls, who, key), executor));
            }
            made.forEach(CompletableFuture::join);
        }

        assertThat(brokenOff).isInstanceOf(FaultyClient.Stopped.class);
        assertThat(made.stream().map(CompletableFuture::join).map(Reply::status))
                .as("a list, or nothing is left")
                .allMatch(status -> status == 201 || status == 422)
                .contains(201);
        List<String> listed = numbers().stream()
                .flatMap(number -> Arrays.stream(file(number).split("\r\n")).skip(1))
                .map(line -> line.split(";")[1])
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        granted.stream().map(reference -> reference + "-1").toList());
    }

    private static Reply untilAnswered(Calls calls, String who, String key) {
        Reply reply = make(calls, who, key);
        for (int tries = 0; reply.status() == 503 && tries < 50; tries++) {
            reply = make(calls, who, key);
        }
        return reply;
    }

    private static Reply make(Calls calls, String who, String key) {
        return calls.as(who)
                .post("/grants/payment-lists", "{}")
                .header("Idempotency-Key", key)
                .send();
    }

    private static List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        municipality
                .calls()
                .as(CASEWORKER)
                .get("/grants/payment-lists")
                .send()
                .json()
                .path("lists")
                .forEach(list -> numbers.add(list.path("number").asInt()));
        return numbers;
    }

    private static String file(int number) {
        return municipality
                .calls()
                .as(CASEWORKER)
                .get("/grants/payment-lists/" + number + "/file")
                .send()
                .body();
    }
}
