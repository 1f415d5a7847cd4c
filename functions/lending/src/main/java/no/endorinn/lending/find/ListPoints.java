package no.endorinn.lending.find;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.PointJson;

/** Where one fetches what one borrows, and when it is open there; by name. */
@Route("GET /lending-points")
final class ListPoints implements RouteHandler {
    private static final int SHARED_SECONDS = 60;

    private final Catalogue catalogue;

    ListPoints(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The list. */
    record ListView(List<Map<String, Object>> points) {}

    @Override
    public Answer handle(Request request) {
        request.query().check();
        Collator alphabet = Collator.getInstance(request.language().locale());
        return Answer.ok(new ListView(catalogue.contents(request.effort()).points().values().stream()
                        .filter(point -> !point.retired())
                        .sorted(Comparator.comparing(Point::name, alphabet).thenComparing(Point::id))
                        .map(PointJson::view)
                        .toList()))
                .shared(SHARED_SECONDS);
    }
}
