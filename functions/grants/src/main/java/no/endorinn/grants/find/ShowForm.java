package no.endorinn.grants.find;

import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** A published version of a form, as it was published. */
@Route("GET /forms/{form}/{version}")
final class ShowForm implements RouteHandler {
    private final PublishedForms forms;

    ShowForm(PublishedForms forms) {
        this.forms = forms;
    }

    @Override
    public Answer handle(Request request) {
        return Answer.ok(Json.value(forms.require(request).definition())).shared(PublishedForms.SHARED_SECONDS);
    }
}
