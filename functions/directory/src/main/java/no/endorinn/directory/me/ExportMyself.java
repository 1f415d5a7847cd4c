package no.endorinn.directory.me;

import java.util.List;
import no.endorinn.directory.people.Person;
import no.endorinn.directory.people.Persons;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** All that the municipality has of oneself, to take along. */
@Route("GET /me/export")
final class ExportMyself implements RouteHandler {
    private final Authorization authorization;
    private final Persons persons;
    private final Belongings belongings;
    private final MeDesk desk;

    ExportMyself(Authorization authorization, Persons persons, Belongings belongings, MeDesk desk) {
        this.authorization = authorization;
        this.persons = persons;
        this.belongings = belongings;
        this.desk = desk;
    }

    /** Oneself, and what one has as a private person. What was done for an association is in its history. */
    record ExportView(MeDesk.MeView person, List<Belongings.HoldingView> holdings) {}

    @Override
    public Answer handle(Request request) {
        request.query().check();
        Person person = persons.require(
                request, authorization.read(request, List.of()).requireKnown().personId());
        return Answer.ok(new ExportView(
                        desk.view(request, person),
                        belongings.holdings(request, person).stream()
                                .map(holding -> Belongings.HoldingView.of(holding, request))
                                .toList()))
                .header("content-disposition", "attachment; filename=\"endorinn.json\"");
    }
}
