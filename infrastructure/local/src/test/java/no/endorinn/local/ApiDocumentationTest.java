package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiDocumentationTest {

    @Test
    void who_may_call_comes_from_the_table_of_rights(@TempDir Path docs) throws IOException {
        Path openapi = Files.writeString(docs.resolve("openapi.yaml"), """
            openapi: 3.1.0
            security: [{token: []}]
            paths:
              /rooms: {get: {security: [], summary: Rooms}}
              /bookings/{id}/cancel: {post: {summary: Cancels}}
            """);
        Files.writeString(docs.resolve("rights.md"), """
            | route | anyone | own | leader | caseworker |
            |---|---|---|---|---|
            | `GET /rooms` | ● | | | |
            | `POST /bookings/{id}/cancel` | | ● | ● | |
            | `POST /bookings/{id}/cancel of a block` | | | | ● |
            """);

        assertThat(ApiDocumentation.render(openapi))
                .contains("Open to all.")
                .contains("For own, leader. Of a block: caseworker.");
    }

    @Test
    void what_an_operation_takes_over_by_name_is_written_out(@TempDir Path docs) throws IOException {
        Path openapi = Files.writeString(docs.resolve("openapi.yaml"), """
            openapi: 3.1.0
            x-answers:
              open: &open
                '400': {description: Unreadable}
                '503': {description: Busy}
              named: &named
                '404': {description: Not there}
            paths:
              /rooms:
                get:
                  security: []
                  summary: Rooms
                  responses:
                    <<: [*open, *named]
                    '200': {description: The rooms}
                    '503': {description: Closed}
            """);
        Files.writeString(docs.resolve("rights.md"), """
            | route | anyone |
            |---|---|
            | `GET /rooms` | ● |
            """);

        assertThat(ApiDocumentation.render(openapi))
                .containsSubsequence(
                        "<strong>200</strong> The rooms",
                        "<strong>400</strong> Unreadable",
                        "<strong>404</strong> Not there",
                        "<strong>503</strong> Closed")
                .doesNotContain("Busy");
    }
}
