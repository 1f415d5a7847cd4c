package no.endorinn.grants.backing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import no.endorinn.kernel.words.Words;

/**
 * The requests to one scheme of somebody else's in one year, and the order in which the municipality recommends them. Whatever changes
 * it rewrites it under its version, so there are never two of a place.
 *
 * @param requests the references of all there were, the first that was asked first
 * @param places those that are ranked, the best first
 */
record Ranking(List<String> requests, List<Place> places, long version) {
    /** So many requests in a year: all of them can be ranked, and told of it, in one transaction. */
    static final int MOST = 60;

    static final Ranking NONE = new Ranking(List.of(), List.of(), 0);

    Ranking {
        requests = List.copyOf(requests);
        places = List.copyOf(places);
    }

    /** A request at its place, with why it is there. */
    record Place(String reference, Words reason) {}

    boolean isFull() {
        return requests.size() >= MOST;
    }

    Ranking with(String reference) {
        List<String> all = new ArrayList<>(requests);
        all.add(reference);
        return new Ranking(all, places, version);
    }

    /** With one ranked no more; those behind it come a place further. */
    Ranking without(String reference) {
        return ranked(places.stream()
                .filter(place -> !place.reference().equals(reference))
                .toList());
    }

    Ranking ranked(List<Place> order) {
        return new Ranking(requests, order, version);
    }

    /** The place of a request, 1 for the best; empty while it has none. */
    OptionalInt placeOf(String reference) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).reference().equals(reference)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Why a request is at its place. */
    Optional<Words> reasonOf(String reference) {
        return places.stream()
                .filter(place -> place.reference().equals(reference))
                .map(Place::reason)
                .findFirst();
    }

    /** The requests that stand at another place here than there, or for another reason, with their place; empty for none any more. */
    Map<String, OptionalInt> differsFrom(Ranking before) {
        Map<String, OptionalInt> changed = new TreeMap<>();
        for (String request : requests) {
            if (!placeOf(request).equals(before.placeOf(request))
                    || !Objects.equals(reasonOf(request), before.reasonOf(request))) {
                changed.put(request, placeOf(request));
            }
        }
        return changed;
    }
}
