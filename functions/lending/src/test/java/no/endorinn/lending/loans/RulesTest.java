package no.endorinn.lending.loans;

import static no.endorinn.lending.loans.Shed.at;
import static no.endorinn.lending.loans.Shed.from;
import static no.endorinn.lending.loans.Shed.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.endorinn.cases.Level;
import no.endorinn.kernel.time.Interval;
import no.endorinn.kernel.words.Wording;
import no.endorinn.kernel.words.Words;
import no.endorinn.lending.equipment.Stock;
import org.junit.jupiter.api.Test;

/** Noon on Thursday 7 January 2027; the point is open 8–18 from Monday to Friday. */
class RulesTest {
    private static final Suspension STOPPED =
            new Suspension(at("2027-02-01", "00:00"), Words.ofMunicipality("Teltet kom ikke tilbake."));
    private static final Interval WEEK = from("2027-01-11", "2027-01-18");

    private final Shed shed = new Shed();

    @Test
    void whatIsFreeCanBeHadAllOfIt() {
        assertThat(shed.codes(wish(20, "table", WEEK))).isEmpty();
        assertThat(shed.plan(wish(20, "table", WEEK)).state()).isEqualTo(State.RESERVED);
    }

    @Test
    void moreThanThereIsIsRefusedWithHowManyAreFree() {
        Planning.Plan plan = shed.lent(shed.loan("A", 15, "table", WEEK)).plan(wish(6, "table", WEEK));

        assertThat(plan.isAcceptable()).isFalse();
        assertThat(plan.lines().getFirst().free()).isEqualTo(5);
        assertThat(plan.lines().getFirst().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsEntry("free", 5));
    }

    @Test
    void aSetOfWhichOneThingIsMissingIsNotHadAndSaysWhich() {
        Planning.Plan plan = shed.there("pa", "*", -2)
                .byStaff()
                .plan(wish(WEEK, new Wish.Thing("table", "*", 20), new Wish.Thing("pa", "*", 1)));

        assertThat(plan.isAcceptable()).isFalse();
        assertThat(plan.lines().getFirst().problems()).isEmpty();
        assertThat(plan.lines().getLast().free()).isZero();
    }

    @Test
    void aVariantRunsOutByItself() {
        shed.lent(shed.loan("A", WEEK, new Line("skates", name(), "37", 1, 0, List.of())));

        assertThat(shed.codes(wish(WEEK, new Wish.Thing("skates", "36", 2)))).isEmpty();
        assertThat(shed.codes(wish(WEEK, new Wish.Thing("skates", "37", 1)))).containsExactly("not-enough-free");
        assertThat(shed.codes(wish(WEEK, new Wish.Thing("skates", "52", 1))))
                .containsExactly("unknown-variant", "not-enough-free");
    }

    @Test
    void backInTheMorningAndOutInTheAfternoonOfTheSameDay() {
        shed.serving(Duration.ofHours(1)).lent(shed.loan("A", 20, "table", from("2027-01-11", "2027-01-13 10:00")));

        assertThat(shed.codes(wish(20, "table", from("2027-01-13 11:00", "2027-01-15"))))
                .isEmpty();
        assertThat(shed.codes(wish(20, "table", from("2027-01-13 10:30", "2027-01-15"))))
                .as("while it is looked over")
                .containsExactly("not-enough-free");
    }

    @Test
    void aHolidayIsNoDayToFetchOrToBringBack() {
        shed.when(at("2027-05-10", "12:00"));

        assertThat(shed.codes(wish(1, "table", from("2027-05-17", "2027-05-19"))))
                .containsExactly("closed-when-fetched");
        assertThat(shed.codes(wish(1, "table", from("2027-05-14", "2027-05-17"))))
                .containsExactly("closed-when-brought-back");
        assertThat(shed.plan(wish(1, "table", from("2027-05-17", "2027-05-19")))
                        .problems()
                        .getFirst()
                        .arguments())
                .as("it says when it opens")
                .containsEntry("next", at("2027-05-18", "08:00"));
    }

