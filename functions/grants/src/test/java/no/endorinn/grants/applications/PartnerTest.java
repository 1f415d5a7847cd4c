package no.endorinn.grants.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.endorinn.grants.applications.Partner.Part;
import no.endorinn.grants.applications.Partner.Standing;
import org.junit.jupiter.api.Test;

/** What a partner has said, and how many are asked. */
class PartnerTest {
    private static final Instant NOW = Instant.parse("2027-01-07T11:00:00Z");
    private static final Part SINGS = new Part("Synger", Optional.of(500L));
    private static final Partner ASKED =
            new Partner("football", "Fotball", "partners", "kari", NOW, Optional.empty(), Optional.empty());

    @Test
    void whatWasConfirmedIsThatVeryPart() {
        Partner confirmed = ASKED.confirming(new Partner.Yes(SINGS, "frida", NOW));

        assertThat(ASKED.standing(Optional.of(SINGS))).isEqualTo(Standing.ASKED);
        assertThat(confirmed.standing(Optional.of(SINGS))).isEqualTo(Standing.CONFIRMED);
        assertThat(confirmed.standing(Optional.of(new Part("Synger", Optional.of(501L)))))
                .isEqualTo(Standing.CHANGED);
        assertThat(confirmed.standing(Optional.of(new Part("Synger og spiller", SINGS.share()))))
                .isEqualTo(Standing.CHANGED);
        assertThat(confirmed.standing(Optional.empty())).isEqualTo(Standing.GONE);
    }

    @Test
    void aNoAfterAYesIsToldFromOneAtOnceAndWhatWasConfirmedStays() {
        Partner.No no = new Partner.No(Optional.empty(), "frida", NOW);
        Partner withdrawn =
                ASKED.confirming(new Partner.Yes(SINGS, "frida", NOW)).declining(no);

        assertThat(ASKED.declining(no).standing(Optional.of(SINGS))).isEqualTo(Standing.DECLINED);
        assertThat(withdrawn.standing(Optional.of(SINGS))).isEqualTo(Standing.WITHDRAWN);
        assertThat(withdrawn.yes().map(Partner.Yes::part)).contains(SINGS);
        assertThat(withdrawn.confirming(new Partner.Yes(SINGS, "frida", NOW)).standing(Optional.of(SINGS)))
                .isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void nobodyAsksTheSameAssociationWithoutEndNorAllOfThem() {
        Asks own = Asks.NONE;
        for (int n = 0; n < 3; n++) {
            assertThat(own.obstacle("football", "Fotball")).isEmpty();
            own = own.with(new Asks.Ask("R" + n, "football", NOW));
        }
        assertThat(own.obstacle("football", "Fotball").map(why -> why.code().id()))
                .contains("asked-too-often");
        assertThat(own.obstacle("chess", "Sjakk")).isEmpty();
        for (int n = 3; n < 30; n++) {
            own = own.with(new Asks.Ask("R", "club" + n, NOW));
        }
        assertThat(own.obstacle("chess", "Sjakk").map(why -> why.code().id())).contains("asked-too-many");
        assertThat(own.counting(NOW.plusSeconds(30 * 24 * 3600)).obstacle("football", "Fotball"))
                .as("a month later")
                .isEmpty();
    }

    @Test
    void anAssociationIsAskedNoMoreWhileThirtyWaitForItAndForgetsNoneOfThose() {
        Asks asked = Asks.NONE;
        Map<String, Standing> standings = new HashMap<>();
        for (int n = 0; n < 70; n++) {
            asked = asked.with(new Asks.Ask("R" + n, "football", NOW.plusSeconds(n)));
            standings.put("R" + n, n < 29 ? Standing.ASKED : Standing.CONFIRMED);
        }
        assertThat(asked.isFull(standings)).isFalse();
        assertThat(asked.mattering(standings).entries())
                .as("those that wait, and the latest of those it has answered")
                .hasSize(29 + 20)
                .extracting(Asks.Ask::reference)
                .contains("R0", "R28", "R69")
                .doesNotContain("R29");
        standings.put("R40", Standing.CHANGED);
        assertThat(asked.isFull(standings)).isTrue();
        assertThat(asked.isFull(Map.of())).as("none of them is there any more").isFalse();
    }
}
