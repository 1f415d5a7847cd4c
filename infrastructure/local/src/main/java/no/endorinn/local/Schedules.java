package no.endorinn.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Fires a template's schedules, each at its rate and once at a time. A firing that fails is logged, and not tried again
 * as it would be on Lambda; the next one comes all the same.
 */
final class Schedules implements AutoCloseable {

    /** Where a schedule can be fired by hand: {@code POST /local/schedules/{function}/{event}}. */
    static final String PATH = "/local/schedules/";

    /** No function takes longer, so that its own Timeout is what counts. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Trigger> triggers = new LinkedHashMap<>();
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * The schedules of a template, none of which fires by itself before {@link #start}.
     *
     * @param functions by logical id
     */
    Schedules(Template template, Map<String, FunctionPool> functions, InstantSource clock) {
        this.clock = clock;
        for (Template.Schedule schedule : template.schedules()) {
            FunctionPool function = Objects.requireNonNull(functions.get(schedule.function()));
            triggers.put(key(schedule), new Trigger(schedule, function));
        }
    }

    /**
     * Begins: from now on every schedule fires at its rate, by the clock that was given.
     *
     * @param pace how often the clock is looked at. One long wait would be wrong on a machine that sleeps meanwhile.
     */
    void start(Duration pace) {
        Instant begun = clock.instant();
        triggers.values().forEach(trigger -> threads.execute(() -> keep(trigger, begun, pace)));
    }

    private void keep(Trigger trigger, Instant begun, Duration pace) {
        Instant last = begun;
        try {
            while (!closed.await(pace.toMillis(), TimeUnit.MILLISECONDS)) {
                Optional<Instant> due = trigger.schedule.due(begun, last, clock.instant());
                if (due.isPresent()) {
                    last = due.get();
                    trigger.fire(last);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Fires a schedule now and returns when the function is done.
     *
     * @return whether it succeeded
     * @throws IllegalArgumentException if the template has no such schedule
     */
    boolean fire(String function, String event) {
        Trigger trigger = triggers.get(function + "/" + event);
        if (trigger == null) {
            throw new IllegalArgumentException("no schedule " + event + " of " + function + " in the template");
        }
        return trigger.fire(clock.instant());
    }

    /** Fires the schedule that a request names; answers nothing when it names none, and refuses another site's page. */
    Optional<ApiAnswer> answer(ApiRequest request) {
        if (!request.method().equals("POST") || !request.rawPath().startsWith(PATH)) {
            return Optional.empty();
        }
        return Optional.ofNullable(triggers.get(request.rawPath().substring(PATH.length())))
                .map(trigger -> fire(trigger, request));
    }

    private ApiAnswer fire(Trigger trigger, ApiRequest request) {
        String here = "http://" + request.header("host").orElse("");
        if (!request.header("origin").orElse(here).equals(here)) {
            return ApiAnswer.message(403, "Forbidden");
        }
        return trigger.fire(clock.instant())
                ? new ApiAnswer(204, Map.of(), new byte[0])
                : ApiAnswer.message(500, key(trigger.schedule) + " feilet. Loggen sier hvorfor.");
    }

    /** Where a schedule is fired by hand. */
    static String path(Template.Schedule schedule) {
        return PATH + key(schedule);
    }

    private static String key(Template.Schedule schedule) {
        return schedule.function() + "/" + schedule.event();
    }

    /** Begins no more firings, and gives those under way five seconds. */
    @Override
    public void close() {
        closed.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** One schedule and what it fires. */
    private static final class Trigger {

        private final Template.Schedule schedule;
        private final FunctionPool function;

        Trigger(Template.Schedule schedule, FunctionPool function) {
            this.schedule = schedule;
            this.function = function;
        }

        /** Fires when nobody else does, and says whether it succeeded. */
        synchronized boolean fire(Instant at) {
            String id = UUID.randomUUID().toString();
            byte[] event = ScheduleEvent.of(schedule, at, id).getBytes(StandardCharsets.UTF_8);
            boolean succeeded = function.invoke(event, id, LIMIT) instanceof FunctionPool.Outcome.Returned;
            if (!succeeded) {
                ObjectNode line = JSON.createObjectNode();
                line.put("timestamp", Instant.now().toString());
                line.put("level", "ERROR");
                line.put("function", schedule.function());
                line.put("requestId", id);
                line.put("message", "the schedule " + schedule.event() + " failed");
                System.out.println(line);
            }
            return succeeded;
        }
    }
}