    @Test
    void theVeryMinutesOfOpeningAndClosingAreOpen() {
        assertThat(shed.codes(wish(1, "table", from("2027-01-11 08:00", "2027-01-12 18:00"))))
                .isEmpty();
        assertThat(shed.codes(wish(1, "table", from("2027-01-11 07:59", "2027-01-12 18:01"))))
                .containsExactly("closed-when-fetched", "closed-when-brought-back");
    }

    @Test
    void theDaysThatThePointNeedsAreNotWeekends() {
        Wish friday = wish(1, "pa", from("2027-01-08", "2027-01-12"));
        Wish monday = wish(1, "pa", from("2027-01-11", "2027-01-12"));

        assertThat(shed.codes(friday)).containsExactly("fetched-too-soon");
        assertThat(shed.codes(monday)).as("two opening days after Thursday").isEmpty();
        assertThat(shed.when(at("2027-01-08", "12:00")).codes(monday))
                .as("asked for on Friday, Monday is the first day")
                .containsExactly("fetched-too-soon");
        assertThat(shed.codes(wish(1, "pa", from("2027-01-12", "2027-01-13")))).isEmpty();
    }

    @Test
    void aLoanIsAsLongAsTheThingAllowsByTheCalendarAlsoOverBothChangesOfTheClock() {
        shed.when(at("2027-03-01", "12:00"));
        assertThat(shed.codes(wish(1, "table", from("2027-03-19 18:00", "2027-04-16 18:00"))))
                .isEmpty();
        assertThat(shed.codes(wish(1, "table", from("2027-03-19", "2027-04-19"))))
                .containsExactly("lent-too-long");

        shed.when(at("2027-10-01", "12:00"));
        assertThat(shed.codes(wish(1, "table", from("2027-10-15 18:00", "2027-11-12 18:00"))))
                .isEmpty();
    }

    @Test
    void aLoanOverAChangeOfTheClockTakesWhatTheWallClockSays() {
        shed.when(at("2027-03-01", "12:00"))
                .lent(shed.loan("A", 20, "table", from("2027-03-26 18:00", "2027-03-29 08:00")));

        assertThat(shed.codes(wish(1, "table", from("2027-03-29 08:00", "2027-03-30"))))
                .isEmpty();
        assertThat(shed.codes(wish(1, "table", from("2027-03-25", "2027-03-29 08:00"))))
                .containsExactly("not-enough-free");

        shed.when(at("2027-10-01", "12:00"))
                .lent(shed.loan("B", 20, "table", from("2027-10-29 18:00", "2027-11-01 08:00")));
        assertThat(shed.codes(wish(1, "table", from("2027-11-01 08:00", "2027-11-02"))))
                .isEmpty();
        assertThat(shed.codes(wish(1, "table", from("2027-10-28", "2027-11-01 08:00"))))
                .containsExactly("not-enough-free");
    }

    @Test
    void whatIsLateIsNotFreeFromWhenItShouldHaveBeenBack() {
        shed.out("pa", new Stock.Out("00018", "*", "LATE", at("2027-01-06", "10:00")))
                .out("pa", new Stock.Out("00026", "*", "DUE", at("2027-01-08", "10:00")))
                .byStaff();

        assertThat(shed.codes(wish(1, "pa", WEEK))).isEmpty();
        assertThat(shed.codes(wish(2, "pa", WEEK))).containsExactly("not-enough-free");
        assertThat(shed.when(at("2027-01-08", "10:00")).codes(wish(1, "pa", WEEK)))
                .as("nobody has told it; the other one is late, too, from this very minute")
                .containsExactly("not-enough-free");
    }

    @Test
    void twoOfTheSameLoanThatAreLateAreTwo() {
        shed.out("pa", new Stock.Out("00018", "*", "LATE", at("2027-01-06", "10:00")))
                .out("pa", new Stock.Out("00026", "*", "LATE", at("2027-01-06", "10:00")))
                .byStaff();

        assertThat(shed.codes(wish(1, "pa", WEEK))).containsExactly("not-enough-free");
    }

    @Test
    void whatIsInServiceIsNotFreeFromThenUntilThen() {
        shed.away("pa", new Stock.Away("00018", "*", from("2027-01-11", "2027-01-13"), Stock.Reason.SERVICE))
                .byStaff();

        assertThat(shed.codes(wish(2, "pa", WEEK))).containsExactly("not-enough-free");
        assertThat(shed.codes(wish(1, "pa", WEEK))).isEmpty();
        assertThat(shed.codes(wish(2, "pa", from("2027-01-13", "2027-01-18")))).isEmpty();
    }

