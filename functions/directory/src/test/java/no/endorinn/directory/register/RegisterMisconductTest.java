package no.endorinn.directory.register;

import static no.endorinn.directory.register.RegisterServer.cutOff;
import static no.endorinn.directory.register.RegisterServer.html;
import static no.endorinn.directory.register.RegisterServer.json;
import static no.endorinn.directory.register.RegisterServer.redirect;
import static no.endorinn.directory.register.RegisterServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.endorinn.directory.register.RegisterServer.Conduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a register does, nothing is thrown, and nothing it says is taken further than it should be. */
@Timeout(60)
class RegisterMisconductTest {
    private static final OrganisationNumber CHOIR = new OrganisationNumber("991825827");
    private static final String UNIT = "/enhetsregisteret/api/enheter/" + CHOIR.digits();
    private static final Duration LONG = Duration.ofSeconds(30);

    private final RegisterServer server = RegisterServer.start();
    private final Registers registers = new Registers(server.url(), LONG, new HandClock());

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> misconduct() {
        String unit = RegisterTexts.unit(CHOIR, "KOR", "");
        return Stream.of(
                Arguments.of("500", status(500)),
                Arguments.of("503", json(503, unit)),
                Arguments.of("429", status(429)),
                Arguments.of("400", json(400, "{}")),
                Arguments.of("204", status(204)),
                Arguments.of("empty", json("")),
                Arguments.of("nonsense", json("ja takk, begge deler")),
                Arguments.of("HTML", html()),
                Arguments.of("too deep", json("[".repeat(5000) + "]".repeat(5000))),
                Arguments.of("two at once", json(unit + unit)),
                Arguments.of("huge", json(unit.replace("KOR", "K".repeat(300_000)))),
                Arguments.of("huge and missing", json(404, "x".repeat(300_000))),
                Arguments.of("cut off", cutOff(unit)),
                Arguments.of("hangs up", (Conduct) HttpExchange::close),
                Arguments.of("redirected nowhere", redirect("http://[")),
                Arguments.of("redirected round and round", redirect(UNIT)),
                Arguments.of("a list", json("[]")),
                Arguments.of("null", json("null")),
                Arguments.of("nothing in it", json("{}")),
                Arguments.of("another organisation", json(unit.replace(CHOIR.digits(), "974760673"))),
                Arguments.of(
                        "a number that is no text", json(unit.replace('"' + CHOIR.digits() + '"', CHOIR.digits()))),
                Arguments.of("a name that is no text", json(unit.replace("\"KOR\"", "{}"))),
                Arguments.of("no name", json(unit.replace("\"KOR\"", "null"))),
                Arguments.of("a blank name", json(unit.replace("KOR", "\\u0000 \\n"))),
                Arguments.of("a flag that is none", json(unit.replace("\"konkurs\": false", "\"konkurs\": \"nei\""))),
                Arguments.of(
                        "an address that is none",
                        json(RegisterTexts.unit(CHOIR, "KOR", "")
                                .replace("\"adresse\": [\"c/o Kåre Kor\", \"Sjøgata 12\"]", "\"adresse\": 7"))),
                Arguments.of("a purpose that is none", json(unit.replace("[\"Fremje", "[4, \"Fremje"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misconduct")
    void whatIsNoAnswerOfTheEnhetsregisteretIsTakenAsNone(String name, Conduct conduct) {
        server.found(CHOIR, "KOR").unit(CHOIR, conduct);

        assertThat(registers.organisation(CHOIR)).as(name).isEqualTo(new RegisterAnswer.Unavailable());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misconduct")
    void whatIsNoAnswerOfTheFrivillighetsregisteretLeavesItsPartOpen(String name, Conduct conduct) {
        server.found(CHOIR, "KOR").voluntary(CHOIR, conduct);

        assertThat(found().voluntary()).as(name).isEqualTo(new Voluntary.Unanswered(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"icnpoKategorier\": {}",
                "\"icnpoKategorier\": [\"kor\"]",
                "\"icnpoKategorier\": [{\"navn\": \"Kunst og kultur\"}]",
                "\"icnpoKategorier\": [{\"icnpoNummer\": 1100}]",
                "\"kontonummer\": 12345678903",
                "\"respons_klasse\": \"NoeAnnet\""
            })
    void aVoluntaryPartOfAnotherShapeIsLeftOpen(String field) {
        server.found(CHOIR, "KOR");
        server.voluntary(CHOIR, json("{\"organisasjonsnummer\": \"" + CHOIR.digits() + "\", " + field + "}"));

        assertThat(found().complete()).isFalse();
    }

    @Test
    void anAccountNumberThatIsNoneIsLeftOut() {
        server.found(CHOIR, "KOR");
        server.voluntary(CHOIR, json(RegisterTexts.voluntary(CHOIR).replace("12345678903", "12345678901")));

        assertThat(found().account()).isEmpty();
        assertThat(found().categories()).hasSize(2);
    }

    @Test
    void aCategoryNeedNotHaveAName() {
        server.found(CHOIR, "KOR");
        server.voluntary(CHOIR, json("""
            {"organisasjonsnummer": "%s", "icnpoKategorier": [{"icnpoNummer": "1100"}]}
            """.formatted(CHOIR.digits())));

        assertThat(found().categories()).containsExactly(new Voluntary.Category("1100", Optional.empty()));
    }

    @Test
    void anOrganisationNeedHaveLittleMoreThanAName() {
        server.unit(CHOIR, json("""
            {"organisasjonsnummer": "%s", "navn": "KOR"}
            """.formatted(CHOIR.digits())));

        assertThat(found())
                .isEqualTo(new RegisteredOrganisation(
                        CHOIR,
                        Optional.of("KOR"),
                        Optional.empty(),
                        Standing.ACTIVE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Voluntary.NotRegistered()));
    }

    @Test
    void theAddressForLettersStandsInWhereThereIsNoOther() {
        server.unit(CHOIR, json("""
            {"organisasjonsnummer": "%s", "navn": "KOR",
             "postadresse": {"adresse": [null, "Box 7"], "poststed": "STOCKHOLM", "postnummer": "SE-111 22"}}
            """.formatted(CHOIR.digits())));

        assertThat(found().address())
                .contains(new Address(List.of("Box 7"), Optional.empty(), Optional.of("STOCKHOLM"), Optional.empty()));
    }

    @Test
    void textsAreOnOneLineWithoutControlCharactersAndComposed() {
        String odd = "  KOR\\u0000\\u001b[31m\\n og\\u00a0\\u202e KORPS\\ud800 A\\u030a ";
        server.unit(CHOIR, json(RegisterTexts.unit(CHOIR, odd, "")));

        assertThat(found().name()).contains("KOR[31m og KORPS Å");
    }

    @Test
    void textsAreCutAndListsEnd() {
        String lines = String.join(
                ",", IntStream.range(0, 50).mapToObj(i -> "\"Veg " + i + "\"").toList());
        String purpose = String.join(
                ",",
                IntStream.range(0, 90).mapToObj(i -> '"' + "å".repeat(99) + '"').toList());
        server.unit(CHOIR, json("""
            {"organisasjonsnummer": "%s", "navn": "%s", "forretningsadresse": {"adresse": [%s]},
             "vedtektsfestetFormaal": [%s], "epostadresse": "%s@kor.invalid"}
            """.formatted(CHOIR.digits(), "𝄞".repeat(1000), lines, purpose, "k".repeat(300))));

        assertThat(found().name()).contains("𝄞".repeat(200));
        assertThat(found().address().orElseThrow().lines())
                .containsExactly("Veg 0", "Veg 1", "Veg 2", "Veg 3", "Veg 4");
        assertThat(found().purpose())
                .hasValueSatisfying(text -> assertThat(text).hasSize(1999));
        assertThat(found().email()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingen", "@", "to@to@kor.invalid", "kor @kor.invalid"})
    void anEmailAddressThatIsNoneIsLeftOut(String email) {
        server.unit(CHOIR, json("""
            {"organisasjonsnummer": "%s", "navn": "KOR", "epostadresse": "%s"}
            """.formatted(CHOIR.digits(), email)));

        assertThat(found().email()).isEmpty();
    }

    @Test
    void aDeletedOrganisationIsDeletedWhateverItsDateLooksLike() {
        server.deleted(CHOIR, "KOR", "i fjor");

        assertThat(found().standing()).isEqualTo(Standing.DELETED);
        assertThat(found().deleted()).isEmpty();
    }

    @Test
    void aRedirectAtTheSameAddressIsFollowed() {
        server.found(CHOIR, "KOR").unit(CHOIR, redirect(server.url() + UNIT + "/roller"));
        server.roles(CHOIR, json(RegisterTexts.unit(CHOIR, "KOR", "")));

        assertThat(found().name()).contains("KOR");
    }

    @Test
    void aRedirectElsewhereIsNotFollowed() {
        try (RegisterServer other = RegisterServer.start()) {
            other.found(CHOIR, "KOR");
            for (String elsewhere : List.of(
                    other.url() + UNIT,
                    other.url().replace("127.0.0.1", "localhost") + UNIT,
                    server.url().replace("127.0.0.1", "localhost") + UNIT,
                    server.url().replace("http:", "https:") + UNIT,
                    server.url().replace("//", "//kor@") + UNIT,
                    "//127.0.0.1:1" + UNIT,
                    "file:///etc/hostname")) {
                server.found(CHOIR, "KOR").unit(CHOIR, redirect(elsewhere));
                Registers fresh = new Registers(server.url(), LONG, new HandClock());
                long soFar = server.asked("/enhetsregisteret/");
                assertThat(fresh.organisation(CHOIR)).as(elsewhere).isEqualTo(new RegisterAnswer.Unavailable());
                assertThat(server.asked("/enhetsregisteret/")).as(elsewhere).isEqualTo(soFar + 1);
            }
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void whatFailsIsNotTriedTwice() {
        List<Conduct> failures = List.of(status(503), html(), cutOff(RegisterTexts.unit(CHOIR, "KOR", "")));
        for (Conduct failure : failures) {
            int soFar = server.asked().size();
            server.roles(CHOIR, failure);
            assertThat(registers.officers(CHOIR)).isEqualTo(new Officers.Unavailable());
            assertThat(server.asked()).hasSize(soFar + 1);
        }
    }

    @Test
    void whoHangsUpIsAskedOnceMoreAtMost() {
        server.roles(CHOIR, HttpExchange::close);

        assertThat(registers.officers(CHOIR)).isEqualTo(new Officers.Unavailable());
        assertThat(server.asked()).hasSizeBetween(1, 2);
    }

    @Test
    void thereMustBeSomeTimeToAnswerIn() {
        assertThatThrownBy(() -> new Registers(server.url(), Duration.ZERO, new HandClock()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://data.brreg.invalid",
                "http://127.0.0.1.invalid",
                "http://localhost@register.invalid",
                "https://kor@register.invalid",
                "https://register.invalid?a=b",
                "https://register.invalid#a",
                "ftp://127.0.0.1",
                "data.brreg.invalid",
                "https:///enhetsregisteret",
                ""
            })
    void theRegistersAreReachedOverHttpsOrOnThisMachine(String url) {
        assertThatThrownBy(() -> new Registers(url, LONG, new HandClock()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://register.invalid",
                "https://register.invalid/under/",
                "http://localhost:1",
                "http://[::1]:1"
            })
    void anAddressLikeTheseWillDo(String url) {
        assertThat(new Registers(url, LONG, new HandClock())).isNotNull();
    }

    @Test
    void micronautMakesItOfTwoProperties() {
        server.found(CHOIR, "KOR");
        try (ApplicationContext context = ApplicationContext.run(Map.of("registers.url", server.url() + "/"))) {
            assertThat(context.getBean(InstantSource.class)).isNotNull();
            assertThat(context.getBean(Registers.class).organisation(CHOIR)).isInstanceOf(RegisterAnswer.Found.class);
        }
        Map<String, Object> hasty = Map.of("registers.url", server.url(), "registers.limit", "150");
        try (ApplicationContext context = ApplicationContext.run(hasty)) {
            server.always(status(200).after(new CountDownLatch(1)));
            assertThat(context.getBean(Registers.class).organisation(CHOIR))
                    .isEqualTo(new RegisterAnswer.Unavailable());
        }
    }

    private RegisteredOrganisation found() {
        RegisterAnswer answer = registers.organisation(CHOIR);
        assertThat(answer).isInstanceOf(RegisterAnswer.Found.class);
        return ((RegisterAnswer.Found) answer).organisation();
    }
}
