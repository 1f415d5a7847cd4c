package no.endorinn.directory.staff;

import java.util.Optional;
import no.endorinn.directory.associations.AssociationView;
import no.endorinn.directory.claims.Footing;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;

/** Takes an association out of the catalogue, puts it back, says yes to it, or removes it. */
@Route("POST /associations/{association}/place")
final class PlaceAssociation implements RouteHandler {
    private final PlaceDesk desk;

    PlaceAssociation(PlaceDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        return Answer.ok(AssociationView.of(desk.place(request, request.path("association"), placement(request))));
    }

    private static PlaceDesk.Placement placement(Request request) {
        Fields fields = request.body();
        Footing.Place place = fields.choice("place", Footing.Place.class);
        boolean confirmed = fields.flag("confirmed", false);
        Optional<String> reason = Optional.ofNullable(fields.optionalText("reason", 300));
        if (fields.has("place") && (place == Footing.Place.WAITING || place == Footing.Place.MERGED)) {
            fields.note(CommonCode.NOT_A_CHOICE.with("choices", "listed, hidden, removed"), "place");
        }
        if (confirmed && place != Footing.Place.LISTED) {
            fields.note(DirectoryCode.CONFIRMED_IS_LISTED, "confirmed");
        }
        if (place != Footing.Place.LISTED && reason.isEmpty()) {
            fields.note(CommonCode.MISSING, "reason");
        }
        fields.check();
        return new PlaceDesk.Placement(place, confirmed, reason);
    }
}