    @Test
    void whatIsLateAndInServiceIsMissedOnce() {
        shed.out("pa", new Stock.Out("00018", "*", "LATE", at("2027-01-06", "10:00")))
                .away("pa", new Stock.Away("00018", "*", from("2027-01-11", "2027-01-13"), Stock.Reason.SERVICE))
                .byStaff();

        assertThat(shed.codes(wish(1, "pa", WEEK))).isEmpty();
    }

    @Test
    void anOwnersOwnWeeksComeFirstAndWhoeverHadReservedItIsAffected() {
        shed.lent(shed.loan("A", 1, "pa", WEEK)).lent(shed.loan("B", 1, "pa", from("2027-01-12", "2027-01-14")));
        assertThat(Affected.references(shed.there("pa"))).isEmpty();

        shed.away("pa", new Stock.Away("00018", "*", from("2027-01-13", "2027-02-13"), Stock.Reason.OWNER));

        assertThat(Affected.references(shed.there("pa")))
                .as("the soonest is served first")
                .containsExactly("B");
    }

    @Test
    void twoCopiesServeThreeWhoFollowOneAnother() {
        Interval first = from("2027-01-11 09:00", "2027-01-11 11:00");
        Interval second = from("2027-01-11 10:00", "2027-01-11 13:00");
        Interval third = from("2027-01-11 12:00", "2027-01-11 14:00");

        shed.lent(shed.loan("A", 1, "pa", first))
                .lent(shed.loan("B", 1, "pa", second))
                .byStaff();

        assertThat(shed.codes(wish(1, "pa", third)))
                .as("the peak is two, though three meet somebody")
                .isEmpty();
        assertThat(shed.codes(wish(1, "pa", from("2027-01-11 10:30", "2027-01-11 14:00"))))
                .containsExactly("not-enough-free");
    }

    @Test
    void whatNobodyFetchedIsFreeAgainWhenTheDayIsOver() {
        shed.lent(shed.loan("A", 20, "table", from("2027-01-07 13:00", "2027-01-20")))
                .byStaff();
        Wish wish = wish(20, "table", WEEK);

        assertThat(shed.codes(wish)).containsExactly("not-enough-free");
        assertThat(shed.when(at("2027-01-07", "23:59")).codes(wish)).containsExactly("not-enough-free");
        assertThat(shed.when(at("2027-01-08", "00:00")).codes(wish)).isEmpty();
    }

    @Test
    void theLastThingOfAMonthAndOfAYearCountsWhereItIsFetchedByTheWallClock() {
        Borrowed had = Borrowed.nothing("x");
        for (int i = 0; i < Limits.of(Level.PERSON).month(); i++) {
            Loan loan = shed.loan("A" + i, 1, "table", from("2027-01-29 18:00", "2027-02-01 08:00"));
            had = had.with(loan).following(loan.in(State.RETURNED));
        }
        shed.having(had);

        assertThat(shed.codes(wish(1, "table", from("2027-01-29 18:00", "2027-02-02"))))
                .containsExactly("quota-loans-month");
        assertThat(shed.codes(wish(1, "table", from("2027-02-01 08:00", "2027-02-02"))))
                .isEmpty();
    }

    @Test
    void theLastLoanOfAYearIsOfThatYearAndTheFirstOfTheNextIsNot() {
        shed.when(at("2027-12-20", "12:00"));
        Borrowed had = Borrowed.nothing("x");
        for (int i = 0; i < Limits.of(Level.PERSON).year(); i++) {
            Loan loan = shed.loan("A" + i, 1, "table", from("2027-11-01", "2027-11-02"));
            had = had.with(loan).following(loan.in(State.RETURNED));
        }
        shed.having(had);

        assertThat(shed.codes(wish(1, "table", from("2027-12-31 17:00", "2028-01-03"))))
                .containsExactly("quota-loans-year");
        assertThat(shed.codes(wish(1, "table", from("2028-01-03", "2028-01-04"))))
                .isEmpty();
    }

