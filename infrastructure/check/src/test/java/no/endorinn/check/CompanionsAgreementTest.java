package no.endorinn.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import no.endorinn.cases.Companion;
import no.endorinn.cases.Companion.Kind;
import no.endorinn.check.CompanionsAgreement.Half;
import org.junit.jupiter.api.Test;

class CompanionsAgreementTest {
    private static final Half ROOM = half(Kind.BOOKING, "2346789A", loan("2346789A"), loan("BCDEFGHJ"));
    private static final Half THINGS = half(Kind.LOAN, "2346789A", booking("2346789A"), loan("BCDEFGHJ"));
    private static final Half FURTHER = half(Kind.LOAN, "BCDEFGHJ", booking("2346789A"), loan("2346789A"));

    private static Half half(Kind kind, String reference, Companion... others) {
        return new Half(kind, reference, Arrays.asList(others));
    }

    private static Companion loan(String reference) {
        return new Companion(Kind.LOAN, reference, "Biblioteket");
    }

    private static Companion booking(String reference) {
        return new Companion(Kind.BOOKING, reference, "Storsalen");
    }

    @Test
    void whatNamesTheOthersFromEachSideAgreesThoughTwoShareOneReference() {
        assertThat(CompanionsAgreement.differences(List.of(ROOM, THINGS, FURTHER, half(Kind.LOAN, "KLMNPQRS"))))
                .isEmpty();
    }

    @Test
    void aHalfThatIsNotThereOrDoesNotNameTheOtherIsFound() {
        assertThat(CompanionsAgreement.differences(List.of(ROOM, THINGS)))
                .containsExactly(
                        "booking 2346789A names loan BCDEFGHJ, which is not there",
                        "loan 2346789A names loan BCDEFGHJ, which is not there");
        assertThat(CompanionsAgreement.differences(
                        List.of(ROOM, THINGS, half(Kind.LOAN, "BCDEFGHJ", booking("2346789A")))))
                .containsExactly("loan 2346789A names loan BCDEFGHJ, which does not name it");
    }
}
