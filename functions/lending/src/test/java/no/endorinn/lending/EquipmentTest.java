package no.endorinn.lending;

import static no.endorinn.testing.Townsfolk.ADMINISTRATOR;
import static no.endorinn.testing.Townsfolk.CARETAKER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.Label;
import no.endorinn.lending.equipment.Stock;
import no.endorinn.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The catalogue of equipment as staff keep it. */
class EquipmentTest {
    private static final String LIBRARIAN = "sub-librarian";

    @RegisterExtension
    static final Municipality municipality = new Municipality();

    @BeforeEach
    void aLibrary() {
        municipality.people().staff(LIBRARIAN, "Berit Bibliotekar", "CARETAKER@Bibliotek");
        municipality.staff("POST", "/lending-points", TestPoints.identified("library", TestPoints.library()), 0);
        municipality.staff(
                "POST", "/lending-points", TestPoints.identified("hall", TestPoints.of("Fjordvikhallen", "Idrett")), 0);
    }

    @Test
    void twelvePairsOfSkatesInTwoSizesAreTwoRequestsAndEachHasALabel() {
        List<String> labels = TestModels.added(municipality, "skates", TestModels.skates(), 6, "38", "40");

        assertThat(labels).hasSize(12).doesNotHaveDuplicates().allMatch(Label::isOne);
        JsonNode copy = read("/copies/" + labels.getLast());
        assertThat(copy.path("name").asText()).isEqualTo("Skøyter");
        assertThat(copy.path("variant").asText()).isEqualTo("40");
        assertThat(stock("skates").working("38")).isEqualTo(6);
    }

    @Test
    void copiesThatWereAddedAreNotAddedOnceMoreWhenTheAnswerWasLost() {
        TestModels.added(municipality, "projector", TestModels.of("Projektor", "meetings", "library", ""), 1, "*");

        List<Reply> replies = IntStream.range(0, 2)
                .mapToObj(again -> municipality
                        .calls()
                        .as(ADMINISTRATOR)
                        .post("/equipment/projector/copies", "{\"lots\":[{\"quantity\":2,\"place\":\"Skap 3\"}]}")
                        .header("Idempotency-Key", "the-same-key")
                        .send())
                .toList();

        assertThat(TestModels.labels(replies.getLast())).isEqualTo(TestModels.labels(replies.getFirst()));
        assertThat(read("/equipment/projector/copies").path("copies")).hasSize(3);
        assertThat(stock("projector").working("*")).isEqualTo(3);
    }

    @Test
    void onlyWhatWorksCountsAndWhoChangedWhatIsTold() {
        String label = TestModels.added(
                        municipality, "drums", TestModels.of("Trommesett", "music", "library", ""), 2, "*")
                .getFirst();

        Reply broken =
                tried(LIBRARIAN, "PUT", "/copies/" + label, "{\"state\":\"broken\",\"note\":\"Skinnet er røket\"}", 1);
        assertThat(broken.status()).as(broken.body()).isEqualTo(200);
        assertThat(stock("drums").working("*")).isEqualTo(1);
        assertThat(tried(LIBRARIAN, "PUT", "/copies/" + label, "{\"state\":\"working\"}", 1)
                        .status())
                .as("of a version that is no more")
                .isEqualTo(412);
        tried(LIBRARIAN, "PUT", "/copies/" + label, "{\"state\":\"working\"}", 2);

        assertThat(stock("drums").working("*")).isEqualTo(2);
        assertThat(read("/equipment/drums/history").path("events").findValuesAsText("text"))
                .containsExactlyInAnyOrder(
                        "Eksemplar " + label + ": i orden",
                        "Eksemplar " + label + ": ødelagt",
                        "Eksemplarer lagt til: 2",
                        "Lagt til");
    }

    @Test
    void aChangeOfTermsIsSeenByWhoeverIsBorrowing() {
        TestModels.added(municipality, "tables", TestModels.tables(), 20, "*");
        long before = stock("tables").version();

        municipality.staff("PUT", "/equipment/tables", TestModels.tables().replace("30", "7"), 1);

        assertThat(stock("tables").version()).isEqualTo(before + 1);
        assertThat(stock("tables").working("*")).isEqualTo(20);
    }

