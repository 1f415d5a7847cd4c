package no.endorinn.directory;

import static no.endorinn.directory.Municipality.ADMINISTRATOR;
import static no.endorinn.directory.Municipality.LEADER;
import static no.endorinn.directory.Municipality.codes;
import static no.endorinn.directory.Municipality.ok;
import static no.endorinn.directory.Municipality.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.endorinn.kernel.store.Item;
import no.endorinn.testing.Calls;
import no.endorinn.testing.Reply;
import no.endorinn.testing.TestTables;
import no.endorinn.testing.Wiretap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The catalogue's search against a plain filter over the same associations, and what its index holds. */
class SearchTest {
    private static final List<String> FIRST =
            List.of("Fjordvik", "Ålesund", "Øvre", "Ærøy", "Nesbygda", "Café", "Sámi");
    private static final List<String> SECOND =
            List.of("mannskor", "damekor", "korps", "fotball", "Håndball", "skøyter", "blåsere", "teater", "bridge");
    private static final List<String> THIRD = List.of("", "for alle", "1912", "avd. Øst", "& venner", "#1");
    private static final List<String> FIELDS = List.of("culture", "sport", "faith");
    private static final List<String> AGES = List.of("children", "youth", "adults", "seniors");
    private static final List<String> PLACES = List.of("Nesbygda", "Øvre bydel", "Sentrum");

    @RegisterExtension
    static final TestTables tables = new TestTables();

    private static final List<Made> MADE = new ArrayList<>();

    private static Municipality municipality;

    /** An association as it was made. */
    private record Made(String id, String name, String field, String age, String place) {
        boolean hasWord(String beginning) {
            String bare = name.toLowerCase(Locale.ROOT).replace('å', 'a').replace('ø', 'o');
            return Stream.of(name, bare)
                    .flatMap(each -> Stream.of(folded(each).split("[^\\p{L}\\p{N}]+")))
                    .filter(word -> word.length() > 1)
                    .anyMatch(word -> word.startsWith(folded(beginning)));
        }
    }

