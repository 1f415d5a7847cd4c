package no.endorinn.grants.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.assess.Score;
import no.endorinn.grants.assess.Scores;
import no.endorinn.grants.assess.Scoring;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.words.Words;

/** A caseworker gives an application points by the scheme's criteria, or others than before. */
@Route("PUT /applications/{reference}/score")
final class GiveScore implements RouteHandler {
    private static final int MOST_CRITERIA = 10;
    private static final int MOST_POINTS = 10;

    private final ApplicationDesk desk;
    private final Applications applications;
    private final Catalogue catalogue;
    private final Scores scores;
    private final UnitOfWork work;

    GiveScore(ApplicationDesk desk, Applications applications, Catalogue catalogue, Scores scores, UnitOfWork work) {
        this.desk = desk;
        this.applications = applications;
        this.catalogue = catalogue;
        this.scores = scores;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        Map<Integer, Integer> given = new HashMap<>();
        fields.objects("points", MOST_CRITERIA, each -> {
            int place = each.integer("criterion", 0, MOST_CRITERIA - 1);
            if (given.put(place, each.integer("points", 0, MOST_POINTS)) != null) {
                each.note(GrantCode.SAME_ID_TWICE, "criterion");
            }
            return place;
        });
        Optional<Words> comment =
                Optional.ofNullable(fields.optionalText("comment", 2000)).map(Words::ofMunicipality);
        fields.check();
        return desk.show(request, desk.make(request, Move.ASSESS, found -> decide(request, found, given, comment)));
    }

    private Decision<Application> decide(
            Request request, ApplicationDesk.Found found, Map<Integer, Integer> given, Optional<Words> comment) {
        Application sent = found.application();
        String by = found.rights().personId();
        Snapshot read = work.read(
                List.of(catalogue.schemeKey(sent.about().scheme()), scores.key(sent.reference(), by)),
                request.effort());
        Scheme scheme =
                catalogue.scheme(read, sent.about().scheme()).orElseThrow(() -> Rejection.of(GrantCode.UNKNOWN_SCHEME));
        Scoring scoring = new Scoring(
                sent,
                scheme,
                scores.score(read, sent.reference(), by),
                given,
                new Score(by, List.of(), comment, request.now(), 0));
        if (scoring.isAlready()) {
            return Decision.already(sent);
        }
        List<Problem> obstacles = scoring.obstacles();
        if (!obstacles.isEmpty()) {
            throw Rejection.of(obstacles);
        }
        Application after = scoring.after();
        return new Decision<>(
                after,
                List.of(
                        applications.change(after),
                        scores.written(after, scoring.score()),
                        desk.byStaff(request, found, after, "application.scored")));
    }
}
