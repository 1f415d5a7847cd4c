package no.endorinn.grants.manage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.FormCard;
import no.endorinn.grants.schemes.OtherScheme;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** All schemes as staff wrote them, what is not published too, with others' cards and the forms there are. */
@Route("GET /grants/schemes")
final class ListAllSchemes implements RouteHandler {
    private final Authorization authorization;
    private final Catalogue catalogue;

    ListAllSchemes(Authorization authorization, Catalogue catalogue) {
        this.authorization = authorization;
        this.catalogue = catalogue;
    }

    /** All of it, by id. */
    record ListView(List<Map<String, Object>> schemes, List<Map<String, Object>> others, List<FormView> forms) {}

    /** A form, and what of it is published. */
    record FormView(String id, int newest, int minutes) {}

    @Override
    public Answer handle(Request request) {
        request.query().check();
        authorization.read(request, List.of());
        Catalogue.Contents contents = catalogue.contents(request.effort());
        return Answer.ok(new ListView(
                contents.schemes().values().stream()
                        .sorted(Comparator.comparing(Scheme::id))
                        .map(SchemeJson::view)
                        .toList(),
                contents.others().values().stream()
                        .sorted(Comparator.comparing(OtherScheme::id))
                        .map(SchemeJson::view)
                        .toList(),
                contents.forms().values().stream()
                        .sorted(Comparator.comparing(FormCard::id))
                        .map(card -> new FormView(card.id(), card.version(), card.minutes()))
                        .toList()));
    }
}
