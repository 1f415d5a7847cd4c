package no.endorinn.directory.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.endorinn.directory.register.Voluntary.Category;
import no.endorinn.kernel.id.AccountNumber;

/**
 * How the Frivillighetsregisteret answers. {@code respons_klasse} tells an organisation that is registered
 * ({@code FrivilligOrganisasjonInnfoert}) from one that was ({@code FrivilligOrganisasjonSlettet}); one that never was is 404.
 * The names of the categories come only with a language, hence {@code spraak}.
 */
final class Frivillighetsregisteret {
    static final String ORGANISATION = "/frivillighetsregisteret/api/frivillige-organisasjoner/%s?spraak=NOB";

    private static final int MOST_CATEGORIES = 20;

    private Frivillighetsregisteret() {}

    static Reply<Voluntary> organisation(OrganisationNumber number, RegisterConnection.Response response)
            throws IOException {
        return switch (response.status()) {
            case 200 -> new Reply.Known<>(organisation(number, response.json()));
            case 404, 410 -> new Reply.Unknown<>();
            default -> new Reply.Unavailable<>();
        };
    }

    private static Voluntary organisation(OrganisationNumber number, RegisterJson json) throws Misshapen {
        if (!json.text("organisasjonsnummer", 9).equals(Optional.of(number.digits()))) {
            throw new Misshapen("another organisation");
        }
        return switch (json.text("respons_klasse", 40).orElse("")) {
            case "FrivilligOrganisasjonSlettet" -> new Voluntary.NotRegistered();
            case "FrivilligOrganisasjonInnfoert", "FrivilligOrganisasjon", "" -> registered(json);
            default -> throw new Misshapen("another class of answer");
        };
    }

    private static Voluntary registered(RegisterJson json) throws Misshapen {
        List<RegisterJson> ranked = new ArrayList<>(json.objects("icnpoKategorier"));
        ranked.sort(Comparator.comparingInt(category -> category.rank("rekkefoelge")));
        List<Category> categories = new ArrayList<>();
        for (RegisterJson category : ranked.subList(0, Math.min(ranked.size(), MOST_CATEGORIES))) {
            String number = category.text("icnpoNummer", 20).orElseThrow(() -> new Misshapen("an unnumbered category"));
            categories.add(new Category(number, category.text("navn", 200)));
        }
        return new Voluntary.Registered(categories, json.text("kontonummer", 40).flatMap(AccountNumber::parse));
    }
}
