package no.endorinn.grants.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.endorinn.grants.forms.Forms;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.FormCard;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;

/** Saves what staff have written of a form, whatever is wrong with it; nobody applies by it before it is published. */
@Route(value = "PUT /grants/forms/{form}", mostBytes = SaveForm.MOST_BYTES)
final class SaveForm implements RouteHandler {
    /** Of the body; half of what an item holds, for it is kept with what else there is to it. */
    static final int MOST_BYTES = 200_000;

    private final UnitOfWork work;
    private final Catalogue catalogue;
    private final Forms forms;
    private final SchemeDesk schemes;
    private final FormDesk desk;

    SaveForm(UnitOfWork work, Catalogue catalogue, Forms forms, SchemeDesk schemes, FormDesk desk) {
        this.work = work;
        this.catalogue = catalogue;
        this.forms = forms;
        this.schemes = schemes;
        this.desk = desk;
    }

    private record Saved(Forms.Draft draft, FormCard card) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Map<String, Object> definition =
                FormDesk.definition(fields.value("pages"), fields.value("checks"), fields.value("texts"));
        String form = request.path("form");
        fields.check();
        if (!form.matches("[a-z][a-z0-9-]{0,39}")) {
            throw Rejection.of(CommonCode.MALFORMED_ID);
        }
        long seen = request.requiredIfMatch();
        Forms.Draft wanted = new Forms.Draft(form, seen, Json.write(definition));
        Saved saved = work.commit(request.effort(), () -> decide(request, wanted));
        return Answer.ok(desk.view(request, saved.draft, saved.card)).version(saved.draft.version());
    }

    private Decision<Saved> decide(Request request, Forms.Draft wanted) {
        String form = wanted.form();
        Authorization.Admitted admitted = schemes.admit(request, forms.draftKey(form), catalogue.formKey(form));
        Forms.Draft there = forms.draft(admitted.snapshot(), form).orElse(new Forms.Draft(form, 0, ""));
        FormCard card = catalogue.form(admitted.snapshot(), form).orElse(FormCard.begun(form));
        if (there.definition().equals(wanted.definition())) {
            return Decision.already(new Saved(there, card));
        }
        if (there.version() != wanted.version()) {
            throw there.version() == 0
                    ? Rejection.notFound()
                    : Rejection.stale(desk.view(request, there, card), there.version());
        }
        List<Change> changes = new ArrayList<>(List.of(forms.change(wanted)));
        if (card.written() == 0) {
            changes.addAll(catalogue.changes(admitted.snapshot(), card));
        }
        return new Decision<>(
                new Saved(new Forms.Draft(form, wanted.version() + 1, wanted.definition()), card), changes);
    }
}
