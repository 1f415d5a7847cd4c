package no.endorinn.booking.catalogue;

import java.util.List;
import java.util.Map;
import no.endorinn.booking.limits.LimitTable;
import no.endorinn.booking.limits.LimitsJson;
import no.endorinn.booking.premises.Catalogue;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;

/** How much one holder may have, whoever it is: told to everybody, before they book. */
@Route("GET /limits")
final class ShowLimits implements RouteHandler {
    private final Catalogue catalogue;
    private final Messages messages;

    ShowLimits(Catalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        LimitTable limits = catalogue.contents(request.effort()).limits();
        return Answer.ok(TableView.of(limits, messages, request.language())).version(limits.version());
    }

    /** The numbers, and the same in words. */
    record TableView(long version, Map<String, Object> limits, List<LimitsView> inWords) {
        static TableView of(LimitTable limits, Messages messages, Language language) {
            return new TableView(
                    limits.version(), LimitsJson.write(limits), LimitsView.of(limits::of, messages, language));
        }
    }
}
