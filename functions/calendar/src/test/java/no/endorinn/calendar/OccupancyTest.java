package no.endorinn.calendar;

import static no.endorinn.calendar.Uses.keepingFree;
import static no.endorinn.calendar.Uses.loan;
import static no.endorinn.calendar.Uses.use;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.time.Oslo;
import org.junit.jupiter.api.Test;

class OccupancyTest {
    private static final Resource ROOM = Resource.premises("room", Set.of());
    private static final Resource HALL = Resource.premises("hall", Set.of("a", "b", "c"));

    @Test
    void nothingStandsInTheWayWhereNothingIsTaken() {
        assertThat(Occupancy.fits(ROOM, List.of(), use("10:00", "12:00"))).isTrue();
    }

    @Test
    void whatBeginsWhenTheOtherEndsFits() {
        Occupation morning = use("10:00", "12:00");

        assertThat(Occupancy.fits(ROOM, List.of(morning), use("12:00", "14:00")))
                .isTrue();
        assertThat(Occupancy.fits(ROOM, List.of(morning), use("08:00", "10:00")))
                .isTrue();
    }

    @Test
    void aSingleCommonMinuteDoesNotFit() {
        Occupation morning = use("10:00", "12:00");

        assertThat(Occupancy.obstacles(ROOM, List.of(morning), use("11:59", "14:00")))
                .containsExactly(morning);
        assertThat(Occupancy.obstacles(ROOM, List.of(morning), use("08:00", "10:01")))
                .containsExactly(morning);
    }

    @Test
    void theIdenticalTheEnclosedAndTheEnclosingDoNotFit() {
        Occupation morning = use("10:00", "12:00");

        for (Occupation wanted : List.of(use("10:00", "12:00"), use("10:30", "11:00"), use("09:00", "13:00"))) {
            assertThat(Occupancy.obstacles(ROOM, List.of(morning), wanted)).containsExactly(morning);
        }
    }

    @Test
    void theWholeIsNotFreeWhileAPartIsTaken() {
        Occupation third = use("10:00", "12:00", "b");

        assertThat(Occupancy.obstacles(HALL, List.of(third), use("10:00", "12:00", "a", "b", "c")))
                .containsExactly(third);
    }

    @Test
    void aPartIsNotFreeWhileTheWholeIsTaken() {
        Occupation whole = use("10:00", "12:00", "a", "b", "c");

        assertThat(Occupancy.obstacles(HALL, List.of(whole), use("11:00", "13:00", "b")))
                .containsExactly(whole);
    }

    @Test
    void siblingPartsDoNotStandInOneAnothersWay() {
        List<Occupation> taken = List.of(use("10:00", "12:00", "a"), use("10:00", "12:00", "b"));

        assertThat(Occupancy.fits(HALL, taken, use("10:00", "12:00", "c"))).isTrue();
        assertThat(Occupancy.fits(HALL, taken, use("10:00", "12:00", "b", "c"))).isFalse();
    }

    @Test
    void whatTheOtherKeepsFreeCannotBeUsed() {
        Occupation event = keepingFree(30, 60, use("12:00", "14:00"));

        assertThat(Occupancy.obstacles(ROOM, List.of(event), use("14:30", "16:00")))
                .containsExactly(event);
        assertThat(Occupancy.obstacles(ROOM, List.of(event), use("10:00", "11:45")))
                .containsExactly(event);
        assertThat(Occupancy.fits(ROOM, List.of(event), use("15:00", "16:00"))).isTrue();
        assertThat(Occupancy.fits(ROOM, List.of(event), use("10:00", "11:30"))).isTrue();
    }

    @Test
    void whatIsWantedMustBeAbleToKeepItsOwnTimeFree() {
        Occupation event = use("12:00", "14:00");

        assertThat(Occupancy.obstacles(ROOM, List.of(event), keepingFree(30, 0, use("14:15", "16:00"))))
                .containsExactly(event);
        assertThat(Occupancy.obstacles(ROOM, List.of(event), keepingFree(0, 30, use("10:00", "11:45"))))
                .containsExactly(event);
        assertThat(Occupancy.fits(ROOM, List.of(event), keepingFree(30, 0, use("14:30", "16:00"))))
                .isTrue();
    }

    @Test
    void whatIsKeptFreeMayMeetAndOverlapWhatIsKeptFree() {
        Occupation event = keepingFree(0, 60, use("12:00", "14:00"));

        assertThat(Occupancy.fits(ROOM, List.of(event), keepingFree(60, 0, use("15:00", "16:00"))))
                .isTrue();
        assertThat(Occupancy.fits(ROOM, List.of(event), keepingFree(60, 0, use("14:59", "16:00"))))
                .isFalse();
    }

    @Test
    void ofTwoCopiesAtMostTwoAreInUseAtAnyInstant() {
        Resource tents = Resource.equipment("tents", 2);
        List<Occupation> taken = List.of(loan(1, 9, 11), loan(1, 12, 14));

        assertThat(Occupancy.fits(tents, taken, loan(1, 10, 13))).isTrue();
        assertThat(Occupancy.fits(tents, taken, loan(2, 11, 12))).isTrue();
        assertThat(Occupancy.fits(tents, taken, loan(2, 10, 13))).isFalse();
    }

