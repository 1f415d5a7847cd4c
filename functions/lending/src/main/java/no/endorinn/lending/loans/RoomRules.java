package no.endorinn.lending.loans;

import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.lending.problem.LendingCode;

/** What must be so for a lending point to have time for whoever fetches, or brings back; people who come are fetched by nobody. */
final class RoomRules {
    private RoomRules() {}

    static Optional<Problem> roomWhenFetched(Situation situation) {
        LocalDate date = Oslo.date(situation.time().start());
        return Rules.when(
                !situation.isService() && !situation.room().has(1, date, situation.now()),
                LendingCode.NO_ROOM_WHEN_FETCHED.with("date", date));
    }

    static Optional<Problem> roomWhenBroughtBack(Situation situation) {
        LocalDate date = Oslo.date(situation.time().end());
        int places = Room.placesOnTheLastDay(situation.time());
        return Rules.when(
                !situation.isService() && !situation.room().has(places, date, situation.now()),
                LendingCode.NO_ROOM_WHEN_BROUGHT_BACK.with("date", date));
    }
}
