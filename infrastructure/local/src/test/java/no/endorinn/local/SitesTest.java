package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The registers and the app as the local runtime serves them. */
class SitesTest {
    private static final String UNIT = "/registers/enhetsregisteret/api/enheter/";
    private static final String VOLUNTARY = "/registers/frivillighetsregisteret/api/frivillige-organisasjoner/";

    @TempDir
    Path folder;

    @Test
    void a_register_answers_as_it_documents() throws Exception {
        Door.Site registers = registers();

        assertThat(json(registers, UNIT + "810002743").path("navn").asText()).isEqualTo("KORET");
        assertThat(json(registers, UNIT + "810002743/roller")
                        .at("/rollegrupper/0/roller/0/person/navn/etternavn")
                        .asText())
                .isEqualTo("Korsang");
        assertThat(json(registers, VOLUNTARY + "810002743")
                        .at("/icnpoKategorier/0/icnpoNummer")
                        .asText())
                .isEqualTo("1100");
        assertThat(json(registers, UNIT + "810056177").path("slettedato").asText())
                .isEqualTo("2019-04-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {UNIT + "974760673", VOLUNTARY + "810056177", "/registers/", "/registers/enhetsregisteret"})
    void whom_a_register_does_not_know_is_not_found(String path) throws Exception {
        assertThat(get(registers(), path).status()).isEqualTo(404);
    }

    @Test
    void without_a_demo_there_are_no_organisations() {
        assertThat(get(new RegisterSite(Optional.empty()), UNIT + "810002743").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/app/, 200, text/html; charset=utf-8",
        "/app/mine, 200, text/html; charset=utf-8",
        "/app/rooms/hall, 200, text/html; charset=utf-8",
        "/app/assets/a.js, 200, text/javascript; charset=utf-8",
        "/app/config.json, 200, application/json",
        "/app/assets/b.js, 404, application/json",
        "/app/..%2f..%2fsecret.txt, 404, application/json",
        "/app/../secret.txt, 404, application/json",
        "/pictures/hall.svg, 200, image/svg+xml",
        "/pictures/none.svg, 404, application/json",
        "/pictures/, 404, application/json",
        "/pictures/..%2fsecret.txt, 404, application/json",
        "/pictures/../secret.txt, 404, application/json"
    })
    void the_app_has_its_files_and_one_page_for_all_else_and_nothing_beside(String path, int status, String type)
            throws Exception {
        ApiAnswer answer = get(app(), path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).containsExactly(type);
        assertThat(answer.headers().get("content-security-policy")).containsExactly("default-src 'none'");
    }

    @Test
    void nothing_is_sent_to_the_app() throws Exception {
        ApiRequest post = new ApiRequest("POST", "/app/", "", Map.of(), new byte[0], "127.0.0.1");

        assertThat(app().answer(post).status()).isEqualTo(405);
    }

    @Test
    void what_is_text_is_compressed_for_whoever_takes_it() throws Exception {
        Door.Site app = app();
        Files.writeString(folder.resolve("dist/assets/long.js"), "// one line\n".repeat(500));
        ApiRequest request = new ApiRequest(
                "GET",
                "/app/assets/long.js",
                "",
                Map.of("Accept-Encoding", List.of("gzip, br")),
                new byte[0],
                "127.0.0.1");

        ApiAnswer answer = app.answer(request);

        assertThat(answer.headers()).containsEntry("content-encoding", List.of("gzip"));
        assertThat(answer.body().length).isLessThan(500);
        assertThat(get(app, "/app/assets/long.js").headers()).doesNotContainKey("content-encoding");
    }

    private Door.Site registers() throws Exception {
        Files.writeString(folder.resolve("registers.json"), """
            {"810002743": {"name": "KORET", "form": "FLI", "icnpo": [["1100", "Kunst og kultur"]],
                           "officers": [["Kåre Korsang", "LEDE", "Styrets leder"]]},
             "810056177": {"name": "SKØYTELAGET", "form": "FLI", "deleted": "2019-04-01"}}
            """);
        return new RegisterSite(Optional.of(folder));
    }

    private Door.Site app() throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Path built = Files.createDirectories(folder.resolve("dist/assets"));
        Files.writeString(built.resolve("a.js"), "1");
        Files.writeString(folder.resolve("dist/index.html"), "<html>");
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        Files.writeString(pictures.resolve("hall.svg"), "<svg/>");
        Issuer issuer = new Issuer(
                URI.create("http://127.0.0.1/issuer"), "endorinn", SigningKeys.ofThisProcess(), Clock.systemUTC());
        return new AppSite(
                folder.resolve("dist"),
                Optional.of(pictures),
                Map.of("content-security-policy", "default-src 'none'"),
                JsonNodeFactory.instance.objectNode().put("municipality", "Fjordvik"),
                issuer);
    }

    private static JsonNode json(Door.Site site, String path) throws Exception {
        ApiAnswer answer = get(site, path);
        assertThat(answer.status()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static ApiAnswer get(Door.Site site, String path) {
        return site.answer(new ApiRequest("GET", path, "", Map.<String, List<String>>of(), new byte[0], "127.0.0.1"));
    }
}
