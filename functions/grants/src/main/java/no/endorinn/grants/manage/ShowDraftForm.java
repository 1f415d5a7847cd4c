package no.endorinn.grants.manage;

import java.util.List;
import no.endorinn.grants.forms.Forms;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.FormCard;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;

/** A form as staff write it: the draft with its flaws, and the versions that were published. */
@Route("GET /grants/forms/{form}")
final class ShowDraftForm implements RouteHandler {
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Forms forms;
    private final FormDesk desk;

    ShowDraftForm(Authorization authorization, Catalogue catalogue, Forms forms, FormDesk desk) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.forms = forms;
        this.desk = desk;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        String form = request.path("form");
        Authorization.Admitted admitted =
                authorization.read(request, List.of(forms.draftKey(form), catalogue.formKey(form)));
        Forms.Draft draft = forms.draft(admitted.snapshot(), form).orElseThrow(Rejection::notFound);
        FormCard card = catalogue.form(admitted.snapshot(), form).orElse(FormCard.begun(form));
        return Answer.ok(desk.view(request, draft, card)).version(draft.version());
    }
}
