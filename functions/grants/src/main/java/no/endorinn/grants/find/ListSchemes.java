package no.endorinn.grants.find;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.endorinn.grants.find.SchemeView.OtherView;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Messages;

/** What one can apply for, whoever pays: the municipality's schemes and those of others, each by name. */
@Route("GET /schemes")
final class ListSchemes implements RouteHandler {
    private static final int SHARED_SECONDS = 60;

    private final Catalogue catalogue;
    private final Messages messages;

    ListSchemes(Catalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** The list. */
    record ListView(List<SchemeView> schemes, List<OtherView> others) {}

    @Override
    public Answer handle(Request request) {
        request.query().check();
        Catalogue.Contents contents = catalogue.contents(request.effort());
        Collator alphabet = Collator.getInstance(request.language().locale());
        return Answer.ok(new ListView(
                        contents.schemes().values().stream()
                                .filter(scheme -> scheme.published())
                                .map(scheme -> SchemeView.brief(
                                        request,
                                        messages,
                                        scheme,
                                        Optional.ofNullable(contents.forms().get(scheme.form()))))
                                .sorted(Comparator.comparing(SchemeView::name, alphabet))
                                .toList(),
                        contents.others().values().stream()
                                .map(other -> OtherView.of(other, request.language()))
                                .sorted(Comparator.comparing(OtherView::name, alphabet))
                                .toList()))
                .shared(SHARED_SECONDS);
    }
}
