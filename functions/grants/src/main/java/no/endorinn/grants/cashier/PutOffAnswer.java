package no.endorinn.grants.cashier;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.endorinn.grants.applications.Acceptance;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Offer;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/** Gives whoever was granted something more time to accept it, and tells them why; as long as it has not lapsed. */
@Route("POST /applications/{reference}/answer/put-off")
final class PutOffAnswer implements RouteHandler {
    private static final int MOST_DAYS = 180;

    private final GrantDesk desk;
    private final ApplicationDesk applicationDesk;
    private final Applications applications;
    private final Offers offers;
    private final UnitOfWork work;

    PutOffAnswer(
            GrantDesk desk,
            ApplicationDesk applicationDesk,
            Applications applications,
            Offers offers,
            UnitOfWork work) {
        this.desk = desk;
        this.applicationDesk = applicationDesk;
        this.applications = applications;
        this.offers = offers;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        Fields fields = request.body();
        LocalDate until = fields.date("until");
        String words = fields.text("words", 300);
        fields.check();
        return Answer.ok(GrantView.of(
                work.commit(request.effort(), () -> decide(request, until, Words.ofMunicipality(words))),
                request.now()));
    }

    private Decision<GrantDesk.Found> decide(Request request, LocalDate until, Words words) {
        GrantDesk.Found found = desk.find(request, offers::keys);
        Application before = found.application();
        Offer offer = before.casework()
                .offer()
                .filter(there -> there.answer() == Acceptance.AWAITED)
                .orElseThrow(() -> Rejection.of(why(found.grant().answer())));
        if (before.casework().offerLapsed(request.now())) {
            throw Rejection.of(GrantCode.GRANT_LAPSED);
        }
        Offer after = offer.putOff(until, words);
        if (after.equals(offer)) {
            return Decision.already(found);
        }
        LocalDate today = Oslo.date(request.now());
        LocalDate least = Stream.of(today, offer.until())
                .max(LocalDate::compareTo)
                .orElse(today)
                .plusDays(1);
        LocalDate most = today.plusDays(MOST_DAYS);
        if (until.isBefore(least) || until.isAfter(most)) {
            throw Rejection.of(GrantCode.DATE_OUT_OF_BOUNDS
                    .at("/until")
                    .with("least", least)
                    .with("most", most));
        }
        Application put = before.goingBy(before.casework().offered(after), request.now());
        List<Change> changes = Stream.concat(
                        applications.changes(put, applications.folder(found.read(), before.party())).stream(),
                        Stream.of(applicationDesk.byStaff(request, found.seen(), put, "application.offer_put_off")))
                .toList();
        return new Decision<>(found.with(put, found.grant()), changes);
    }

    private static GrantCode why(Acceptance answer) {
        return switch (answer) {
            case NOT_ASKED, AWAITED -> GrantCode.NOTHING_TO_ACCEPT;
            case ACCEPTED -> GrantCode.GRANT_ACCEPTED;
            case DECLINED -> GrantCode.GRANT_DECLINED;
            case LAPSED -> GrantCode.GRANT_LAPSED;
        };
    }
}