    @Test
    void theFirstMinuteOfAYearIsOfThatYearThoughItIsTheOldOneInGreenwich() {
        assertThat(Borrowed.month(at("2027-01-01", "00:00"))).hasToString("2027-01");
        assertThat(Borrowed.month(at("2026-12-31", "23:59"))).hasToString("2026-12");
        Loan loan = shed.loan("A", 1, "table", new Interval(at("2027-01-01", "00:00"), at("2027-01-02", "00:00")));
        assertThat(Borrowed.nothing("x").with(loan).inYear(2027)).isEqualTo(1);
        assertThat(Borrowed.nothing("x").with(loan).inYear(2026)).isZero();
    }

    @Test
    void whatWasGivenUpCountsNoMoreAndWhatNobodyFetchedIsOpenNoMore() {
        Loan loan = shed.loan("A", 1, "table", WEEK);
        Borrowed had = Borrowed.nothing("x").with(loan);

        assertThat(had.openLoans(Shed.NOW)).isEqualTo(1);
        assertThat(had.openLoans(at("2027-01-12", "00:00"))).isZero();
        assertThat(had.following(loan.in(State.OUT)).openLoans(at("2027-01-12", "00:00")))
                .isEqualTo(1);
        assertThat(had.without(loan)).isEqualTo(Borrowed.nothing("x"));
    }

    @Test
    void nobodyHasMoreOfAThingAtTheSameTimeThanItAllowsAndTheSweepSaysWhatThatIs() {
        shed.having(Borrowed.nothing("x").with(shed.loan("A", 1, "pa", from("2027-01-11", "2027-01-13"))));

        assertThat(shed.codes(wish(1, "pa", from("2027-01-12", "2027-01-14")))).containsExactly("quota-of-it");
        assertThat(shed.codes(wish(1, "pa", from("2027-01-13", "2027-01-14")))).isEmpty();
    }

    @Test
    void whoeverIsSuspendedIsToldUntilWhenAndStaffAreNotBound() {
        shed.having(Borrowed.nothing("x").suspended(Optional.of(STOPPED)));

        assertThat(shed.codes(wish(1, "table", WEEK))).containsExactly("suspended");
        assertThat(shed.when(at("2027-02-01", "00:00")).codes(wish(1, "table", from("2027-02-01", "2027-02-02"))))
                .isEmpty();
        assertThat(shed.when(Shed.NOW).byStaff().codes(wish(1, "table", WEEK))).isEmpty();
    }

    @Test
    void aMinorBorrowsUnderAnAdultAndAClassUnderATeacher() {
        Care.Person somebody = new Care.Person(new Words("Liv Lærer", "x"), new Words("912 34 567", "x"));

        assertThat(shed.codes(wish(WEEK, new Care(Care.Group.MINOR, Optional.empty(), List.of()))))
                .containsExactly("adult-missing");
        assertThat(shed.codes(wish(WEEK, new Care(Care.Group.CLASS, Optional.empty(), List.of()))))
                .containsExactly("teacher-missing");
        assertThat(shed.codes(wish(WEEK, new Care(Care.Group.CLASS, Optional.of(somebody), List.of()))))
                .isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        shed.lent(shed.loan("A", 20, "table", from("2027-01-08", "2027-03-01")))
                .having(Borrowed.nothing("x").suspended(Optional.of(STOPPED)));

        assertThat(shed.codes(wish(1, "table", from("2027-01-09", "2027-02-21"))))
                .containsExactly(
                        "closed-when-fetched",
                        "closed-when-brought-back",
                        "suspended",
                        "not-enough-free",
                        "lent-too-long");
    }

    @Test
    void theNearestTimesWhenAllOfItCanBeHadAreOpenOnes() {
        shed.lent(shed.loan("A", 20, "table", from("2027-01-11", "2027-01-14 12:00")))
                .byStaff();

        assertThat(shed.planning().nearest(wish(20, "table", from("2027-01-11", "2027-01-12")), 42))
                .containsExactly(
                        from("2027-01-18", "2027-01-19"),
                        from("2027-01-19", "2027-01-20"),
                        from("2027-01-20", "2027-01-21"));
    }

    private static Wording name() {
        return new Wording("Skøyter", "Skeiser", "Skates");
    }
}
