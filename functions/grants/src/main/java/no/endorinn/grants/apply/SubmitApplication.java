package no.endorinn.grants.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.cases.Party;
import no.endorinn.grants.applications.Amendment;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.Paper;
import no.endorinn.grants.applications.Receipt;
import no.endorinn.grants.applications.Sending;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.desk.Enclosures;
import no.endorinn.grants.desk.PartnerDesk;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.store.ApplicationItem;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.words.Words;

/**
 * Sends a draft as it was seen, once: whoever sends it again gets the first receipt. Whether it is in time is decided by the moment
 * the request arrived. What the municipality has asked to have changed is sent again so, and keeps its first receipt.
 */
@Route(value = "POST /applications/{reference}/submit", about = ApplicationDesk.FOR_ANOTHER_PERSON)
final class SubmitApplication implements RouteHandler {
    private final ApplicationDesk desk;
    private final Applications applications;
    private final Catalogue catalogue;
    private final Enclosures enclosures;
    private final PartnerDesk partners;
    private final UnitOfWork work;
    private final People people;

    SubmitApplication(
            ApplicationDesk desk,
            Applications applications,
            Catalogue catalogue,
            Enclosures enclosures,
            PartnerDesk partners,
            UnitOfWork work,
            People people) {
        this.desk = desk;
        this.applications = applications;
        this.catalogue = catalogue;
        this.enclosures = enclosures;
        this.partners = partners;
        this.work = work;
        this.people = people;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        long revision = fields.whole("revision", 1, Long.MAX_VALUE);
        Optional<Paper> paper =
                fields.optionalObject("signedOnPaper").map(signed -> paper(signed, Oslo.date(request.now())));
        fields.check();
        ApplicationDesk.Found sent = desk.make(request, Move.SUBMIT, found -> decide(request, found, revision, paper));
        return desk.show(request, sent);
    }

    private static Paper paper(Fields fields, LocalDate today) {
        LocalDate signedOn = fields.date("date");
        if (signedOn.isAfter(today)) {
            fields.note(GrantCode.SIGNED_LATER, "date");
        }
        return new Paper(signedOn, Words.ofMunicipality(fields.text("how", 200)));
    }

    /** To which fields, and to any umbrella, an association belongs, by what the desk's keys led to. */
    private Casework.Belonging belonging(Snapshot read, Party party) {
        return desk.areaKeys(party).stream()
                .flatMap(key -> read.at(key).stream())
                .map(item -> new Casework.Belonging(people.associationFields(item), people.hasUmbrella(item)))
                .findFirst()
                .orElse(Casework.Belonging.NONE);
    }

    private Decision<Application> decide(
            Request request, ApplicationDesk.Found found, long revision, Optional<Paper> paper) {
        Application draft = found.application();
        boolean prepared = found.side() == Move.Side.PREPARER;
        if (prepared != paper.isPresent()) {
            throw Rejection.of((prepared ? GrantCode.NOT_SIGNED : GrantCode.NEEDS_NO_PAPER).at("/signedOnPaper"));
        }
        if (draft.version() != revision) {
            throw Rejection.of(
                    List.of(GrantCode.CHANGED_SINCE_CHECKED.at("/revision")), Map.of("revision", draft.version()));
        }
        List<Key> keys = new ArrayList<>(desk.areaKeys(draft.party()));
        keys.add(catalogue.schemeKey(draft.about().scheme()));
        keys.add(applications.folderKey(draft.party()));
        Snapshot around = work.read(keys, request.effort());
        Sending sending = new Sending(
                draft,
                desk.form(draft, request.effort()),
                catalogue.scheme(around, draft.about().scheme()),
                applications.folder(around, draft.party()),
                request.now());
        List<Problem> obstacles = new ArrayList<>(sending.obstacles(request.language()));
        obstacles.addAll(enclosures.obstacles(draft, sending.form(), sending.answers(), request.effort()));
        obstacles.addAll(partners.obstacles(draft, sending.form(), sending.answers(), request.effort()));
        if (!obstacles.isEmpty()) {
            throw Rejection.of(obstacles);
        }
        Map<String, Given> answers = sending.answers();
        OptionalLong sought = sending.form().sought(draft.values());
        String digest = ApplicationItem.digest(draft.about(), answers);
        String by = found.rights().personId();
        boolean again = draft.openAmendment().isPresent();
        Optional<Round> round = sending.round();
        Application sent = again
                ? draft.sentAgain(answers, sought, digest, new Amendment.Made(by, request.now()), paper)
                : draft.sent(
                        answers,
                        new Receipt(
                                by,
                                request.now(),
                                round.flatMap(Round::deadline),
                                round.flatMap(Round::answerBy),
                                digest,
                                paper),
                        Casework.of(desk.areas(around, draft.party()), sought, request.language())
                                .belonging(belonging(around, draft.party())));
        return new Decision<>(
                sent,
                found.with(applications.changes(
                        sent,
                        applications.folder(around, draft.party()),
                        again ? "application.changes_made" : prepared ? "application.signed" : "application.submitted",
                        by,
                        found.inRole(request))));
    }
}
