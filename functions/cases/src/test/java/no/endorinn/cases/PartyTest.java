package no.endorinn.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.who.AssociationRole;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.HeldRole;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.StaffRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartyTest {
    private static final Party CHOIR = new Party.Association("choir");
    private static final Party KARI = new Party.Person("kari");
    private static final Callers OWN_BOOKER_CASEWORKER =
            new Callers(false, false, true, Set.of(AssociationRole.BOOKER), Set.of(StaffRole.CASEWORKER));

    static List<Party> everyKind() {
        return List.of(
                CHOIR,
                KARI,
                new Party.Registered("Ola", Optional.of("99 99 99 99")),
                new Party.Registered("Ola", Optional.empty()),
                new Party.Forgotten(),
                new Party.Municipality());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyKindComesBackAsItWasWritten(Party party) {
        assertThat(PartyItem.read(PartyItem.write(party))).isEqualTo(party);
    }

    @Test
    void thoseWithoutALoginAreListedTogetherAndEverybodyElseByThemselves() {
        assertThat(everyKind().stream().map(Party::key).distinct())
                .containsExactly("association#choir", "person#kari", "registered", "forgotten", "municipality");
    }

    @Test
    void anAssociationsAreItsOfficersAndAPersonsTheirOwn() {
        Rights kari = rights("kari", Map.of("choir", Set.of(AssociationRole.BOOKER)));
        Rights ola = rights("ola", Map.of("choir", Set.of(AssociationRole.TREASURER)));

        assertThat(Stream.of(CHOIR, KARI)).allMatch(party -> party.admits(OWN_BOOKER_CASEWORKER, kari));
        assertThat(Stream.of(CHOIR, KARI)).noneMatch(party -> party.admits(OWN_BOOKER_CASEWORKER, ola));
        assertThat(Stream.of(CHOIR, KARI)).noneMatch(party -> party.isServedByStaff(OWN_BOOKER_CASEWORKER, kari));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void staffServeEverybody(Party party) {
        Rights caseworker = new Rights(
                "per", "Per", Map.of(), Set.of(HeldRole.everywhere(StaffRole.CASEWORKER)), List.of(), Set.of());

        assertThat(party.admits(OWN_BOOKER_CASEWORKER, caseworker)).isTrue();
        assertThat(party.isServedByStaff(OWN_BOOKER_CASEWORKER, caseworker)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aStrangerIsNobody(Party party) {
        assertThat(party.admits(OWN_BOOKER_CASEWORKER, Rights.ofStranger())).isFalse();
    }

    @Test
    void whatHappensToAnAssociationStandsInItsHistory() {
        Happening happening = CHOIR.happening("association.joined", "kari", Instant.EPOCH);

        assertThat(happening.entity()).isEqualTo("association#choir");
        assertThat(happening.association()).contains("choir");
    }

    private static Rights rights(String id, Map<String, Set<AssociationRole>> memberships) {
        return new Rights(id, id, memberships, Set.of(), List.of(), Set.of());
    }
}
