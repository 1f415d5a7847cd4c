package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

    private final RouteTable routes = new RouteTable(List.of(
            route("ANY", "$default"),
            route("GET", "/files/{path+}"),
            route("GET", "/bookings/{reference}"),
            route("ANY", "/bookings/{reference}/notes"),
            route("GET", "/bookings/{reference}/notes"),
            route("POST", "/bookings/preview"),
            route("GET", "/bookings/all")));

    @ParameterizedTest
    @CsvSource({
        "GET, /bookings/all, GET /bookings/all",
        "GET, /bookings/b-1, GET /bookings/{reference}",
        "POST, /bookings/preview, POST /bookings/preview",
        "GET, /bookings/preview, GET /bookings/{reference}",
        "GET, /bookings/b-1/notes, GET /bookings/{reference}/notes",
        "PUT, /bookings/b-1/notes, ANY /bookings/{reference}/notes",
        "GET, /files/a/b/c, GET /files/{path+}",
        "GET, /bookings/, $default",
        "GET, /bookings, $default",
        "DELETE, /nowhere, $default"
    })
    void the_most_specific_route_is_taken(String method, String path, String key) {
        assertThat(routes.match(method, path).orElseThrow().route().key()).isEqualTo(key);
    }

    @Test
    void parameters_are_decoded_but_a_plus_is_a_plus() {
        assertThat(routes.match("GET", "/bookings/%C3%B8+vel%2Fse")
                        .orElseThrow()
                        .pathParameters())
                .isEqualTo(Map.of("reference", "ø+vel/se"));
    }

    @Test
    void a_greedy_parameter_takes_the_rest() {
        assertThat(routes.match("GET", "/files/a/b%20c").orElseThrow().pathParameters())
                .isEqualTo(Map.of("path", "a/b c"));
    }

    @Test
    void without_a_default_an_unknown_path_has_no_route() {
        RouteTable few = new RouteTable(List.of(route("GET", "/bookings")));

        assertThat(few.match("GET", "/bookings/")).isEmpty();
        assertThat(few.match("POST", "/bookings")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/bookings/%", "/bookings/%2", "/bookings/%zz"})
    void a_broken_percent_encoding_is_refused(String path) {
        assertThatThrownBy(() -> routes.match("GET", path)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Template.Route route(String method, String path) {
        return new Template.Route(method, path, "F", new Template.Access.Public());
    }
}
