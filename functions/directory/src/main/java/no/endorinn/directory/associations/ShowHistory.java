package no.endorinn.directory.associations;

import java.util.Optional;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;

/** Who did what for an association or to it, bookings too, the latest first. */
@Route(value = "GET /associations/{association}/history", about = History.WITH_NAMES)
final class ShowHistory implements RouteHandler {
    private final AssociationDesk desk;
    private final History history;

    ShowHistory(AssociationDesk desk, History history) {
        this.desk = desk;
        this.history = history;
    }

    @Override
    public Answer handle(Request request) {
        Optional<Cursor> from = request.cursor();
        AssociationDesk.Seen seen = desk.see(request, Optional.empty());
        Association association = desk.find(request, seen);
        boolean names = request.callers(History.WITH_NAMES).admits(seen.rights(), association.id());
        return Answer.ok(history.ofAssociation(
                request.effort(),
                from,
                association.id(),
                new History.Reader(seen.rights().personId(), names, request.language())));
    }
}
