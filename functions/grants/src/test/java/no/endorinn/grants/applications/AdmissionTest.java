package no.endorinn.grants.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.cases.Party;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.words.Wording;
import org.junit.jupiter.api.Test;

/** Whether somebody may apply: all the reasons why not, and where else to go. */
class AdmissionTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final Party CHOIR = new Party.Association("choir");
    private static final Party KARI = new Party.Person("kari");
    private static final Scheme.Who EVERYBODY = new Scheme.Who(true, true, true, List.of());
    private static final Scheme.Who REGISTERED = new Scheme.Who(true, false, false, List.of());

    private final Scheme open = scheme("open", EVERYBODY, true, round(Optional.empty()));

    @Test
    void whomItIsForMayApply() {
        assertThat(reasons(open, KARI, false, Map.of())).isEmpty();
        assertThat(reasons(open, CHOIR, false, Map.of())).isEmpty();
    }

    @Test
    void whomItIsNotForIsToldWhereElseToGo() {
        Scheme forRegistered = scheme("registered", REGISTERED, true, round(Optional.empty()));

        assertThat(reasons(forRegistered, KARI, false, Map.of())).containsExactly("only-for-associations -> open");
        assertThat(reasons(forRegistered, CHOIR, false, Map.of())).containsExactly("needs-organisation-number -> open");
        assertThat(reasons(forRegistered, CHOIR, true, Map.of())).isEmpty();
    }

    @Test
    void nobodyIsSentWhereTheyCannotApplyEither() {
        Scheme forRegistered = scheme("registered", REGISTERED, true, round(Optional.empty()));
        Scheme closed = scheme("closed", EVERYBODY, true, round(Optional.of(NOW.minusSeconds(1))));
        Scheme unpublished = scheme("unpublished", EVERYBODY, false, round(Optional.empty()));

        assertThat(reasons(forRegistered, KARI, false, Map.of(), closed, unpublished))
                .containsExactly("only-for-associations -> ");
    }

    @Test
    void aTapThatSaysNoNamesTheRuleAndTheSchemesThatItLeadsTo() {
        Scheme local = scheme("local", asking(), true, round(Optional.empty()));

        assertThat(reasons(local, CHOIR, true, Map.of())).containsExactly("missing -> ");
        assertThat(reasons(local, CHOIR, true, Map.of("local", false))).containsExactly("not-for-you -> county");
        assertThat(reasons(local, CHOIR, true, Map.of("local", true))).isEmpty();
    }

    @Test
    void allTheReasonsAreToldAtOnce() {
        Scheme.Who who = new Scheme.Who(true, false, false, asking().questions());
        Scheme past = scheme("past", who, true, round(Optional.of(NOW.minusSeconds(1))));

        assertThat(reasons(past, KARI, false, Map.of("local", false)))
                .containsExactly("deadline-passed -> open", "only-for-associations -> open", "not-for-you -> county");
    }

    private List<String> reasons(
            Scheme scheme, Party party, boolean hasNumber, Map<String, Boolean> taps, Scheme... others) {
        List<Scheme> all = others.length > 0 ? List.of(others) : List.of(open, scheme);
        return new Admission(scheme, party, hasNumber, taps, all, Folder.EMPTY, NOW)
                .obstacles(Language.BOKMAL).stream()
                        .map(obstacle ->
                                obstacle.problem().code().id() + " -> " + String.join(",", obstacle.elsewhere()))
                        .toList();
    }

    private static Scheme.Who asking() {
        return new Scheme.Who(
                true,
                true,
                true,
                List.of(new Scheme.Eligibility(
                        "local", said("Herfra?"), true, said("Bare herfra."), List.of("county"))));
    }

    private static Scheme scheme(String id, Scheme.Who who, boolean published, Round round) {
        return new Scheme(
                id,
                1,
                said(id),
                said(id),
                List.of(),
                Optional.empty(),
                List.of(),
                who,
                new Scheme.Amount(0, 1, Optional.empty()),
                new Scheme.Follows(
                        Scheme.Payment.NONE,
                        false,
                        28,
                        Scheme.Instalments.ONE,
                        Scheme.Report.NONE,
                        OptionalLong.empty(),
                        12,
                        false,
                        false),
                new Scheme.Keeps(1, 1, 1),
                "form",
                published,
                List.of(round));
    }

    private static Round round(Optional<Instant> deadline) {
        return new Round(
                "r",
                NOW.minus(Duration.ofDays(30)),
                deadline,
                Duration.ZERO,
                OptionalLong.empty(),
                Optional.empty(),
                false);
    }

    private static Wording said(String text) {
        return new Wording(text, text, text);
    }
}
