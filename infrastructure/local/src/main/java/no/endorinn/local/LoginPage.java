package no.endorinn.local;

import java.util.List;
import java.util.stream.Collectors;

/** The local issuer's login: one button for everybody whom one can be. */
final class LoginPage {

    private LoginPage() {}

    /** @param asked the authorization request, which goes on with whoever is chosen */
    static String render(List<Persona> personas, Form asked) {
        String fields = asked.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals("persona"))
                .map(field -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                        .formatted(Html.escape(field.getKey()), Html.escape(field.getValue())))
                .collect(Collectors.joining());
        String buttons = personas.stream()
                .map(persona -> "<li><button name=\"persona\" value=\"%s\"><strong>%s</strong><br>%s</button></li>\n"
                        .formatted(Html.escape(persona.id()), Html.escape(persona.name()), Html.escape(persona.what())))
                .collect(Collectors.joining());
        return Html.page("Logg inn", """
            <p>Velg hvem du vil være. Dette er utviklingsmaskinens egen innlogging; personene er oppdiktet.</p>
            <form method="post" action="%s/login">
            %s<ul class="plain">
            %s</ul>
            </form>
            """.formatted(IssuerSite.PATH, fields, buttons));
    }
}
