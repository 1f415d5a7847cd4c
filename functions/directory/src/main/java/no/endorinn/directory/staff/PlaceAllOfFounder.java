package no.endorinn.directory.staff;

import java.util.Optional;
import no.endorinn.directory.claims.Footing;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;

/** Hides or removes all that one person has made, and says no to all that they ask for: one reason, one action. */
@Route("POST /founders/{person}/place")
final class PlaceAllOfFounder implements RouteHandler {
    private final FounderDesk desk;

    PlaceAllOfFounder(FounderDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Footing.Place place = fields.choice("place", Footing.Place.class);
        if (fields.has("place") && place != Footing.Place.HIDDEN && place != Footing.Place.REMOVED) {
            fields.note(CommonCode.NOT_A_CHOICE.with("choices", "hidden, removed"), "place");
        }
        Optional<String> reason = Optional.of(fields.text("reason", 300));
        fields.check();
        return desk.place(request, new PlaceDesk.Placement(place, false, reason));
    }
}
