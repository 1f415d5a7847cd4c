package no.endorinn.acceptance;

import static no.endorinn.kernel.time.Oslo.ZONE;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.testing.Reply;

/** Clients that each book one hour of a room after another, until the API is gone from under them. */
final class BookingStream {
    /** The room is open every day of the year, and nothing of the demo is there so far ahead; nobody may have more than 30 times there, and 8 hours a week. */
    private static final String ROOM = "kulturhuset-ovingsrom";

    private static final int DAYS_AHEAD = 100;
    private static final int HOUR = 8;
    private static final int CLIENTS = 4;

    private final Api api;
    private final String token;
    private final AtomicInteger next;
    private final Map<Hour, String> answered = new ConcurrentHashMap<>();
    private final Queue<Hour> unanswered = new ConcurrentLinkedQueue<>();

    /** The room's hours are numbered; each is booked under a key of its own. */
    record Hour(int number) {
        private ZonedDateTime start() {
            return LocalDate.now(ZONE)
                    .plusDays(DAYS_AHEAD + number)
                    .atTime(HOUR, 0)
                    .atZone(ZONE);
        }

        String key() {
            return "hour-of-the-room-" + number;
        }

        String wish() {
            DateTimeFormatter format = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
            return """
                {"premises":"%s","start":"%s","end":"%s","purpose":"Fiolin","people":1,"shareUnder18":0,
                 "houseRulesVersion":1}
                """.formatted(ROOM, format.format(start()), format.format(start().plusHours(1)));
        }

        /** The search that finds this hour, and nothing else. */
        String search() {
            return "/availability?premises=%s&date=%s&from=%tR&until=%tR"
                    .formatted(ROOM, start().toLocalDate(), start(), start().plusHours(1));
        }
    }

    /** A stream that begins with the hour of this number. */
    BookingStream(Api api, String token, int first) {
        this.api = api;
        this.token = token;
        next = new AtomicInteger(first);
    }

    /** What brings the stream to its end. */
    interface End {
        void come() throws InterruptedException;
    }

    /** Books until the end, which comes when so many have been answered 201 and others are under way. */
    void flowUntil(int answers, End end) throws Exception {
        CountDownLatch enough = new CountDownLatch(answers);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<Future<?>> running = IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(client -> clients.submit(() -> {
                        flow(enough);
                        return null;
                    }));
            var all = running.toList();
            while (!enough.await(1, TimeUnit.SECONDS)) {
                for (Future<?> client : all) {
                    if (client.isDone()) {
                        // It was refused, so that there would never be enough.
                        client.get();
                    }
                }
            }
            end.come();
            for (Future<?> client : all) {
                client.get();
            }
        }
    }

    private void flow(CountDownLatch enough) throws InterruptedException {
        while (true) {
            Hour hour = new Hour(next.getAndIncrement());
            try {
                Reply reply = api.book(token, hour.key(), hour.wish());
                if (reply.status() != 201) {
                    throw new AssertionError(reply.body());
                }
                answered.put(hour, reply.json().path("reference").asText());
                enough.countDown();
            } catch (IOException gone) {
                unanswered.add(hour);
                return;
            }
        }
    }

    /** The references of the bookings that were answered 201. */
    Map<Hour, String> answered() {
        return answered;
    }

    /** What was asked for and not answered. */
    Queue<Hour> unanswered() {
        return unanswered;
    }
}
