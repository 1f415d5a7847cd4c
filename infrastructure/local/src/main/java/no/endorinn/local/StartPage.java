package no.endorinn.local;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first page of the local runtime: what runs here, and whom one can be. */
final class StartPage {

    private StartPage() {}

    /** @param log where the functions' log lines go; absent when they go to standard output */
    static String render(URI address, URI dynamoDb, Template template, List<Persona> personas, Optional<Path> log) {
        return Html.page("Én dør inn", """
            <p><a class="button" href="/app/">Åpne appen</a></p>
            <p>Én dør inn kjører på denne maskinen, på %s. Les <a href="/docs">API-dokumentasjonen</a>.</p>
            <h2>Hvem du kan være</h2>
            <p>Personene er oppdiktet. Slik henter du en kode (access token) som varer i en time, og bruker den:</p>
            <pre tabindex="0">%s</pre>
            %s
            <h2>Adresser</h2>
            %s
            <h2>Funksjoner</h2>
            %s
            <p>Loggen, én JSON-linje per hendelse, går til %s.</p>
            %s\
            <h2>Tabeller</h2>
            <p>DynamoDB Local svarer på <code>%s</code>.</p>
            %s
            <h2>Innlogging</h2>
            <p>Utsteder (OpenID Connect): <a href="/issuer/.well-known/openid-configuration">%s</a>.
            <a href="%s">Se innloggingssiden</a> slik en app viser den.</p>
            """.formatted(
                        Html.escape(address.toString()),
                        curl(address, personas),
                        personas(personas),
                        routes(template),
                        functions(template),
                        log.map(file -> "<code>" + Html.escape(file.toString()) + "</code>")
                                .orElse("standard ut"),
                        schedules(template),
                        Html.escape(dynamoDb.toString()),
                        tables(template),
                        Html.escape(address + IssuerSite.PATH),
                        Html.escape(login(address))));
    }

    /** A login that comes back here, where nobody exchanges the code; the challenge is the example of RFC 7636. */
    private static String login(URI address) {
        return IssuerSite.PATH + "/authorize?response_type=code&client_id=" + Issuer.CLIENT + "&redirect_uri="
                + URLEncoder.encode(address + "/", StandardCharsets.UTF_8)
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    }

    private static String curl(URI address, List<Persona> personas) {
        String anybody = personas.isEmpty() ? "ID" : personas.getFirst().id();
        return Html.escape("""
            TOKEN=$(curl -s %s/issuer/token/%s)
            curl -s -H "Authorization: Bearer $TOKEN" %s/bookings\
            """.formatted(address, anybody, address));
    }

    private static String personas(List<Persona> personas) {
        return personas.stream()
                .map(persona -> "<li><strong>%s</strong>, %s: <a href=\"/issuer/token/%s\">hent token for %s</a></li>\n"
                        .formatted(
                                Html.escape(persona.name()),
                                Html.escape(persona.what()),
                                Html.escape(persona.id()),
                                Html.escape(persona.id())))
                .collect(Collectors.joining("", "<ul>\n", "</ul>"));
    }

    private static String routes(Template template) {
        return table(
                "Adresser og hvem som kan bruke dem",
                List.of("Adresse", "Hvem", "Funksjon"),
                template.routes().stream()
                        .map(route -> List.of(
                                "<code>" + Html.escape(route.key()) + "</code>",
                                switch (route.access()) {
                                    case Template.Access.Public() -> "alle";
                                    case Template.Access.Token(List<String> scopes) ->
                                        "innlogget"
                                                + (scopes.isEmpty()
                                                        ? ""
                                                        : " (" + Html.escape(String.join(" ", scopes)) + ")");
                                },
                                Html.escape(route.function())))
                        .toList());
    }

    private static String functions(Template template) {
        return table(
                "Funksjoner",
                List.of("Navn", "Klasse", "Minne og tid"),
                template.functions().stream()
                        .map(function -> List.of(
                                Html.escape(function.logicalId()),
                                "<code>" + Html.escape(function.handler()) + "</code>",
                                function.memory() + " MB, " + function.timeout() + " s"))
                        .toList());
    }

    /** Each with a button. Without a script the button works too, but only a failure shows. */
    private static String schedules(Template template) {
        if (template.schedules().isEmpty()) {
            return "";
        }
        return """
            <h2>Faste tider</h2>
            <p>Disse går av seg selv så lenge dette kjører, første gang én periode etter oppstart.</p>
            %s
            <p id="fired" role="status"></p>
            <script>
            document.querySelectorAll('form.fire').forEach(form => form.addEventListener('submit', async event => {
              event.preventDefault();
              const fired = document.getElementById('fired');
              fired.textContent = form.dataset.name + ' kjører …';
              const answer = await fetch(form.action, {method: 'POST'}).catch(() => null);
              fired.textContent = !answer ? 'Ingen svarte.'
                : answer.ok ? form.dataset.name + ' er ferdig.' : (await answer.json()).message;
            }));
            </script>
            """.formatted(table(
                "Faste tider",
                List.of("Navn", "Funksjon", "Hvor ofte", "Kjør"),
                template.schedules().stream().map(StartPage::schedule).toList()));
    }

    private static List<String> schedule(Template.Schedule schedule) {
        String name = Html.escape(schedule.event());
        return List.of(
                name,
                Html.escape(schedule.function()),
                every(schedule.period()),
                "<form class=\"fire\" method=\"post\" action=\"%s\" data-name=\"%s\"><button>Kjør %s nå</button></form>"
                        .formatted(Html.escape(Schedules.path(schedule)), name, name));
    }

    private static String every(Duration period) {
        long minutes = period.toMinutes();
        if (minutes % 1440 == 0) {
            return minutes == 1440 ? "hvert døgn" : "hvert " + minutes / 1440 + ". døgn";
        }
        if (minutes % 60 == 0) {
            return minutes == 60 ? "hver time" : "hver " + minutes / 60 + ". time";
        }
        return minutes == 1 ? "hvert minutt" : "hvert " + minutes + ". minutt";
    }

    private static String tables(Template template) {
        return table(
                "Tabeller i DynamoDB Local",
                List.of("Navn", "Nøkkel", "Indekser"),
                template.tables().stream()
                        .map(table -> List.of(
                                Html.escape(table.logicalId()),
                                key(table.key()),
                                table.indexes().isEmpty()
                                        ? "ingen"
                                        : table.indexes().stream()
                                                .map(index -> Html.escape(index.name()) + ": " + key(index.key()))
                                                .collect(Collectors.joining("<br>"))))
                        .toList());
    }

    private static String key(Template.Key key) {
        return "<code>"
                + Html.escape(
                        key.hash() + key.range().map(range -> ", " + range).orElse("")) + "</code>";
    }

    private static String table(String caption, List<String> columns, List<List<String>> rows) {
        String head = columns.stream()
                .map(column -> "<th scope=\"col\">" + column + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream()
                .map(row -> row.stream().collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>\n")))
                .collect(Collectors.joining());
        return """
            <div class="scroll" role="region" aria-label="%s" tabindex="0">
            <table><caption>%s</caption>
            <thead><tr>%s</tr></thead>
            <tbody>
            %s</tbody></table></div>\
            """.formatted(caption, caption, head, body);
    }
}
