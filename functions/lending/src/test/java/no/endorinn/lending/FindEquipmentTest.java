package no.endorinn.lending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.endorinn.calendar.Calendars;
import no.endorinn.calendar.Occupation;
import no.endorinn.calendar.Resource;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody finds who wants to borrow. */
class FindEquipmentTest {
    @RegisterExtension
    static final Municipality municipality = new Municipality();

    private static final String WEEKEND = "from=2027-01-15T12:00:00%2B01:00&until=2027-01-18T12:00:00%2B01:00";

    @BeforeAll
    static void things() {
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        municipality.staff(
                "POST", "/lending-points", TestPoints.identified("hall", TestPoints.of("Fjordvikhallen", "Idrett")), 0);
        TestModels.added(municipality, "tables", TestModels.tables(), 20, "*");
        TestModels.added(municipality, "skates", TestModels.skates(), 6, "38", "40");
        TestModels.added(
                municipality,
                "bass",
                TestModels.of(
                        "Kontrabass", "music", "hall", "\"description\":{\"nb\":\"Med bue\",\"en\":\"Double bass\"},"),
                1,
                "*");
    }

    @Test
    void everythingFreeForMyDatesAtAllPointsIsOneAnswerByName() {
        JsonNode found = found(WEEKEND);

        assertThat(found.path("equipment").findValuesAsText("id")).containsSubsequence("bass", "tables", "skates");
        assertThat(thing(found, "tables").path("free").asInt()).isEqualTo(20);
        assertThat(thing(found, "skates").path("free").asInt()).isEqualTo(12);
        assertThat(thing(found, "skates").at("/variants/1/free").asInt()).isEqualTo(6);
        assertThat(thing(found, "bass").path("point").asText()).isEqualTo("hall");
    }

    @Test
    void whatOthersHaveThroughAnyOfTheTimeIsNotFreeAndWhatComesBackBeforeIs() {
        TestModels.added(municipality, "tent", TestModels.of("Partytelt", "events", "library", ""), 4, "*");
        taken("tent", 3, "2027-01-17T09:00:00Z", "2027-01-19T09:00:00Z");
        taken("tent", 1, "2027-01-14T09:00:00Z", "2027-01-15T10:00:00Z");

        assertThat(free("tent", WEEKEND)).isEqualTo(1);
        assertThat(free("tent", "from=2027-01-15T11:30:00%2B01:00&until=2027-01-15T16:00:00%2B01:00"))
                .as("one is back at eleven, and looked over for an hour")
                .isEqualTo(3);
        assertThat(free("tent", "from=2027-01-15T12:00:00%2B01:00&until=2027-01-15T16:00:00%2B01:00"))
                .isEqualTo(4);
        assertThat(read("/equipment/tent/days?month=2027-01-01")
                        .path("days")
                        .valueStream()
                        .limit(20)
                        .map(day -> day.path("free").asInt()))
                .containsExactly(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 4, 1, 1, 1, 4);
    }

    @Test
    void whatShouldBeBackAndIsNotIsNotFreeWithoutAnyClock() {
        List<String> labels = TestModels.added(
                municipality, "projector", TestModels.of("Projektor", "meetings", "library", ""), 3, "*");
        out("projector", labels.getFirst(), Municipality.NOW.minus(Duration.ofDays(2)));

        assertThat(thing(found(WEEKEND), "projector").path("free").asInt()).isEqualTo(2);
        assertThat(read("/equipment/projector").path("working").asInt()).isEqualTo(3);
    }

    @Test
    void itIsFoundByKindByPlaceAndByWordsInAnyLanguage() {
        assertThat(ids("category=music")).containsExactly("bass");
        assertThat(ids("point=hall")).containsExactly("bass");
        assertThat(ids("words=double%20BASS")).containsExactly("bass");
        assertThat(ids("words=bue")).containsExactly("bass");
        assertThat(ids("words=bue&category=sport")).isEmpty();
        assertThat(found("words=noslikt").path("count").asInt()).isZero();
    }

    @Test
    void whatIsRetiredIsNoLongerFoundNorShown() {
        TestModels.added(municipality, "old", TestModels.of("Gammelt", "other", "library", ""), 1, "*");
        municipality.staff(
                "PUT", "/equipment/old", TestModels.of("Gammelt", "other", "library", "\"retired\":true,"), 1);

        assertThat(ids("words=gammelt")).isEmpty();
        assertThat(tried("/equipment/old").status()).isEqualTo(404);
        assertThat(tried("/equipment/old/days").status()).isEqualTo(404);
    }

