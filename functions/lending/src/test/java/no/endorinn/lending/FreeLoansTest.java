package no.endorinn.lending;

import static no.endorinn.lending.Lender.ok;
import static no.endorinn.lending.Lender.own;
import static no.endorinn.lending.Lender.wish;
import static no.endorinn.testing.Townsfolk.CASEWORKER;
import static no.endorinn.testing.Townsfolk.FOOTBALLER;
import static no.endorinn.testing.Townsfolk.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.endorinn.lending.store.Lapsing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What associations borrow below what it is worth is open to everybody, at its value, and follows the loans. */
class FreeLoansTest {
    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static Lender lender;
    private static List<String> kayaks = List.of();

    @BeforeAll
    static void open() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        TestModels.added(municipality, "tables", TestModels.tables(), 4, "*");
        TestModels.added(municipality, "tents", worth("20000", "5000"), 4, "*");
        kayaks = TestModels.added(municipality, "kayaks", worth("20000", "5000"), 4, "*");
        TestModels.added(municipality, "asked-for", worth("20000", "0").replace("instant", "request"), 4, "*");
        lender = new Lender(municipality.calls());
    }

    @Test
    void itIsWhatItIsWorthBeyondWhatItCostsADayAndGoesWhenItIsGivenUpAndHasNoPrivatePerson() {
        municipality.itIs(Municipality.NOW);
        String loan = lender.reserved(LEADER, wish("2027-01-11", "2027-01-13", "2 tents", "4 tables"));
        lender.reserved(FOOTBALLER, own("2027-01-11", "2027-01-13", "1 tents"));

        assertThat(year(2027).at("/rows/0").toString())
                .isEqualTo("{\"association\":\"choir\",\"associationName\":\"Fjordvik mannskor\","
                        + "\"value\":60000,\"days\":4,\"times\":1}");
        assertThat(year(2027).path("rows")).hasSize(1);
        assertThat(municipality.get("/support/equipment.csv?year=2027").body())
                .isEqualTo("\uFEFFår;lag-id;lag;ganger;døgn;verdi\r\n2027;choir;Fjordvik mannskor;1;4;600,00\r\n");

        ok(lender.cancel(LEADER, loan));

        assertThat(year(2027).path("rows")).isEmpty();
    }

    @Test
    void whatMustBeApprovedCountsWhenItIsAndNotWhenNobodyFetchedIt() {
        municipality.itIs(Instant.parse("2028-01-07T11:00:00Z"));
        String loan = lender.reserved(LEADER, wish("2028-01-11", "2028-01-12", "1 asked-for"));
        assertThat(year(2028).path("value").asLong()).isZero();

        ok(municipality
                .calls()
                .as(CASEWORKER)
                .post("/loans/" + loan + "/approve", "{}")
                .send());
        assertThat(year(2028).path("value").asLong()).isEqualTo(20_000);

        municipality.itIs(Instant.parse("2028-01-12T03:00:00Z"));
        assertThat(municipality.bean(Lapsing.class).write(Duration.ofSeconds(10)))
                .isEqualTo(1);
        assertThat(year(2028).path("value").asLong()).isZero();
    }

    @Test
    void whatHasEndedCountsByWhatWasFetchedAndAsItWasWorthWhenItWasReserved() {
        municipality.itIs(Instant.parse("2029-01-08T11:00:00Z"));
        String loan = lender.reserved(LEADER, wish("2029-01-08 13:00", "2029-01-10", "3 kayaks"));
        municipality.staff("PUT", "/equipment/kayaks", worth("90000", "0"), 1);
        String label = kayaks.getFirst();

        ok(lender.handOver(loan, List.of(label)));
        assertThat(year(2029).path("days").asLong()).isEqualTo(6);
        ok(lender.takeBack(loan, label));

        assertThat(year(2029).path("days").asLong()).isEqualTo(2);
        assertThat(year(2029).path("value").asLong()).isEqualTo(30_000);
    }

    private static String worth(String perDay, String costs) {
        return TestModels.tables().replace("\"orePerDay\":0", "\"orePerDay\":" + costs + ",\"worthPerDay\":" + perDay);
    }

    private static JsonNode year(int year) {
        return municipality.get("/support/equipment?year=" + year).json();
    }
}
