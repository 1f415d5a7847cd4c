package no.endorinn.grants.find;

import java.util.Map;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.FormReader;
import no.endorinn.grants.forms.JsonSchema;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;

/** The JSON Schema of a published version, for whoever sends answers from a program of their own. */
@Route("GET /forms/{form}/{version}/schema")
final class ShowFormSchema implements RouteHandler {
    private final PublishedForms forms;

    ShowFormSchema(PublishedForms forms) {
        this.forms = forms;
    }

    @Override
    public Answer handle(Request request) {
        Form form = FormReader.published(
                (Map<?, ?>) Json.value(forms.require(request).definition()));
        return Answer.ok(JsonSchema.of(form)).shared(PublishedForms.SHARED_SECONDS);
    }
}
