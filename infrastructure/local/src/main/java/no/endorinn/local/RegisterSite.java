package no.endorinn.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers in the place of Enhetsregisteret and Frivillighetsregisteret, as they document their answers, from the demo's
 * {@code registers.json}; nothing that runs here asks the real ones. Without a demo there are no organisations.
 */
final class RegisterSite implements Door.Site {

    static final String PATH = "/registers";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern UNIT = Pattern.compile("/enhetsregisteret/api/enheter/(\\d{9})");
    private static final Pattern ROLES = Pattern.compile("/enhetsregisteret/api/enheter/(\\d{9})/roller");
    private static final Pattern VOLUNTARY =
            Pattern.compile("/frivillighetsregisteret/api/frivillige-organisasjoner/(\\d{9})");

    private final JsonNode organisations;

    RegisterSite(Optional<Path> demo) {
        organisations = demo.map(folder -> folder.resolve("registers.json"))
                .filter(Files::exists)
                .map(RegisterSite::read)
                .orElseGet(JSON::createObjectNode);
    }

    @Override
    public ApiAnswer answer(ApiRequest request) {
        String path = request.rawPath().substring(PATH.length());
        return organisation(UNIT, path)
                .map(RegisterSite::unit)
                .or(() -> organisation(ROLES, path).map(RegisterSite::roles))
                .or(() -> organisation(VOLUNTARY, path)
                        .filter(organisation -> !organisation.has("deleted"))
                        .map(RegisterSite::voluntary))
                .map(RegisterSite::ok)
                .orElseGet(() -> ApiAnswer.message(404, "Not Found"));
    }

    private Optional<ObjectNode> organisation(Pattern pattern, String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches() || !organisations.has(matcher.group(1))) {
            return Optional.empty();
        }
        ObjectNode organisation = organisations.get(matcher.group(1)).deepCopy();
        return Optional.of(organisation.put("number", matcher.group(1)));
    }

    private static ObjectNode unit(ObjectNode organisation) {
        ObjectNode unit = JSON.createObjectNode();
        unit.put("organisasjonsnummer", organisation.path("number").asText());
        unit.put("navn", organisation.path("name").asText());
        unit.putObject("organisasjonsform")
                .put("kode", organisation.path("form").asText());
        if (organisation.has("deleted")) {
            return unit.put("respons_klasse", "SlettetEnhet")
                    .put("slettedato", organisation.path("deleted").asText());
        }
        unit.put("respons_klasse", "Enhet");
        ObjectNode address = unit.putObject("forretningsadresse");
        address.put("postnummer", organisation.path("postcode").asText());
        address.put("poststed", organisation.path("place").asText());
        unit.put("registrertIFrivillighetsregisteret", true);
        unit.put("konkurs", organisation.path("bankrupt").asBoolean());
        unit.put("underAvvikling", false);
        unit.put("underTvangsavviklingEllerTvangsopplosning", false);
        if (organisation.has("email")) {
            unit.put("epostadresse", organisation.path("email").asText());
        }
        unit.putArray("vedtektsfestetFormaal").add(organisation.path("purpose").asText());
        return unit;
    }

    private static ObjectNode roles(ObjectNode organisation) {
        ObjectNode roles = JSON.createObjectNode();
        ObjectNode group = roles.putArray("rollegrupper").addObject();
        for (JsonNode officer : organisation.withArray("officers")) {
            ObjectNode role = group.withArray("roller").addObject();
            role.putObject("type")
                    .put("kode", officer.path(1).asText())
                    .put("beskrivelse", officer.path(2).asText());
            String[] names = officer.path(0).asText().split(" ", 2);
            role.putObject("person").putObject("navn").put("fornavn", names[0]).put("etternavn", names[1]);
            role.put("fratraadt", false);
        }
        return roles;
    }

    private static ObjectNode voluntary(ObjectNode organisation) {
        ObjectNode voluntary = JSON.createObjectNode();
        voluntary.put("respons_klasse", "FrivilligOrganisasjonInnfoert");
        voluntary.put("organisasjonsnummer", organisation.path("number").asText());
        if (organisation.has("account")) {
            voluntary.put("kontonummer", organisation.path("account").asText());
        }
        for (JsonNode category : organisation.withArray("icnpo")) {
            voluntary
                    .withArray("icnpoKategorier")
                    .addObject()
                    .put("icnpoNummer", category.path(0).asText())
                    .put("navn", category.path(1).asText());
        }
        return voluntary;
    }

    private static ApiAnswer ok(ObjectNode body) {
        return new ApiAnswer(
                200,
                Map.of("content-type", List.of("application/json")),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