    @Test
    void aTimeThatIsNoneIsSaidSo() {
        assertThat(tried("/equipment?from=2027-01-15T12:00:00Z").codes()).containsExactly("missing");
        assertThat(tried("/equipment?from=2027-01-15T12:00:00Z&until=2027-01-15T12:00:00Z")
                        .codes())
                .containsExactly("end-before-start");
        assertThat(tried("/equipment?from=2027-01-15T12:00:00Z&until=2027-08-15T12:00:00Z&category=cars")
                        .codes())
                .containsExactlyInAnyOrder("lent-too-long", "not-a-choice");
    }

    @Test
    void aPageIsTwentyFiveAndCostsTheSameWithAHundredTimesAsManyCopies() {
        for (int i = 10; i < 40; i++) {
            municipality.staff(
                    "POST",
                    "/equipment",
                    TestPoints.identified("many-" + i, TestModels.of("Ting " + i, "transport", "library", "")),
                    0);
        }
        Wiretap wiretap = new Wiretap();
        Calls calls = Calls.to(new LendingFunction(municipality.context(wiretap.client(municipality.tables()))));
        String address = "/equipment?category=transport&" + WEEKEND;
        calls.anonymous().get(address).send();

        wiretap.listen();
        JsonNode first = calls.anonymous().get(address).send().json();
        List<String> few = wiretap.roundTrips();
        IntStream.range(0, 5)
                .forEach(again ->
                        municipality.staff("POST", "/equipment/many-10/copies", "{\"lots\":[{\"quantity\":40}]}", 0));
        wiretap.listen();
        JsonNode full = calls.anonymous().get(address).send().json();

        assertThat(first.path("equipment")).hasSize(25);
        assertThat(first.path("count").asInt()).isEqualTo(30);
        assertThat(few).containsExactly("BatchGetItem", "BatchGetItem");
        assertThat(wiretap.roundTrips()).isEqualTo(few);
        assertThat(thing(full, "many-10").path("free").asInt()).isEqualTo(200);
        assertThat(found("category=transport&cursor=" + first.path("cursor").asText())
                        .path("equipment")
                        .findValuesAsText("id"))
                .containsExactly("many-35", "many-36", "many-37", "many-38", "many-39");
    }

    private static int free(String model, String time) {
        return thing(found(time), model).path("free").asInt();
    }

    private static List<String> ids(String query) {
        return found(query).path("equipment").findValuesAsText("id");
    }

    private static JsonNode found(String query) {
        return read("/equipment?" + query);
    }

    private static JsonNode read(String path) {
        return municipality.get(path).json();
    }

    private static Reply tried(String path) {
        return municipality.calls().anonymous().get(path).send();
    }

    private static JsonNode thing(JsonNode found, String id) {
        return found.path("equipment")
                .valueStream()
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + found));
    }

    /** Somebody has so many of it, handed out. */
    private static void taken(String model, int quantity, String from, String until) {
        Calendars months = municipality.bean(Calendars.class).byMonth();
        Interval time = new Interval(Instant.parse(from), Instant.parse(until));
        Occupation loan = new Occupation(
                "KMTR2346",
                quantity,
                Occupation.Kind.LOAN,
                time,
                Duration.ZERO,
                Duration.ofHours(1),
                Set.of(Resource.WHOLE),
                quantity,
                Optional.empty());
        Set<Key> keys = months.keys(model, List.of(loan.held()));
        UnitOfWork work = municipality.bean(UnitOfWork.class);
        Effort effort = Effort.lasting(Duration.ofSeconds(5), () -> Municipality.NOW);
        work.commit(
                effort,
                () -> new Decision<>(
                        Map.of(),
                        months.changes(work.read(keys, effort), model, List.of(), List.of(loan), Municipality.NOW)));
    }

    /** Somebody has this copy, and should have brought it back then. */
    private static void out(String model, String label, Instant due) {
        Copies copies = municipality.bean(Copies.class);
        UnitOfWork work = municipality.bean(UnitOfWork.class);
        Effort effort = Effort.lasting(Duration.ofSeconds(5), () -> Municipality.NOW);
        work.commit(effort, () -> {
            Snapshot read = work.read(List.of(copies.stockKey(model)), effort);
            Stock stock = copies.stock(read, model).out(List.of(new Stock.Out(label, Resource.WHOLE, "KMTR2346", due)));
            return new Decision<>(stock, List.of(copies.changed(stock)));
        });
    }
}
