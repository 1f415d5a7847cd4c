package no.endorinn.grants.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import no.endorinn.grants.decide.Award;
import no.endorinn.grants.decide.Figures;
import no.endorinn.grants.decide.Figures.Tally;
import no.endorinn.kernel.words.Wording;
import org.junit.jupiter.api.Test;

/** What can be told of a year, so that nobody learns what one person was given. */
class SummaryTest {
    private static final Award.Recipient CHOIR = new Award.Recipient(
            "choir",
            "Fjordvik mannskor",
            Optional.empty(),
            List.of("CULTURE", "SOCIAL"),
            List.of("ADULTS"),
            List.of("Sentrum"));

    @Test
    void anAssociationWithTwoFieldsCountsInEachAndOnceInAll() {
        Summary summary = Summary.of(List.of(scheme("drift").association(CHOIR, 0, 1_000_000)));

        assertThat(summary.associations()).isEqualTo(new Tally(1, 1_000_000));
        assertThat(summary.by(Figures::fields))
                .extracting(each -> each.getKey() + " " + each.getValue().amount())
                .containsExactly("CULTURE 1000000", "SOCIAL 1000000");
    }

    @Test
    void whatIsChangedOrGivenBackCountsAsItStandsAndWhatIsTakenAwayNotAtAll() {
        Figures changed = scheme("drift").association(CHOIR, 0, 1_000_000).association(CHOIR, 1_000_000, 400_000);

        assertThat(changed.associations()).isEqualTo(new Tally(1, 400_000));
        assertThat(changed.places().get("Sentrum")).isEqualTo(new Tally(1, 400_000));
        Figures gone = changed.association(CHOIR, 400_000, 0);
        assertThat(gone.associations()).isEqualTo(Tally.NONE);
        assertThat(gone.places()).isEmpty();
    }

    @Test
    void fewerThanFivePersonsAreToldOfTogetherWithOthers() {
        Summary summary = Summary.of(List.of(people("camp", 7), people("fee", 3), people("trip", 2)));

        assertThat(summary.people()).containsOnlyKeys("camp");
        assertThat(summary.otherPeople()).isEqualTo(new Tally(5, 500_000));
        assertThat(summary.allPeople()).isEqualTo(new Tally(12, 1_200_000));
        assertThat(summary.hidden()).isFalse();
    }

    @Test
    void twoPersonsAreNotWhatIsLeftWhenTheOthersAreTakenAway() {
        Summary summary = Summary.of(List.of(people("camp", 7), people("fee", 2), people("trip", 9)));

        assertThat(summary.people()).containsOnlyKeys("trip");
        assertThat(summary.otherPeople()).isEqualTo(new Tally(9, 900_000));
    }

    @Test
    void fourPersonsInAllAreInNoNumber() {
        Summary summary = Summary.of(List.of(people("fee", 3), people("trip", 1)));

        assertThat(summary.people()).isEmpty();
        assertThat(summary.allPeople()).isEqualTo(Tally.NONE);
        assertThat(summary.hidden()).isTrue();
    }

    /** So many persons with 1 000 kroner each. */
    private static Figures people(String source, int many) {
        Figures figures = scheme(source);
        for (int i = 0; i < many; i++) {
            figures = figures.person(0, 100_000);
        }
        return figures;
    }

    private static Figures scheme(String source) {
        return Figures.none(2027, source, Optional.of(new Wording(source, source, source)));
    }
}
