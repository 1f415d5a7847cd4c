package no.endorinn.directory.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final OrganisationNumber NUMBER = new OrganisationNumber("974760673");

    private final HandClock clock = new HandClock();
    private final Memory<String> memory = new Memory<>(clock);

    @Test
    void whatIsKnownIsKeptForFiveMinutes() {
        memory.keep(NUMBER, new Reply.Known<>("kor"));

        clock.pass(Duration.ofSeconds(299));
        assertThat(memory.of(NUMBER)).contains(new Reply.Known<>("kor"));
        clock.pass(Duration.ofSeconds(1));
        assertThat(memory.of(NUMBER)).isEmpty();
    }

    @Test
    void whatIsUnknownIsKeptForOne() {
        memory.keep(NUMBER, new Reply.Unknown<>());

        clock.pass(Duration.ofSeconds(59));
        assertThat(memory.of(NUMBER)).contains(new Reply.Unknown<>());
        clock.pass(Duration.ofSeconds(1));
        assertThat(memory.of(NUMBER)).isEmpty();
    }

    @Test
    void failuresAreNotKept() {
        memory.keep(NUMBER, new Reply.Unavailable<>());

        assertThat(memory.of(NUMBER)).isEmpty();
    }

    @Test
    void ofMoreThanTwoHundredTheOldestAreForgotten() {
        List<OrganisationNumber> numbers = IntStream.iterate(900_000_000, number -> number + 1)
                .mapToObj(String::valueOf)
                .map(OrganisationNumber::parse)
                .flatMap(Optional::stream)
                .limit(250)
                .toList();
        numbers.forEach(number -> memory.keep(number, new Reply.Known<>(number.digits())));

        Stream<OrganisationNumber> kept =
                numbers.stream().filter(number -> memory.of(number).isPresent());
        assertThat(kept).containsExactlyElementsOf(numbers.subList(50, 250));
    }
}
