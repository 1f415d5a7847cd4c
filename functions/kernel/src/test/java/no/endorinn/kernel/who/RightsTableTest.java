package no.endorinn.kernel.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTableTest {
    private static final String HEAD = """
        | route | anyone | signed in | own | leader | booker | applicant | treasurer | administrator | caseworker \
        | caretaker | coordinator | reader |
        """;
    private static final Instant NOON = Instant.parse("2027-01-07T11:00:00Z");
    private static final RightsTable TABLE = RightsTable.of(HEAD + """
        |---|
        | `GET /halls` | ● | | | | | | | | | | | |
        | `POST /bookings` | | | ● | ● | ● | | | | | | ● | |
        | `POST /cancel` | | | ● | ● | | | | ● | | | | |
        | `POST /cancel` of a block | | | | | | | | | | ● | | |
        | `GET /queue` | | | | | | | | ● | ● | | | ● |
        """);

    @Test
    void whatIsOpenIsOpenToAnyone() {
        assertThat(TABLE.callers("GET /halls").anyone()).isTrue();
        assertThat(TABLE.callers("POST /bookings").anyone()).isFalse();
    }

    @Test
    void anOfficeCountsInItsOwnAssociationOnly() {
        Callers callers = TABLE.callers("POST /bookings");

        assertThat(callers.admits(officer("choir", AssociationRole.BOOKER), "choir"))
                .isTrue();
        assertThat(callers.admits(officer("choir", AssociationRole.BOOKER), "football"))
                .isFalse();
        assertThat(callers.admits(officer("choir", AssociationRole.TREASURER), "choir"))
                .isFalse();
        assertThat(callers.admits(Rights.ofStranger(), "choir")).isFalse();
    }

    @Test
    void aStaffRoleCountsForEveryAssociation() {
        Callers callers = TABLE.callers("POST /bookings");

        assertThat(callers.admits(staff(HeldRole.everywhere(StaffRole.COORDINATOR)), "choir"))
                .isTrue();
        assertThat(callers.admits(staff(HeldRole.everywhere(StaffRole.READER)), "choir"))
                .isFalse();
    }

    @Test
    void whatIsOnesOwnIsNobodyElsesAndNeverAStrangers() {
        Callers callers = TABLE.callers("POST /bookings");
        Rights kari = new Rights("kari", "Kari", Map.of(), Set.of(), List.of(), Set.of());

        assertThat(callers.admitsAbout(kari, "kari")).isTrue();
        assertThat(callers.admitsAbout(kari, "ola")).isFalse();
        assertThat(callers.admitsAbout(Rights.ofStranger(), "")).isFalse();
    }

    @Test
    void aRowForWhatItIsAboutTakesTheRoutesPlace() {
        assertThat(TABLE.callers("POST /cancel", "of a block").staff()).containsExactly(StaffRole.CARETAKER);
        assertThat(TABLE.callers("POST /cancel").staff()).containsExactly(StaffRole.ADMINISTRATOR);
        assertThat(TABLE.abouts("POST /cancel")).containsExactly("of a block");
        assertThat(TABLE.abouts("POST /bookings")).isEmpty();
    }

    @Test
    void aRowThatIsMissingIsNotTheWiderOne() {
        assertThatThrownBy(() -> TABLE.callers("POST /bookings", "of a block"))
                .hasMessageContaining("POST /bookings of a block");
    }

    @Test
    void whatIsForStaffAloneIsKnownAsSuch() {
        assertThat(TABLE.callers("GET /queue").onlyStaff()).isTrue();
        assertThat(TABLE.callers("POST /bookings").onlyStaff()).isFalse();
        assertThat(TABLE.callers("GET /halls").onlyStaff()).isFalse();
    }

    @Test
    void aRoleForAnAreaCountsThereAlone() {
        Rights nesbygda = staff(new HeldRole(StaffRole.CASEWORKER, Optional.of("Nesbygda")));

        assertThat(nesbygda.isStaffFor(Set.of(StaffRole.CASEWORKER), Set.of("Nesbygda", "Kultur")))
                .isTrue();
        assertThat(nesbygda.isStaffFor(Set.of(StaffRole.CASEWORKER), Set.of("Sentrum")))
                .isFalse();
        assertThat(nesbygda.isStaffFor(Set.of(StaffRole.CASEWORKER), Set.of())).isFalse();
        assertThat(staff(HeldRole.everywhere(StaffRole.CASEWORKER)).isStaffFor(Set.of(StaffRole.CASEWORKER), Set.of()))
                .isTrue();
    }

    @Test
    void whoBelongsOrHasDeclaredClosenessIsPartial() {
        Rights close = closeToTheChoir(Optional.empty());

        assertThat(officer("choir", AssociationRole.TREASURER).partialTo("choir", NOON))
                .contains(Partiality.MEMBER);
        assertThat(close.partialTo("choir", NOON)).contains(Partiality.DECLARED);
        assertThat(close.partialTo("football", NOON)).isEmpty();
        assertThat(close.closeTo()).containsExactly("choir");
    }

    @Test
    void withdrawingWhatWasDeclaredOpensNoCaseThatWasThereAlready() {
        Rights withdrawn = closeToTheChoir(Optional.of(NOON));

        assertThat(withdrawn.closeTo()).isEmpty();
        assertThat(withdrawn.partialTo("choir", NOON.minusSeconds(1))).contains(Partiality.DECLARED);
        assertThat(withdrawn.partialTo("choir", NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    void aTableThatIsNotUnderstoodStopsTheStart() {
        assertThatThrownBy(() -> TABLE.callers("GET /forgotten")).hasMessageContaining("GET /forgotten");
        assertThatThrownBy(() -> RightsTable.of("| route | everybody |")).hasMessageContaining("columns");
        assertThatThrownBy(() -> RightsTable.of(HEAD + "| `GET /x` | ● |")).hasMessageContaining("GET /x");
        assertThatThrownBy(() -> RightsTable.of("| `GET /x` | ● |")).hasMessageContaining("GET /x");
        assertThatThrownBy(() -> RightsTable.of(HEAD + "| `GET /x` | x | | | | | | | | | | | |"))
                .hasMessageContaining("anyone");
        assertThatThrownBy(() -> RightsTable.of(HEAD + "| `GET /x` | ● | | | | | | | | | | | |\n".repeat(2)))
                .hasMessageContaining("twice");
    }

    @Test
    void aTableHasTheColumnsThatItNeeds() {
        RightsTable table = RightsTable.of(HEAD + "| `GET /x` | | | | ● | | | | | | | | |\n\n"
                + "| route | reader | council |\n| `PUT /advice` | | ● |\n");

        assertThat(table.callers("PUT /advice").staff()).containsExactly(StaffRole.COUNCIL);
        assertThat(table.callers("PUT /advice").roles()).isEmpty();
        assertThat(table.callers("GET /x").roles()).containsExactly(AssociationRole.LEADER);
    }

    @Test
    void aCouncilIsNoneOfTheMunicipalitysOwn() {
        assertThat(staff(HeldRole.everywhere(StaffRole.COUNCIL)).isStaff()).isFalse();
        assertThat(staff(HeldRole.everywhere(StaffRole.READER)).isStaff()).isTrue();
    }

    private static Rights closeToTheChoir(Optional<Instant> until) {
        return new Rights(
                "p",
                "P",
                Map.of(),
                Set.of(),
                List.of(new Closeness("choir", NOON.minusSeconds(3600), until)),
                Set.of());
    }

    private static Rights officer(String association, AssociationRole role) {
        return new Rights("somebody", "Somebody", Map.of(association, Set.of(role)), Set.of(), List.of(), Set.of());
    }

    private static Rights staff(HeldRole held) {
        return new Rights("staff", "Staff", Map.of(), Set.of(held), List.of(), Set.of());
    }
}
