package no.endorinn.grants.backing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an association has asked the municipality to recommend.
 *
 * @param requests the newest first; what is older than the last of them is listed no more
 */
record Asked(List<Request> requests, long version) {
    /** So many within {@link #YEAR}. */
    static final int MOST = 20;

    static final Asked NONE = new Asked(List.of(), 0);

    private static final Duration YEAR = Duration.ofDays(365);
    private static final int LISTED = 60;

    Asked {
        requests = List.copyOf(requests);
    }

    /** One of them. */
    record Request(String reference, Instant at) {}

    /** Whether no more may be asked now. */
    boolean isFull(Instant now) {
        return requests.stream()
                        .filter(request -> request.at().isAfter(now.minus(YEAR)))
                        .count()
                >= MOST;
    }

    Asked with(String reference, Instant at) {
        List<Request> all = new ArrayList<>(List.of(new Request(reference, at)));
        all.addAll(requests);
        return new Asked(all.subList(0, Math.min(all.size(), LISTED)), version);
    }

    List<String> references() {
        return requests.stream().map(Request::reference).toList();
    }
}
