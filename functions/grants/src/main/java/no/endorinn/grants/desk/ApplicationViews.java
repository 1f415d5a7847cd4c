package no.endorinn.grants.desk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.endorinn.grants.appeal.Appeal;
import no.endorinn.grants.applications.Amendment;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Help;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.decide.Appeals;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.decide.Rulings;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/** Reads what the whole view of an application is made of, and makes it. */
@Singleton
final class ApplicationViews {
    private final UnitOfWork work;
    private final Catalogue catalogue;
    private final FormShelf forms;
    private final Enclosures enclosures;
    private final Assessments assessments;
    private final Rulings rulings;
    private final Appeals appeals;
    private final Readers readers;

    ApplicationViews(
            UnitOfWork work,
            Catalogue catalogue,
            FormShelf forms,
            Enclosures enclosures,
            Assessments assessments,
            Rulings rulings,
            Appeals appeals,
            Readers readers) {
        this.work = work;
        this.catalogue = catalogue;
        this.forms = forms;
        this.enclosures = enclosures;
        this.assessments = assessments;
        this.rulings = rulings;
        this.appeals = appeals;
        this.readers = readers;
    }

    /**
     * An appeal, with what was appealed.
     *
     * @param was the decision it is on, which another may have taken the place of
     */
    record Appealed(Appeal appeal, Ruling was) {
        Stream<String> people() {
            return Stream.concat(
                    Stream.of(appeal.by(), was.by()), appeal.answers().stream().map(Appeal.Answer::by));
        }
    }

    /** The view for somebody who was found to be allowed it. */
    ApplicationView of(Request request, ApplicationDesk.Found found, Form form) {
        Application application = found.application();
        Effort effort = request.effort();
        Catalogue.Contents all = catalogue.contents(effort);
        Optional<Appealed> appealed = appealed(application, effort);
        List<String> people = Stream.of(
                        application.answers().values().stream().map(Given::by),
                        application.help().map(Help::askedBy).stream(),
                        application.casework().amendments().stream().map(Amendment::by),
                        application.preparedAs().map(role -> application.begunBy()).stream(),
                        appealed.stream().flatMap(Appealed::people))
                .flatMap(ids -> ids)
                .toList();
        return ApplicationView.whole(new ApplicationView.Shown(
                application,
                found.side(),
                all,
                form,
                newest(application, all, effort),
                application.again().map(before -> forms.version(before.form(), before.formVersion(), effort)),
                enclosures.of(application, form, effort),
                readers.names(people, application, found.rights(), effort),
                readers.told(application, found.side(), found.rights()),
                assessments.ruling(application, effort),
                appealed,
                found.side() == Move.Side.STAFF
                        ? assessments.of(request, application, found.rights(), all)
                        : Optional.empty(),
                request.now(),
                request.language()));
    }

    private Optional<Appealed> appealed(Application application, Effort effort) {
        return application.casework().appealed().flatMap(last -> {
            String reference = application.reference();
            Snapshot read = work.read(
                    List.of(appeals.key(reference, last.decision()), rulings.key(reference, last.decision())), effort);
            return appeals.appeal(read, reference, last.decision())
                    .flatMap(appeal ->
                            rulings.ruling(read, reference, last.decision()).map(was -> new Appealed(appeal, was)));
        });
    }

    private Optional<Form> newest(Application application, Catalogue.Contents all, Effort effort) {
        return Optional.ofNullable(all.forms().get(application.about().form()))
                .filter(card -> card.version() > application.about().formVersion())
                .map(card -> forms.version(card.id(), card.version(), effort));
    }
}
