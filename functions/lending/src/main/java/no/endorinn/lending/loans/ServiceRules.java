package no.endorinn.lending.loans;

import java.time.Duration;
import java.util.Optional;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.Service;
import no.endorinn.lending.problem.LendingCode;

/** What must be so for people to come, who are lent by the hour. */
final class ServiceRules {
    private ServiceRules() {}

    /** People come at their own hours, and things are fetched and brought back. */
    static Optional<Problem> byThemselves(Situation situation) {
        long services = situation.things().stream()
                .flatMap(thing -> thing.model().stream())
                .filter(Model::isService)
                .count();
        return Rules.when(
                services > 0 && services < situation.things().size(), LendingCode.SERVICES_BY_THEMSELVES.problem());
    }

    /** They come and leave on one day, between the hours in which they work. */
    static Optional<Problem> withinItsHours(Situation situation, Situation.Thing thing, Model model) {
        return model.service().flatMap(service -> {
            Optional<Interval> work =
                    service.hours().on(Oslo.date(situation.time().start()));
            boolean within = work.filter(there -> !situation.time().start().isBefore(there.start())
                            && !situation.time().end().isAfter(there.end()))
                    .isPresent();
            return within
                    ? Optional.empty()
                    : work.map(there -> LendingCode.OUTSIDE_SERVICE_HOURS
                                    .with("from", there.start())
                                    .with("until", there.end()))
                            .or(() -> Optional.of(LendingCode.CLOSED_FOR_LONG.problem()));
        });
    }

    static Optional<Problem> notTooManyHours(Situation situation, Situation.Thing thing, Model model) {
        return model.service()
                .map(Service::longestHours)
                .filter(most -> situation.time().length().compareTo(Duration.ofHours(most)) > 0)
                .map(most -> LendingCode.COMES_TOO_LONG.with("hours", most));
    }
}
