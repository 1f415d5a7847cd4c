package no.endorinn.grants.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import no.endorinn.kernel.words.Wording;
import org.junit.jupiter.api.Test;

/** What a formula comes to, and when a report is due: what a scheme says of both. */
class RateTest {
    private static final Wording MEMBERS = new Wording("medlemmer", "medlemer", "members");

    @Test
    void fortyMembersAtAHundredAndFiftyKronerAreSixThousandAndNoMoreThanTheCap() {
        Rate rate = new Rate(15_000, "members", MEMBERS, OptionalLong.of(500_000));

        assertThat(rate.of(40)).contains(new Rate.Reckoned(40, 600_000, 500_000));
        assertThat(rate.of(10)).contains(new Rate.Reckoned(10, 150_000, 150_000));
        assertThat(rate.of(0)).contains(new Rate.Reckoned(0, 0, 0));
    }

    @Test
    void withoutACapItIsTheProduct() {
        Rate rate = new Rate(SchemeJson.MOST_ORE, "members", MEMBERS, OptionalLong.empty());

        assertThat(rate.of(100_000_000))
                .contains(new Rate.Reckoned(100_000_000, 1_000_000_000_000_000_000L, 1_000_000_000_000_000_000L));
    }

    @Test
    void whatIsNoCountIsNotReckoned() {
        Rate rate = new Rate(15_000, "members", MEMBERS, OptionalLong.empty());

        assertThat(rate.of(-1)).isEmpty();
        assertThat(rate.of(100_000_001)).isEmpty();
    }

    @Test
    void oneReportsAsTheSchemeSays() {
        assertThat(reports(Scheme.Report.ALWAYS, 1)).isTrue();
        assertThat(reports(Scheme.Report.ALWAYS, 0)).as("nothing was granted").isFalse();
        assertThat(reports(Scheme.Report.NONE, 10_000_000)).isFalse();
        assertThat(reports(Scheme.Report.ABOVE, 5_000_000))
                .as("exactly the limit")
                .isFalse();
        assertThat(reports(Scheme.Report.ABOVE, 5_000_001)).isTrue();
    }

    @Test
    void whatIsPaidAfterwardsIsAlwaysReportedOn() {
        assertThat(reports(Scheme.Payment.AFTERWARDS, Scheme.Report.NONE, 1)).isTrue();
        assertThat(reports(Scheme.Payment.DEFICIT, Scheme.Report.ABOVE, 1)).isTrue();
    }

    private static boolean reports(Scheme.Report report, long granted) {
        return reports(Scheme.Payment.IN_ADVANCE, report, granted);
    }

    private static boolean reports(Scheme.Payment payment, Scheme.Report report, long granted) {
        OptionalLong above = report == Scheme.Report.ABOVE ? OptionalLong.of(5_000_000) : OptionalLong.empty();
        return new Scheme.Follows(payment, false, 28, Scheme.Instalments.ONE, report, above, 12, false, false)
                .reportsOn(granted);
    }
}
