package no.endorinn.directory.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.directory.register.Officers.Officer;
import no.endorinn.kernel.words.Email;

/**
 * How the Enhetsregisteret answers, by https://data.brreg.no/enhetsregisteret/api/dokumentasjon/no/index.html. A deleted unit is
 * 200 with {@code slettedato} ({@code respons_klasse} is {@code SlettetEnhet}) and little else; one that has been removed from
 * the open data for legal reasons is 410, with its number and date at most.
 */
final class Enhetsregisteret {
    static final String UNIT = "/enhetsregisteret/api/enheter/%s";
    static final String ROLES = "/enhetsregisteret/api/enheter/%s/roller";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PURPOSE = 2000;
    private static final int MOST_OFFICERS = 200;

    private Enhetsregisteret() {}

    static Reply<RegisteredOrganisation> unit(OrganisationNumber number, RegisterConnection.Response response)
            throws IOException {
        return switch (response.status()) {
            case 200 -> new Reply.Known<>(unit(number, response.json()));
            case 404 -> new Reply.Unknown<>();
            case 410 -> new Reply.Known<>(removed(number, response));
            default -> new Reply.Unavailable<>();
        };
    }

    static Reply<List<Officer>> roles(RegisterConnection.Response response) throws IOException {
        return switch (response.status()) {
            case 200 -> new Reply.Known<>(officers(response.json()));
            case 404, 410 -> new Reply.Unknown<>();
            default -> new Reply.Unavailable<>();
        };
    }

    private static RegisteredOrganisation unit(OrganisationNumber number, RegisterJson json) throws Misshapen {
        if (!json.text("organisasjonsnummer", 9).equals(Optional.of(number.digits()))) {
            throw new Misshapen("another organisation");
        }
        Optional<RegisterJson> form = json.object("organisasjonsform");
        return new RegisteredOrganisation(
                number,
                Optional.of(json.text("navn", LONGEST_NAME).orElseThrow(() -> new Misshapen("no name"))),
                form.isPresent() ? form.get().text("kode", 10) : Optional.empty(),
                standing(json),
                json.date("slettedato"),
                address(json),
                json.text("epostadresse", LONGEST_EMAIL + 1).filter(Email::isOne),
                purpose(json),
                new Voluntary.Unanswered(json.flag("registrertIFrivillighetsregisteret")));
    }

    private static RegisteredOrganisation removed(OrganisationNumber number, RegisterConnection.Response response)
            throws Misshapen {
        return RegisteredOrganisation.removed(
                number,
                response.body().isBlank() ? Optional.empty() : response.json().date("slettedato"));
    }

    private static Standing standing(RegisterJson json) throws Misshapen {
        if (json.has("slettedato") || json.text("respons_klasse", 40).equals(Optional.of("SlettetEnhet"))) {
            return Standing.DELETED;
        }
        if (json.flag("konkurs")) {
            return Standing.BANKRUPT;
        }
        return json.flag("underAvvikling") || json.flag("underTvangsavviklingEllerTvangsopplosning")
                ? Standing.DISSOLVING
                : Standing.ACTIVE;
    }

    private static Optional<Address> address(RegisterJson json) throws Misshapen {
        Optional<RegisterJson> business = json.object("forretningsadresse");
        Optional<RegisterJson> found = business.isPresent() ? business : json.object("postadresse");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        RegisterJson address = found.get();
        return Optional.of(new Address(
                address.texts("adresse", 5, 100),
                address.text("postnummer", 10).filter(Enhetsregisteret::isFourDigits),
                address.text("poststed", 100),
                address.text("kommunenummer", 10).filter(Enhetsregisteret::isFourDigits)));
    }

    /** The purpose comes in lines of a form. */
    private static Optional<String> purpose(RegisterJson json) throws Misshapen {
        String purpose = String.join(" ", json.texts("vedtektsfestetFormaal", 100, LONGEST_PURPOSE));
        return Optional.of(RegisterJson.cut(purpose, LONGEST_PURPOSE)).filter(text -> !text.isEmpty());
    }

    private static List<Officer> officers(RegisterJson json) throws Misshapen {
        if (!json.has("rollegrupper")) {
            throw new Misshapen("no groups of roles");
        }
        List<Officer> officers = new ArrayList<>();
        for (RegisterJson group : json.objects("rollegrupper")) {
            for (RegisterJson role : group.objects("roller")) {
                if (officers.size() < MOST_OFFICERS) {
                    officer(role).ifPresent(officers::add);
                }
            }
        }
        return List.copyOf(officers);
    }

    /** The living person who still has the role; empty also for firms, such as an auditor. */
    private static Optional<Officer> officer(RegisterJson role) throws Misshapen {
        Optional<RegisterJson> person = role.object("person");
        if (person.isEmpty() || person.get().flag("erDoed") || role.flag("fratraadt") || role.flag("avregistrert")) {
            return Optional.empty();
        }
        RegisterJson type = role.object("type").orElseThrow(() -> new Misshapen("a role of no type"));
        String code = type.text("kode", 20).orElseThrow(() -> new Misshapen("a role of no type"));
        String description = type.text("beskrivelse", 100).orElse("");
        return name(person.get()).map(name -> new Officer(name, code, description));
    }

    private static Optional<String> name(RegisterJson person) throws Misshapen {
        Optional<RegisterJson> names = person.object("navn");
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : List.of("fornavn", "mellomnavn", "etternavn")) {
            names.get().text(part, 100).ifPresent(parts::add);
        }
        return Optional.of(String.join(" ", parts)).filter(name -> !name.isEmpty());
    }

    private static boolean isFourDigits(String text) {
        return text.matches("[0-9]{4}");
    }
}
