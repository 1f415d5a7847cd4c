package no.endorinn.grants.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.cases.Party;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was granted, and how it comes to them. */
class GrantTest {
    private static final Instant NOW = Instant.parse("2027-04-01T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 4, 1);
    private static final Optional<String> ACCOUNT = Optional.of("12345678903");
    private static final Optional<String> OTHER = Optional.of("86011117947");

    @Test
    void inAdvanceAllOfItIsDueAtOnce() {
        Grant grant = granted(Scheme.Payment.IN_ADVANCE, false, 1, 1_500_000);

        assertThat(shown(grant)).containsExactly("1 DUE 1500000 2027-04-01");
        assertThat(grant.account()).isEqualTo(ACCOUNT);
    }

    @Test
    void instalmentsAreAlikeInWholeKronerAndTheFirstHasTheRest() {
        assertThat(shown(granted(Scheme.Payment.IN_ADVANCE, false, 3, 1_000_050)))
                .containsExactly("1 DUE 333450 2027-04-01", "2 DUE 333300 2027-07-01", "3 DUE 333300 2027-10-01");
    }

    @Test
    void whatIsToBeAcceptedIsDueWhenItIsAndNothingIsPaidOfWhatIsDeclined() {
        Grant offered = granted(Scheme.Payment.IN_ADVANCE, true, 1, 500_000);

        assertThat(shown(offered)).containsExactly("1 OFFERED 500000 2027-04-01");
        assertThat(shown(offered.accepted(Optional.empty(), NOW))).containsExactly("1 DUE 500000 2027-04-01");
        assertThat(shown(offered.declined(NOW))).containsExactly("1 LAPSED 500000 2027-04-01");
        assertThat(shown(offered.lapsed(NOW))).containsExactly("1 LAPSED 500000 2027-04-01");
        assertThat(offered.binds()).isEqualTo(500_000);
        assertThat(offered.lapsed(NOW).binds()).isZero();
        assertThat(offered.declined(NOW).binds()).isZero();
    }

    @Test
    void afterwardsIsWhenTheReportIsAcceptedAndOnce() {
        Grant grant = granted(Scheme.Payment.AFTERWARDS, false, 1, 500_000);
        Instant later = Instant.parse("2027-09-01T10:00:00Z");
        Grant reported = grant.reported(OptionalLong.empty(), later);

        assertThat(shown(grant)).containsExactly("1 EXPECTED 500000 2027-04-01");
        assertThat(shown(reported)).containsExactly("1 DUE 500000 2027-09-01");
        assertThat(reported.reported(OptionalLong.empty(), later)).isSameAs(reported);
    }

    @ParameterizedTest
    @CsvSource({"1345050, 1345050", "2500000, 2000000", "0, 0", "-300000, 0"})
    void ofAGuaranteeTheDeficitIsPaidAndNoMoreThanItOnce(long deficit, long paid) {
        Grant guarantee = granted(Scheme.Payment.DEFICIT, false, 1, 2_000_000);
        Grant reported = guarantee.reported(OptionalLong.of(deficit), NOW);

        assertThat(due(reported)).isEqualTo(paid);
        assertThat(reported.binds()).isEqualTo(paid);
        Grant again = reported.reported(OptionalLong.of(2_000_000), NOW);
        assertThat(due(again)).isEqualTo(paid);
        assertThat(due(reported.sent(1, TODAY, NOW).reported(OptionalLong.of(deficit), NOW)))
                .isZero();
    }

    @Test
    void moreByAnAppealIsOneMorePaymentAndLessIsTakenFromWhatIsNotSent() {
        Grant half = granted(Scheme.Payment.IN_ADVANCE, false, 2, 1_000_000).sent(1, TODAY, NOW);

        assertThat(shown(half.granting(given(2, 1_200_000), ACCOUNT, NOW)))
                .containsExactly("1 SENT 500000 2027-04-01", "2 DUE 500000 2027-07-01", "3 DUE 200000 2027-04-01");
        assertThat(shown(half.granting(given(2, 700_000), ACCOUNT, NOW)))
                .containsExactly("1 SENT 500000 2027-04-01", "2 DUE 200000 2027-07-01");
        Grant less = half.granting(given(2, 300_000), ACCOUNT, NOW);
        assertThat(shown(less)).containsExactly("1 SENT 500000 2027-04-01", "2 LAPSED 500000 2027-07-01");
        assertThat(less.demands())
                .singleElement()
                .satisfies(demand -> assertThat(demand.ore()).isEqualTo(200_000));
    }

    @Test
    void onlyToTheAccountThatItWasDecidedWithUntilSomebodyHasConfirmedAnother() {
        Grant grant = granted(Scheme.Payment.IN_ADVANCE, false, 1, 500_000);

        assertThat(grant.accountStands(ACCOUNT)).isTrue();
        assertThat(grant.accountStands(OTHER)).isFalse();
        assertThat(grant.accountStands(Optional.empty())).isFalse();
        assertThat(grant.confirmed(OTHER.orElseThrow(), NOW).accountStands(OTHER))
                .isTrue();
    }

    @Test
    void whatCameBackIsSentOnceMoreWhenTheAccountIsConfirmed() {
        Grant paid = granted(Scheme.Payment.IN_ADVANCE, false, 1, 500_000)
                .sent(1, TODAY, NOW)
                .paid(1, NOW);
        Grant returned = paid.returned(1, Words.ofMunicipality("Kontoen er avsluttet."), NOW);

        assertThat(shown(paid)).containsExactly("1 PAID 500000 2027-04-01");
        assertThat(returned.sendable(TODAY)).isEmpty();
        assertThat(returned.confirmed(OTHER.orElseThrow(), NOW).sendable(TODAY)).hasSize(1);
    }

    @Test
    void eachYearIsPaidInThatYearAndAllOfThemFollowOneAnswer() {
        Grant.Terms terms =
                new Grant.Terms("drift", "2027", Scheme.Payment.IN_ADVANCE, new Scheme.Instalments(1, 1), true);
        Grant.Given years = new Grant.Given(
                1,
                500_000,
                2027,
                List.of(new LaterYear("2028", 2028, 400_000), new LaterYear("2029", 2029, 300_000)),
                Optional.empty(),
                "sara");
        Grant offered =
                Grant.none("3K4M6J7A", new Party.Association("choir"), terms).granting(years, ACCOUNT, NOW);
        Grant accepted = offered.accepted(Optional.empty(), NOW);

        assertThat(shown(accepted))
                .containsExactly("1 DUE 500000 2027-04-01", "2 DUE 400000 2028-04-01", "3 DUE 300000 2029-04-01");
        assertThat(due(accepted)).isEqualTo(500_000);
        assertThat(offered.binds(2028)).isEqualTo(400_000);
        assertThat(offered.declined(NOW).binds(2028)).isZero();
        assertThat(shown(offered.declined(NOW))).allMatch(payment -> payment.contains("LAPSED"));
        Grant more = accepted.sent(1, TODAY, NOW)
                .granting(
                        new Grant.Given(
                                2,
                                500_000,
                                2027,
                                List.of(new LaterYear("2028", 2028, 450_000), new LaterYear("2029", 2029, 300_000)),
                                Optional.empty(),
                                "sara"),
                        ACCOUNT,
                        NOW);
        assertThat(shown(more)).contains("1 SENT 500000 2027-04-01", "4 DUE 50000 2028-04-01");
    }

    @Test
    void whatIsDecidedTheYearBeforeIsNotPaidBeforeItsYear() {
        Grant.Terms terms =
                new Grant.Terms("drift", "2027", Scheme.Payment.IN_ADVANCE, new Scheme.Instalments(1, 1), false);
        Instant december = Instant.parse("2026-12-15T10:00:00Z");
        Grant grant = Grant.none("3K4M6J7A", new Party.Association("choir"), terms)
                .granting(
                        new Grant.Given(
                                1,
                                500_000,
                                2027,
                                List.of(new LaterYear("2028", 2028, 400_000)),
                                Optional.empty(),
                                "sara"),
                        ACCOUNT,
                        december);

        assertThat(shown(grant)).containsExactly("1 DUE 500000 2026-12-15", "2 DUE 400000 2028-01-01");
    }

    private static Grant granted(Scheme.Payment when, boolean accept, int instalments, long ore) {
        Grant.Terms terms = new Grant.Terms("drift", "2027", when, new Scheme.Instalments(instalments, 3), accept);
        return Grant.none("3K4M6J7A", new Party.Association("choir"), terms).granting(given(1, ore), ACCOUNT, NOW);
    }

    private static Grant.Given given(int decision, long ore) {
        return new Grant.Given(decision, ore, 2027, List.of(), Optional.empty(), "sara");
    }

    private static long due(Grant grant) {
        return grant.sendable(TODAY).stream().mapToLong(Payment::ore).sum();
    }

    private static List<String> shown(Grant grant) {
        return grant.payments().stream()
                .map(each -> each.number() + " " + each.state() + " " + each.ore() + " " + each.on())
                .toList();
    }
}
