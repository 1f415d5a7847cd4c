package no.endorinn.directory.register;

import static no.endorinn.directory.register.RegisterServer.json;
import static no.endorinn.directory.register.RegisterServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.endorinn.directory.register.Officers.Officer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OfficersTest {
    private static final OrganisationNumber CHOIR = new OrganisationNumber("991825827");

    private final RegisterServer server = RegisterServer.start();
    private final Registers registers = new Registers(server.url(), Duration.ofSeconds(30), new HandClock());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theLivingWhoHoldOfficeAreListedByNameAndRole() {
        server.found(CHOIR, "KOR");

        assertThat(registers.officers(CHOIR))
                .isEqualTo(new Officers.Listed(List.of(
                        new Officer("Kåre Sangfugl Kor", "LEDE", "Styrets leder"),
                        new Officer("Nils Nest", "NEST", "Nestleder"),
                        new Officer("Dagny Leder", "DAGL", "Daglig leder"),
                        new Officer("Kari Kontakt", "KONT", "Kontaktperson"))));
    }

    @Test
    void whenSomebodyWasBornIsNotKept() {
        server.found(CHOIR, "KOR");

        assertThat(registers.officers(CHOIR).toString())
                .doesNotContain("19", "Død", "Fratrådt", "Avregistrert", "TALL OG TALL");
        assertThat(Officer.class.getRecordComponents())
                .extracting(component -> component.getName())
                .containsExactly("name", "role", "description");
    }

    @Test
    void anOrganisationThatIsUnknownOrGoneHasNobody() {
        assertThat(registers.officers(CHOIR)).isEqualTo(new Officers.Listed(List.of()));

        OrganisationNumber gone = new OrganisationNumber("974760673");
        server.removed(gone, "2024-06-30");
        assertThat(registers.officers(gone)).isEqualTo(new Officers.Listed(List.of()));
    }

    @Test
    void anOrganisationMayHaveNoRoles() {
        server.roles(CHOIR, json("{\"rollegrupper\": []}"));

        assertThat(registers.officers(CHOIR)).isEqualTo(new Officers.Listed(List.of()));
    }

    @Test
    void whoHasNoNameIsPassedOver() {
        server.roles(CHOIR, json("""
            {"rollegrupper": [{"roller": [
              {"type": {"kode": "LEDE"}, "person": {"fodselsdato": "1958-04-17"}},
              {"type": {"kode": "NEST"}, "person": {"navn": {"fornavn": " "}}},
              {"type": {"kode": "MEDL"}, "person": {"navn": {"etternavn": "Kor"}}}
            ]}]}
            """));

        assertThat(registers.officers(CHOIR)).isEqualTo(new Officers.Listed(List.of(new Officer("Kor", "MEDL", ""))));
    }

    @Test
    void withoutAnAnswerNobodyCanTell() {
        server.found(CHOIR, "KOR").roles(CHOIR, status(500));

        assertThat(registers.officers(CHOIR)).isEqualTo(new Officers.Unavailable());
    }

    @Test
    void rolesOfAnotherShapeAreNoAnswer() {
        for (String rubbish : List.of(
                "{}",
                "{\"rollegrupper\": {}}",
                "{\"rollegrupper\": [7]}",
                "{\"rollegrupper\": [{\"roller\": \"alle\"}]}",
                "{\"rollegrupper\": [{\"roller\": [{\"person\": \"Kåre\"}]}]}",
                "{\"rollegrupper\": [{\"roller\": [{\"person\": {\"erDoed\": \"nei\"}}]}]}",
                "{\"rollegrupper\": [{\"roller\": [{\"person\": {\"navn\": {\"etternavn\": \"Kor\"}}}]}]}")) {
            Registers fresh = new Registers(server.url(), Duration.ofSeconds(30), new HandClock());
            server.roles(CHOIR, json(rubbish));
            assertThat(fresh.officers(CHOIR)).as(rubbish).isEqualTo(new Officers.Unavailable());
        }
    }
}
