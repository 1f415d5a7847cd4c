package no.endorinn.calendar;

import static no.endorinn.calendar.Uses.THURSDAY;
import static no.endorinn.calendar.Uses.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageItemTest {
    private static final Key KEY = new Key("CalendarTable", THURSDAY.toString(), "hall");
    private static final Instant TOLD = Instant.parse("2027-01-07T11:00:00Z");

    @Test
    void anOccupationIsALineThatCanBeReadInTheConsole() {
        assertThat(written(plain()).text("taken")).isEqualTo("K7M2PQ4X BO 1799946000 1799953200 *\n");
        assertThat(written(plain(), full("Koret: øving")).text("taken")).isEqualTo("""
            K7M2PQ4X BO 1799946000 1799953200 *
            2346789A LO 1799946000 1799953200 b,c n3 q7 b15 a120 c1799319600 tKoret: øving
            """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "to\nlinjer\n",
                "K7M2PQ4X BO 1799946000 1799953200 *\nK7M2PQ4Y BO 1799946000 1799953200 *",
                "\\",
                "\\n",
                "\\\n\\",
                "tab\tog\rretur",
                "🎶 \u2028"
            })
    void whateverThePublicTextSaysItIsReadAsItWasWritten(String text) {
        CalendarPage day = day(full(text), plain());

        assertThat(PageItem.page(PageItem.of(day, KEY, 1))).isEqualTo(day);
    }

    @Test
    void aPreviewHasNoReferenceYet() {
        CalendarPage day = day(like(plain(), "", Optional.empty()));

        assertThat(PageItem.page(PageItem.of(day, KEY, 1))).isEqualTo(day);
    }

    @Test
    void aDayIsStillReadAsItWasWrittenWhenItWasAListOfMaps() {
        Item before = Item.at(KEY)
                .number("version", 1)
                .items("taken", List.of(map(plain()).build(), fullMap()))
                .build();

        assertThat(PageItem.page(before)).isEqualTo(day(plain(), full("Koret: øving")));
    }

    /** A map of the same took 41 bytes by DynamoDB's rules. */
    @Test
    void itTakesLessRoomThanAMapDid() {
        assertThat(written(plain()).text("taken")).hasSizeLessThan(41);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7M2PQ4X",
                "K7M2PQ4X BO 1799946000 1799953200 *",
                "K7M2PQ4X BO 1799946000 1799953200\n",
                "K7M2PQ4X XX 1799946000 1799953200 *\n",
                "K7M2PQ4X BO 1799953200 1799946000 *\n",
                "K7M2PQ4X BO 1799946000 soon *\n",
                "K7M2PQ4X BO 1799946000 1799953200 * z1\n",
                "K7M2PQ4X BO 1799946000 1799953200 * \n",
                "K7M2PQ4X BO 1799946000 1799953200 * tØving",
                "\n"
            })
    void whatIsNotOursIsAFaultThatNamesTheItem(String taken) {
        Item strange = Item.at(KEY).number("version", 1).text("taken", taken).build();

        assertThatThrownBy(() -> PageItem.page(strange))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(THURSDAY + " hall");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to ord", "to\nlinjer", "a,b"})
    void whatCouldNotBeReadBackIsNotWritten(String reference) {
        Occupation strange = like(plain(), reference, Optional.empty());

        assertThatThrownBy(() -> written(strange)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CalendarPage day(Occupation... occupations) {
        Map<Occupation.Identity, Instant> since = Stream.of(occupations)
                .filter(Occupation::isPublic)
                .collect(Collectors.toMap(Occupation::identity, each -> TOLD));
        return new CalendarPage(Paging.DAY, THURSDAY, "hall", 1, 0, List.of(occupations), since, List.of());
    }

    private static Item written(Occupation... occupations) {
        return PageItem.of(day(occupations), KEY, 1);
    }

    private static Occupation plain() {
        return like(use("18:00", "20:00"), "K7M2PQ4X", Optional.empty());
    }

    private static Occupation full(String label) {
        return new Occupation(
                "2346789A",
                3,
                Occupation.Kind.LOAN,
                plain().time(),
                Duration.ofMinutes(15),
                Duration.ofMinutes(120),
                Set.of("b", "c"),
                7,
                Optional.of(label));
    }

    private static Occupation like(Occupation other, String reference, Optional<String> label) {
        return new Occupation(
                reference, 1, other.kind(), other.time(), Duration.ZERO, Duration.ZERO, other.parts(), 1, label);
    }

    private static Item.Builder map(Occupation occupation) {
        return Item.builder()
                .text("r", occupation.reference())
                .text("k", occupation.kind().name().substring(0, 2))
                .instant("s", occupation.time().start())
                .instant("e", occupation.time().end())
                .texts("p", occupation.parts().stream().sorted().toList());
    }

    private static Item fullMap() {
        return map(full(""))
                .text("t", "Koret: øving")
                .number("n", 3)
                .instant("c", TOLD)
                .number("q", 7)
                .number("b", 15)
                .number("a", 120)
                .build();
    }
}
