package no.endorinn.lending.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LabelTest {
    @Test
    void labelsAreShortAndDifferent() {
        assertThat(LongStream.rangeClosed(1, 5_000).mapToObj(Label::of))
                .doesNotHaveDuplicates()
                .allMatch(Label::isOne)
                .allMatch(label -> label.length() == 5);
        assertThat(Label.of(1)).isEqualTo("00018");
        assertThat(Label.isOne(Label.of(123_456))).isTrue();
    }

    @Test
    void aSlipOfTheFingerIsNoOthersLabel() {
        String label = Label.of(1_042);
        for (int at = 0; at < label.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String slip = label.substring(0, at) + digit + label.substring(at + 1);
                assertThat(Label.isOne(slip)).as(slip).isEqualTo(slip.equals(label));
            }
        }
    }

    @Test
    void whatIsNoNumberOfItsLengthIsNoLabel() {
        assertThat(new String[] {"", "18", "0001a", "00018 ", "٠٠٠١٨", "00000000018"})
                .noneMatch(Label::isOne);
    }
}