    @Test
    void ofTwoCopiesNineToElevenTenToThirteenAndTwelveToFourteenFitTogether() {
        Resource tents = Resource.equipment("tents", 2);
        List<Occupation> taken = new ArrayList<>();
        for (Occupation loan : List.of(loan(1, 9, 11), loan(1, 12, 14), loan(1, 10, 13))) {
            assertThat(Occupancy.fits(tents, taken, loan)).isTrue();
            taken.add(loan);
        }

        assertThat(Occupancy.free(tents, taken, loan(1, 11, 12))).isEqualTo(1);
        assertThat(Occupancy.free(tents, taken, loan(1, 9, 14))).isZero();
    }

    @Test
    void whatTwoKeepFreeAtTheSameTimeLeavesLessForAThird() {
        Resource tables = Resource.equipment("tables", 20);
        Occupation lookedOver = keepingFree(0, 60, loan(2, 9, 11));
        Occupation nextHour = loan(18, 11, 14);

        assertThat(Occupancy.fits(tables, List.of(lookedOver), nextHour)).isTrue();
        assertThat(Occupancy.free(tables, List.of(lookedOver, nextHour), keepingFree(0, 60, loan(1, 9, 11))))
                .as("two more would be looked over while eighteen are used")
                .isZero();
        assertThat(Occupancy.free(tables, List.of(lookedOver, nextHour), keepingFree(0, 60, loan(1, 9, 10))))
                .isEqualTo(18);
    }

    @Test
    void ofEachVariantThereAreSoManyAndTheOthersMakeNoDifference() {
        Resource skates = new Resource("skates", Map.of("36", 2, "37", 1));
        List<Occupation> taken = List.of(use("10:00", "12:00", "37"));

        assertThat(Occupancy.free(skates, taken, use("11:00", "13:00", "36"))).isEqualTo(2);
        assertThat(Occupancy.free(skates, taken, use("11:00", "13:00", "37"))).isZero();
        assertThat(Occupancy.fits(skates, List.of(), use("11:00", "13:00", "52")))
                .as("a variant that there is none of")
                .isFalse();
    }

    @Test
    void thePeakOfNineToElevenTenToThirteenAndTwelveToFourteenIsTwo() {
        List<Occupation> taken = List.of(loan(1, 9, 11), loan(1, 10, 13), loan(1, 12, 14));

        assertThat(Occupancy.fits(Resource.equipment("tents", 3), taken, loan(1, 8, 15)))
                .isTrue();
        assertThat(Occupancy.fits(Resource.equipment("tents", 2), taken, loan(1, 8, 15)))
                .isFalse();
        assertThat(Occupancy.fits(Resource.equipment("tents", 3), taken, loan(2, 8, 15)))
                .isFalse();
    }

    @Test
    void moreThanThereIsNeverFits() {
        assertThat(Occupancy.fits(Resource.equipment("tents", 2), List.of(), loan(3, 9, 11)))
                .isFalse();
        assertThat(Occupancy.fits(Resource.equipment("tents", 0), List.of(), loan(1, 9, 11)))
                .isFalse();
    }

    @Test
    void copiesThatWereLentBeforeSomeBrokeStandInTheWayOfMore() {
        List<Occupation> taken = List.of(loan(3, 9, 11));

        assertThat(Occupancy.fits(Resource.equipment("tents", 2), taken, loan(1, 10, 12)))
                .isFalse();
        assertThat(Occupancy.fits(Resource.equipment("tents", 2), taken, loan(2, 11, 12)))
                .isTrue();
    }

    @Test
    void whatStandsOnTwoDaysOfTheCalendarCountsOnce() {
        Occupation night = loan(1, 20, 24);

        assertThat(Occupancy.fits(Resource.equipment("tents", 2), List.of(night, night), loan(1, 21, 22)))
                .isTrue();
    }

    @Test
    void partsThatAreNoMoreStandInTheWayOfAllThereIsNow() {
        Occupation beforeTheHallWasDivided = use("10:00", "12:00");
        Occupation beforeTheRoomWasOne = use("10:00", "12:00", "north");

        assertThat(Occupancy.obstacles(HALL, List.of(beforeTheHallWasDivided), use("11:00", "13:00", "c")))
                .containsExactly(beforeTheHallWasDivided);
        assertThat(Occupancy.obstacles(ROOM, List.of(beforeTheRoomWasOne), use("11:00", "13:00")))
                .containsExactly(beforeTheRoomWasOne);
    }

    @Test
    void theHourThatComesTwiceIsTwoHours() {
        Interval first = new Interval(Instant.parse("2027-10-31T00:00:00Z"), Instant.parse("2027-10-31T01:00:00Z"));
        Interval second = new Interval(first.end(), first.end().plusSeconds(3_600));

        assertThat(Oslo.minuteOfDay(first.start())).isEqualTo(Oslo.minuteOfDay(second.start()));
        assertThat(Occupancy.fits(ROOM, List.of(Uses.of(first)), Uses.of(second)))
                .isTrue();
    }

    @Test
    void aWholeDayIsTakenToTheLastMinuteWhetherItHas23Or25Hours() {
        for (LocalDate date : List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31))) {
            Interval day = Oslo.day(date);
            Occupation lastMinute = Uses.of(new Interval(day.end().minusSeconds(60), day.end()));

            assertThat(Occupancy.fits(ROOM, List.of(Uses.of(day)), lastMinute)).isFalse();
            assertThat(Occupancy.fits(ROOM, List.of(Uses.of(day)), Uses.of(Oslo.day(date.plusDays(1)))))
                    .isTrue();
        }
    }
}
