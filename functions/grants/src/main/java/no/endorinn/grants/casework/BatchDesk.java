package no.endorinn.grants.casework;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Impartiality;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Objection;
import no.endorinn.grants.applications.Receipt;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.assess.Batch;
import no.endorinn.grants.assess.Batches;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Rights;

/** What the routes about batches do alike: find one with its applications, and judge the cases that staff put into it. */
@Singleton
final class BatchDesk {
    private final UnitOfWork work;
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Applications applications;
    private final Batches batches;

    BatchDesk(
            UnitOfWork work,
            Authorization authorization,
            Catalogue catalogue,
            Applications applications,
            Batches batches) {
        this.work = work;
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.applications = applications;
        this.batches = batches;
    }

    /** A batch in front of somebody who may see it. */
    record Found(Batch batch, Scheme scheme, Rights rights) {}

    /** The scheme of the round that the path names, with the caller. */
    record Place(Scheme scheme, String round, Rights rights) {}

    /**
     * The round that the path names.
     *
     * @throws Rejection 404 when there is none
     */
    Place place(Request request) {
        String id = request.path("scheme");
        Authorization.Admitted caller = authorization.read(request, List.of(catalogue.schemeKey(id)));
        Scheme scheme = catalogue.scheme(caller.snapshot(), id).orElseThrow(Rejection::notFound);
        Round round = scheme.round(request.path("round")).orElseThrow(Rejection::notFound);
        return new Place(scheme, round.id(), caller.rights());
    }

    /**
     * The batch that the path names.
     *
     * @throws Rejection 404 when there is none
     */
    Found find(Request request) {
        Place place = place(request);
        int number = number(request.path("batch"));
        Snapshot read = work.read(List.of(batches.key(place.scheme().id(), place.round(), number)), request.effort());
        return batches.batch(read, place.scheme().id(), place.round(), number)
                .map(batch -> new Found(batch, place.scheme(), place.rights()))
                .orElseThrow(Rejection::notFound);
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,3}")) {
            throw Rejection.notFound();
        }
        return Integer.parseInt(text);
    }

    /** The applications of these references that were sent to the round. */
    Map<String, Application> applications(String scheme, String round, List<String> references, Effort effort) {
        Snapshot read = work.read(references.stream().map(applications::key).toList(), effort);
        Map<String, Application> found = new HashMap<>();
        references.forEach(reference -> applications
                .application(read, reference)
                .filter(one -> one.receipt().isPresent()
                        && one.about().scheme().equals(scheme)
                        && one.about().round().equals(round))
                .ifPresent(one -> found.put(reference, one)));
        return found;
    }

    /**
     * The cases that staff put into a batch, judged.
     *
     * @param before the batch as it is; a case that stays as it is there is not judged anew
     * @throws Rejection with all that is wrong with them; 403 where one is the caller's own
     */
    List<Batch.Case> cases(Request request, Place place, Optional<Batch> before, List<BatchForm.Line> lines) {
        Map<String, Application> found = applications(
                place.scheme().id(),
                place.round(),
                lines.stream().map(BatchForm.Line::reference).toList(),
                request.effort());
        List<Problem> problems = new ArrayList<>();
        List<Batch.Case> cases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            BatchForm.Line line = lines.get(i);
            Optional<Batch.Case> stays =
                    before.flatMap(batch -> batch.caseOf(line.reference())).filter(line::isSame);
            Application sent = found.get(line.reference());
            if (sent == null) {
                problems.add(GrantCode.NOT_IN_ROUND.at("/cases/" + i + "/reference"));
            } else if (stays.isPresent() && isAsGathered(stays.get(), sent)) {
                cases.add(stays.get());
            } else {
                Impartiality.require(request, place.rights(), sent.matter());
                obstacle(sent, line, "/cases/" + i).ifPresent(problems::add);
                cases.add(new Batch.Case(
                        line.reference(), digest(sent), line.recommended(), line.granted(), line.grounds()));
            }
        }
        if (!problems.isEmpty()) {
            throw Rejection.of(problems);
        }
        return cases;
    }

    /** What is written about a private person stands with their application alone, so that it goes with them. */
    private static Optional<Problem> obstacle(Application sent, BatchForm.Line line, String at) {
        if (sent.party().associationId().isEmpty()) {
            return Optional.of(GrantCode.ONLY_ASSOCIATIONS_IN_BATCH.at(at + "/reference"));
        }
        if (sent.state() == State.WITHDRAWN) {
            return Optional.of(GrantCode.APPLICATION_WITHDRAWN.at(at + "/reference"));
        }
        if (sent.state() == State.DECIDED) {
            return Optional.of(GrantCode.APPLICATION_DECIDED.at(at + "/reference"));
        }
        long most = Math.max(line.recommended(), line.granted().orElse(0));
        return sent.casework().sought().isPresent()
                        && most > sent.casework().sought().getAsLong()
                ? Optional.of(GrantCode.ABOVE_SOUGHT
                        .at(at + "/recommended")
                        .with("most", Objection.kroner(sent.casework().sought().getAsLong())))
                : Optional.empty();
    }

    private static String digest(Application sent) {
        return sent.receipt().map(Receipt::digest).orElse("");
    }

    /** Whether what was sent is what staff had before them when they recommended. */
    static boolean isAsGathered(Batch.Case one, Application sent) {
        return one.digest().equals(digest(sent));
    }
}