    @BeforeAll
    static void open() {
        municipality = new Municipality(tables);
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            Made made = new Made(
                    "lag-" + i,
                    (one(FIRST, random) + " " + one(SECOND, random) + " " + one(THIRD, random)).strip(),
                    one(FIELDS, random),
                    one(AGES, random),
                    one(PLACES, random));
            MADE.add(made);
            put(
                    made.id(),
                    "{\"name\":\"%s\",\"fields\":[\"%s\"],\"ages\":[\"%s\"],\"places\":[\"%s\"]}"
                            .formatted(made.name(), made.field(), made.age(), made.place()));
        }
    }

    @AfterAll
    static void close() {
        municipality.close();
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfASearchTogetherIsWhatAPlainFilterFinds() {
        return Stream.of(
                search("", made -> true),
                search("words=kor", made -> made.hasWord("kor")),
                search("words=fjordvik", made -> made.hasWord("fjordvik")),
                search("words=FJORD", made -> made.hasWord("fjord")),
                search("words=alesund", made -> made.hasWord("alesund")),
                search("words=" + encoded("ålesund"), made -> made.hasWord("alesund")),
                search("words=aalesund", made -> made.name().startsWith("Ålesund")),
                search("words=aa", made -> made.name().startsWith("Ålesund")),
                search("words=" + encoded("å"), made -> made.name().startsWith("Ålesund")),
                search("words=haandball", made -> made.name().contains("Håndball")),
                search("words=" + encoded("håndball"), made -> made.name().contains("Håndball")),
                search("words=skoeyter", made -> made.name().contains("skøyter")),
                search("words=skoyter", made -> made.name().contains("skøyter")),
                search("words=" + encoded("skøyter"), made -> made.name().contains("skøyter")),
                search("words=aeroey", made -> made.name().startsWith("Ærøy")),
                search("words=" + encoded("ærøy"), made -> made.name().startsWith("Ærøy")),
                search("words=" + encoded("øv"), made -> made.hasWord("ov")),
                search("words=" + encoded("ÆRØY"), made -> made.hasWord("aeroy")),
                search("words=cafe", made -> made.hasWord("cafe")),
                search("words=" + encoded("håndball fj"), made -> made.hasWord("handball") && made.hasWord("fj")),
                search("words=korps+nes", made -> made.hasWord("korps") && made.hasWord("nes")),
                search("words=1912", made -> made.hasWord("1912")),
                search("words=ko+ko", made -> made.hasWord("ko")),
                search("words=finnesikke", made -> false),
                search("field=sport", made -> made.field().equals("sport")),
                search("ages=youth", made -> made.age().equals("youth")),
                search("place=" + encoded("øvre BYDEL"), made -> made.place().equals("Øvre bydel")),
                search(
                        "field=sport&ages=youth",
                        made -> made.field().equals("sport") && made.age().equals("youth")),
                search(
                        "words=fo&field=culture&place=sentrum",
                        made -> made.hasWord("fo")
                                && made.field().equals("culture")
                                && made.place().equals("Sentrum")),
                search(
                        "ages=adults&place=nesbygda",
                        made -> made.age().equals("adults") && made.place().equals("Nesbygda")));
    }

    private static DynamicTest search(String query, Predicate<Made> filter) {
        return dynamicTest("?" + query, () -> {
            List<String> found = all(query);

            assertThat(found).doesNotHaveDuplicates();
            assertThat(found.stream().filter(id -> id.startsWith("lag-")).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            MADE.stream().filter(filter).map(Made::id).toList());
        });
    }

    @Test
    void aPageTakesOneQuery() {
        Wiretap wiretap = new Wiretap();
        try (DynamoDbClient client = wiretap.client(tables)) {
            Calls calls = Calls.to(municipality.function(client));
            for (String query :
                    List.of("", "words=korps", "words=teater+sa", "field=sport&ages=youth", "place=sentrum")) {
                wiretap.listen();
                ok(calls.anonymous().get("/associations?" + query).send());

                assertThat(wiretap.roundTrips()).as(query).containsExactly("Query");
            }
        }
    }

    @Test
    void namesOfAnyAlphabetAreFoundPageByPage() {
        List<String> names =
                List.of("合唱団".repeat(26), "хор".repeat(26), "جوقة ".repeat(15), "🎵".repeat(40), "x" + "🎵".repeat(39));
        for (int i = 0; i < 30; i++) {
            put(
                    "alfabet-" + i,
                    "{\"name\":\"" + names.get(i % names.size()) + "\",\"places\":[\"Babel\"],\"groups\":[{\"name\":\""
                            + "団".repeat(30) + "\"}]}");
        }

        assertThat(all("place=babel")).hasSize(30).doesNotHaveDuplicates();
        assertThat(all("words=" + encoded("団団"))).hasSize(30).doesNotHaveDuplicates();
        assertThat(all("words=" + encoded("хорхор"))).hasSize(6);
        assertThat(all("")).hasSizeGreaterThanOrEqualTo(230).doesNotHaveDuplicates();
    }

    @Test
    void aCursorOfAnotherSearchOrOfNobodysMakingIsNoFaultOfOurs() {
        String cursor = page("", Optional.empty()).path("cursor").asText();
        for (String query : List.of("words=zz", "words=aa", "field=faith")) {
            assertThat(look("/associations?" + query + "&cursor=" + cursor).status())
                    .isIn(200, 400);
        }
        for (String position : List.of("%zz", "a", "!", "~~~~", "%F0", "AAAA")) {
            String made =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
            for (String query : List.of("", "words=kor&")) {
                assertThat(look("/associations?" + query + "cursor=" + made).status())
                        .as(position)
                        .isIn(200, 400);
            }
        }
    }

    @Test
    void aChangeOfNameLeavesTheIndexAsIfItHadAlwaysBeenCalledSo() {
        String before = "{\"name\":\"Gamle Ørland skolekorps\",\"fields\":[\"culture\",\"sport\"],\"ages\":[\"youth\"],"
                + "\"places\":[\"Ørland\",\"Brekstad\"],\"umbrellas\":[\"Norges Musikkorps Forbund\"]}";
        String after = "{\"name\":\"Nye Brekstad storband\",\"fields\":[\"culture\"],\"ages\":[\"adults\"],"
                + "\"places\":[\"Brekstad\"],\"groups\":[{\"name\":\"Aspirantene\"}],\"welcomesMembers\":true}";
        put("omdopt", before);
        put("omdopt", after);
        put("fersk", after);

        assertThat(index("omdopt")).isEqualTo(index("fersk")).isNotEmpty();
        assertThat(all("words=skolekorps")).isEmpty();
        assertThat(all("words=aspirant")).containsExactlyInAnyOrder("omdopt", "fersk");
    }

    @Test
    void ofTwoChangesAtOnceOneIsToldAndTheIndexIsThatOfTheOther() {
        put("samtidig", "{\"name\":\"Samtidig en\"}");
        Wiretap wiretap = new Wiretap();
        try (DynamoDbClient client = wiretap.client(tables)) {
            wiretap.beforeNextCommit(() -> put("samtidig", "{\"name\":\"Samtidig to\"}"));
            Reply second = Calls.to(municipality.function(client))
                    .as(ADMINISTRATOR)
                    .put("/associations/samtidig", "{\"name\":\"Samtidig tre\"}")
                    .header("If-Match", "\"1\"")
                    .send();

            assertThat(second.status()).isEqualTo(412);
        }
        put("samtidig-fersk", "{\"name\":\"Samtidig to\"}");
        assertThat(index("samtidig")).isEqualTo(index("samtidig-fersk"));
    }

    @Test
    void aWordOfOneLetterIsTooShortAndACriterionOfNobodysIsRefused() {
        assertThat(codes(look("/associations?words=k"))).containsExactly("search-too-short");
        assertThat(look("/associations?field=dancing&ages=old&colour=blue")
                        .json()
                        .path("errors"))
                .hasSize(3);
    }

    /** The index items of an association, but for its id. */
    private static Set<Map<String, AttributeValue>> index(String id) {
        Set<Map<String, AttributeValue>> items = new HashSet<>();
        tables.client()
                .scanPaginator(scan -> scan.tableName(tables.name("PeopleTable")))
                .items()
                .forEach(attributes -> {
                    Item item = Item.of(attributes);
                    if (item.text("pk").startsWith("find#") && item.text("sk").endsWith("#" + id)) {
                        Map<String, AttributeValue> same = new HashMap<>(attributes);
                        same.put("sk", AttributeValue.fromS(item.text("sk").replaceFirst("#" + id + "$", "")));
                        same.remove("id");
                        items.add(same);
                    }
                });
        return items;
    }

    private static void put(String id, String body) {
        ok(municipality.put(ADMINISTRATOR, "/associations/" + id, body));
    }

    private static List<String> all(String query) {
        List<String> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            JsonNode page = page(query, cursor);
            assertThat(page.path("associations").size()).isLessThanOrEqualTo(25);
            found.addAll(texts(page.path("associations"), "id"));
            cursor = Optional.of(page.path("cursor").asText()).filter(text -> !text.isEmpty());
        } while (cursor.isPresent());
        return found;
    }

    private static JsonNode page(String query, Optional<String> cursor) {
        return ok(look(
                "/associations?" + query + cursor.map(text -> "&cursor=" + text).orElse("")));
    }

    private static Reply look(String path) {
        return municipality.calls().as(LEADER).get(path).send();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String folded(String text) {
        String small = text.toLowerCase(Locale.ROOT)
                .replace("ø", "oe")
                .replace("å", "aa")
                .replace("æ", "ae");
        return Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String one(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
