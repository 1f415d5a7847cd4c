package no.endorinn.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.endorinn.kernel.who.AssociationRole;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.Closeness;
import no.endorinn.kernel.who.HeldRole;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.StaffRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may answer a case: staff with the role, for its areas, who are not partial (forvaltningsloven § 6). */
class MatterTest {
    private static final Callers CASEWORKERS = new Callers(false, false, false, Set.of(), Set.of(StaffRole.CASEWORKER));
    private static final Instant BEGUN = Instant.parse("2027-01-07T11:00:00Z");
    private static final Matter OF_THE_CHOIR =
            new Matter(new Party.Association("choir"), "kari", Set.of("Fjordvik"), BEGUN);

    @Test
    void aCaseworkerOfTheAreaMayAnswer() {
        assertObjections(caseworker("per", Map.of(), Set.of(), "Fjordvik"), OF_THE_CHOIR);
        assertObjections(caseworker("per", Map.of(), Set.of(), null), OF_THE_CHOIR);
    }

    @Test
    void nobodyAnswersWhatTheyAskedForThemselves() {
        assertObjections(caseworker("kari", Map.of(), Set.of(), null), OF_THE_CHOIR, "partial-own");
    }

    @Test
    void nobodyAnswersWhatOthersAskedForInTheirName() {
        Matter registeredByOla = new Matter(new Party.Person("kari"), "ola", Set.of(), BEGUN);

        assertObjections(caseworker("kari", Map.of(), Set.of(), null), registeredByOla, "partial-own");
    }

    @Test
    void aMemberAnswersNoCaseOfTheAssociations() {
        Rights member = caseworker("per", Map.of("choir", Set.of(AssociationRole.TREASURER)), Set.of(), null);

        assertObjections(member, OF_THE_CHOIR, "partial-member");
    }

    @Test
    void whoeverIsCloseToTheAssociationAnswersNoCaseOfIts() {
        assertObjections(caseworker("per", Map.of(), Set.of("choir"), null), OF_THE_CHOIR, "partial-declared");
    }

    @Test
    void withdrawingThatOneIsCloseOpensOnlyWhatIsAskedLater() {
        Rights withdrawn = new Rights(
                "per",
                "Per",
                Map.of(),
                Set.of(HeldRole.everywhere(StaffRole.CASEWORKER)),
                List.of(new Closeness("choir", BEGUN.minusSeconds(9), Optional.of(BEGUN.plusSeconds(9)))),
                Set.of());

        assertObjections(withdrawn, OF_THE_CHOIR, "partial-declared");
        assertObjections(
                withdrawn,
                new Matter(new Party.Association("choir"), "kari", Set.of("Fjordvik"), BEGUN.plusSeconds(10)));
    }

    @Test
    void aRoleForAnotherAreaIsNone() {
        assertObjections(caseworker("per", Map.of(), Set.of(), "Sentrum"), OF_THE_CHOIR, "other-area");
    }

    @Test
    void allThatObjectsIsTold() {
        Rights closeReader = new Rights(
                "per",
                "Per",
                Map.of(),
                Set.of(HeldRole.everywhere(StaffRole.READER)),
                List.of(new Closeness("choir", BEGUN, Optional.empty())),
                Set.of());

        assertObjections(closeReader, OF_THE_CHOIR, "partial-declared", "not-allowed");
    }

    private static void assertObjections(Rights rights, Matter matter, String... codes) {
        assertThat(matter.objections(rights, CASEWORKERS))
                .extracting(problem -> problem.code().id())
                .containsExactly(codes);
    }

    private static Rights caseworker(
            String id, Map<String, Set<AssociationRole>> memberships, Set<String> closeTo, @Nullable String area) {
        HeldRole held = new HeldRole(StaffRole.CASEWORKER, Optional.ofNullable(area));
        return new Rights(
                id,
                id,
                memberships,
                Set.of(held),
                closeTo.stream()
                        .map(association -> new Closeness(association, BEGUN, Optional.empty()))
                        .toList(),
                Set.of());
    }
}
