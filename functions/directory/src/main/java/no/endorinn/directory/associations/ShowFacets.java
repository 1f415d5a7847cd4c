package no.endorinn.directory.associations;

import java.time.Duration;
import java.time.Instant;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue can be searched by. Counting reads all of its index, so a warm function remembers the answer for a minute;
 * nothing is decided by it.
 */
@Route("GET /associations/facets")
final class ShowFacets implements RouteHandler {
    private static final int SECONDS = 60;
    private static final Duration REMEMBERED = Duration.ofSeconds(SECONDS);

    private final Associations associations;
    private volatile @Nullable Counted last;

    ShowFacets(Associations associations) {
        this.associations = associations;
    }

    private record Counted(Facets facets, Instant at) {
        boolean isFresh(Instant now) {
            return now.isBefore(at.plus(REMEMBERED));
        }
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        Counted counted = last;
        if (counted == null || !counted.isFresh(request.now())) {
            counted = new Counted(Facets.of(associations.traits(request.effort())), request.now());
            last = counted;
        }
        return Answer.ok(counted.facets()).shared(SECONDS);
    }
}
