package no.endorinn.grants.find;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.endorinn.grants.find.SchemeView.ElsewhereView;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;

/** Everything about one of the municipality's schemes. */
@Route("GET /schemes/{scheme}")
final class ShowScheme implements RouteHandler {
    private static final int SHARED_SECONDS = 60;

    private final Catalogue catalogue;
    private final Messages messages;

    ShowScheme(Catalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        Catalogue.Contents contents = catalogue.contents(request.effort());
        Scheme scheme = contents.requirePublished(request.path("scheme"));
        return Answer.ok(SchemeView.brief(
                                request,
                                messages,
                                scheme,
                                Optional.ofNullable(contents.forms().get(scheme.form())))
                        .with(request, scheme, elsewhere(contents, request.language())))
                .shared(SHARED_SECONDS);
    }

    private static Map<String, ElsewhereView> elsewhere(Catalogue.Contents contents, Language language) {
        Map<String, ElsewhereView> all = new HashMap<>();
        contents.others()
                .forEach((id, other) ->
                        all.put(id, new ElsewhereView(id, other.name().in(language), other.link())));
        contents.schemes().values().stream()
                .filter(Scheme::published)
                .forEach(scheme -> all.put(
                        scheme.id(),
                        new ElsewhereView(scheme.id(), scheme.name().in(language), null)));
        return all;
    }
}
