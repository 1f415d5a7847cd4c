package no.endorinn.grants.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.grants.forms.Forms;
import no.endorinn.grants.forms.Publication;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.FormCard;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Json;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.words.Words;

/**
 * Publishes what staff have written of a form as its next version, which never changes. Whoever has begun to apply keeps theirs. The
 * same again is no new version.
 */
@Route("POST /grants/forms/{form}/publish")
final class PublishForm implements RouteHandler {
    private static final int LONGEST_WHY = 500;

    private final UnitOfWork work;
    private final Catalogue catalogue;
    private final Forms forms;
    private final SchemeDesk schemes;
    private final FormDesk desk;

    PublishForm(UnitOfWork work, Catalogue catalogue, Forms forms, SchemeDesk schemes, FormDesk desk) {
        this.work = work;
        this.catalogue = catalogue;
        this.forms = forms;
        this.schemes = schemes;
        this.desk = desk;
    }

    private record Done(Forms.Draft draft, FormCard card) {}

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        long seen = fields.whole("version", 1, Integer.MAX_VALUE);
        Optional<String> why = Optional.ofNullable(fields.optionalText("why", LONGEST_WHY));
        fields.check();
        Done done = work.commit(request.effort(), () -> decide(request, seen, why));
        return Answer.ok(desk.view(request, done.draft, done.card)).version(done.draft.version());
    }

    private Decision<Done> decide(Request request, long seen, Optional<String> why) {
        String form = request.path("form");
        Authorization.Admitted admitted = schemes.admit(request, forms.draftKey(form), catalogue.formKey(form));
        Forms.Draft draft = forms.draft(admitted.snapshot(), form).orElseThrow(Rejection::notFound);
        FormCard card = catalogue.form(admitted.snapshot(), form).orElse(FormCard.begun(form));
        if (draft.version() != seen) {
            throw Rejection.stale(desk.view(request, draft, card), draft.version());
        }
        String digest = RequestKey.sha256(draft.definition());
        if (card.digest().equals(digest)) {
            return Decision.already(new Done(draft, card));
        }
        int version = card.version() + 1;
        Publication next = Publication.of(form, version, FormDesk.written(draft));
        Optional<Problem> obstacle = next.obstacle(why);
        if (obstacle.isPresent()) {
            throw Rejection.of(List.of(obstacle.get()), Map.of("flaws", desk.flaws(next.flaws(), request.language())));
        }
        int minutes = next.minutes().orElseThrow();
        FormCard newest = new FormCard(form, card.written(), version, minutes, digest);
        List<Change> changes = new ArrayList<>(catalogue.changes(admitted.snapshot(), newest));
        changes.add(forms.publish(new Forms.Published(
                form, version, Json.write(next.definition()), minutes, request.now(), why.map(Words::ofMunicipality))));
        return new Decision<>(new Done(draft, newest), changes);
    }
}
