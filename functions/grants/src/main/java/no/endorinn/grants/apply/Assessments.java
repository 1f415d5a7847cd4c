package no.endorinn.grants.apply;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.cases.CaseKinds;
import no.endorinn.cases.Impartiality;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Folder;
import no.endorinn.grants.decide.Budgets;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.decide.Rulings;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Rights;

/** What an application is weighed by, for staff; and what was decided on it. */
@Singleton
final class Assessments {
    private final UnitOfWork work;
    private final Applications applications;
    private final Budgets budgets;
    private final Rulings rulings;
    private final Impartiality impartiality;

    Assessments(
            UnitOfWork work, Applications applications, Budgets budgets, Rulings rulings, Impartiality impartiality) {
        this.work = work;
        this.applications = applications;
        this.budgets = budgets;
        this.rulings = rulings;
        this.impartiality = impartiality;
    }

    /** What was decided, if anything was. */
    Optional<Ruling> ruling(Application application, Effort effort) {
        return application.casework().answered().map(Casework.Answered::number).flatMap(number -> {
            Snapshot read = work.read(List.of(rulings.key(application.reference(), number)), effort);
            return rulings.ruling(read, application.reference(), number);
        });
    }

    /** What staff weigh by; nothing, where the scheme or the round is gone. */
    Optional<AssessmentView> of(Request request, Application application, Rights reader, Catalogue.Contents all) {
        Application.About about = application.about();
        return Optional.ofNullable(all.schemes().get(about.scheme()))
                .flatMap(scheme -> scheme.round(about.round())
                        .map(round -> view(request, application, reader, all, scheme, round)));
    }

    private AssessmentView view(
            Request request,
            Application application,
            Rights reader,
            Catalogue.Contents all,
            Scheme scheme,
            Round round) {
        Snapshot read = work.read(
                List.of(budgets.key(scheme.id(), round.id()), applications.folderKey(application.party())),
                request.effort());
        OptionalLong sought = application.casework().sought();
        return new AssessmentView(
                scheme.criteria().stream()
                        .map(criterion -> criterion.in(request.language()))
                        .toList(),
                sought.isPresent() ? sought.getAsLong() : null,
                sought.orElse(scheme.amount().most()),
                scheme.follows().conditionsOnUse(),
                scheme.follows().payment(),
                BudgetView.of(budgets.budget(read, scheme.id(), round)),
                applications.folder(read, application.party()).entries().stream()
                        .filter(entry -> !entry.draft() && !entry.reference().equals(application.reference()))
                        .sorted(Comparator.comparing(Folder.Entry::since).reversed())
                        .map(entry -> AssessmentView.EarlierView.of(
                                entry,
                                Optional.ofNullable(all.schemes().get(entry.scheme()))
                                        .map(other -> other.name().in(request.language()))
                                        .orElse(entry.scheme())))
                        .toList(),
                impartiality
                        .panel(request, reader, CaseKinds.APPLICATION.answered())
                        .whole(application.matter()));
    }
}