    @Test
    void aSizeThatHasCopiesCannotBeLeftOut() {
        TestModels.added(municipality, "skis", TestModels.skates(), 1, "38");

        Reply reply = tried(ADMINISTRATOR, "PUT", "/equipment/skis", TestModels.tables(), 1);

        assertThat(reply.codes()).containsExactly("variant-has-copies");
        assertThat(reply.body()).contains("Størrelsen 38");
    }

    @Test
    void aLabelWithASlipOfTheFingerIsNoCopy() {
        String label = TestModels.added(
                        municipality, "bass", TestModels.of("Kontrabass", "music", "library", ""), 1, "*")
                .getFirst();
        String slip = label.substring(0, 4) + (label.charAt(4) == '9' ? '0' : (char) (label.charAt(4) + 1));

        assertThat(tried(CARETAKER, "GET", "/copies/" + slip, "", 0).status()).isEqualTo(404);
        assertThat(tried(CARETAKER, "GET", "/copies/" + label.substring(0, 2) + "%20" + label.substring(2), "", 0)
                        .status())
                .as("read in two groups")
                .isEqualTo(200);
    }

    @Test
    void whoRunsTheLibraryKeepsTheLibrarysThingsAndNotTheHalls() {
        String kayak = TestModels.of("Kajakk", "outdoors", "hall", "");
        String label = TestModels.added(municipality, "kayak", kayak, 1, "*").getFirst();

        assertThat(tried(LIBRARIAN, "POST", "/equipment", TestPoints.identified("kayak-2", kayak), 0)
                        .codes())
                .containsExactly("other-area");
        assertThat(tried(LIBRARIAN, "PUT", "/equipment/kayak", kayak.replace("\"hall\"", "\"library\""), 1)
                        .codes())
                .containsExactly("other-area");
        assertThat(tried(LIBRARIAN, "GET", "/copies/" + label, "", 0).codes()).containsExactly("other-area");
        assertThat(tried(
                                LIBRARIAN,
                                "POST",
                                "/equipment",
                                TestPoints.identified("book-trolley", TestModels.of("Bokvogn", "other", "library", "")),
                                0)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatIsWrongWithAModelIsSaidAllAtOnce() {
        Reply reply = tried(
                ADMINISTRATOR,
                "POST",
                "/equipment",
                TestPoints.identified(
                        "odd",
                        TestModels.of(
                                "Rart",
                                "other",
                                "library",
                                "\"variants\":[{\"id\":\"m\",\"name\":\"M\"},{\"id\":\"m\",\"name\":\"Også M\"}],"
                                        + "\"pictures\":[\"https://elsewhere.example/a.png\"],")),
                0);
        assertThat(reply.codes()).containsExactlyInAnyOrder("same-variant-twice", "not-a-picture");

        assertThat(tried(
                                ADMINISTRATOR,
                                "POST",
                                "/equipment",
                                TestPoints.identified("odd", TestModels.of("Rart", "other", "nowhere", "")),
                                0)
                        .codes())
                .containsExactly("unknown-point");
    }

    @Test
    void noMoreThanFortyAtOnceAndOnlyOfSizesThatThereAre() {
        TestModels.added(municipality, "vests", TestModels.skates(), 1, "38");

        assertThat(tried(
                                ADMINISTRATOR,
                                "POST",
                                "/equipment/vests/copies",
                                "{\"lots\":[{\"quantity\":21,\"variant\":\"38\"},{\"quantity\":20,\"variant\":\"40\"}]}",
                                0)
                        .codes())
                .containsExactly("too-many-copies-at-once");
        assertThat(tried(ADMINISTRATOR, "POST", "/equipment/vests/copies", "{\"lots\":[{\"quantity\":1}]}", 0)
                        .codes())
                .containsExactly("unknown-variant");
    }

    private static Stock stock(String model) {
        Copies copies = municipality.bean(Copies.class);
        Snapshot read = municipality.read(List.of(copies.stockKey(model)));
        return copies.stock(read, model);
    }

    private static JsonNode read(String path) {
        Reply reply = tried(CARETAKER, "GET", path, "", 0);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static Reply tried(String sub, String method, String path, String body, long version) {
        return municipality.tried(sub, method, path, body, version);
    }
}
