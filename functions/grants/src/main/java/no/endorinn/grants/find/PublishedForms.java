package no.endorinn.grants.find;

import jakarta.inject.Singleton;
import java.util.List;
import no.endorinn.grants.forms.Forms;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.UnitOfWork;

/** Published versions of forms, as a path names them. They never change. */
@Singleton
final class PublishedForms {
    static final int SHARED_SECONDS = 3600;

    private final UnitOfWork work;
    private final Forms forms;

    PublishedForms(UnitOfWork work, Forms forms) {
        this.work = work;
        this.forms = forms;
    }

    /** @throws Rejection 404 when there is none */
    Forms.Published require(Request request) {
        request.query().check();
        String form = request.path("form");
        String version = request.path("version");
        if (!version.matches("[1-9][0-9]{0,5}")) {
            throw Rejection.notFound();
        }
        int number = Integer.parseInt(version);
        return forms.published(work.read(List.of(forms.versionKey(form, number)), request.effort()), form, number)
                .orElseThrow(Rejection::notFound);
    }
}
