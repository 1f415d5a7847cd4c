package no.endorinn.directory.associations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.directory.register.OrganisationNumber;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.words.Email;
import no.endorinn.kernel.words.Telephone;

/** The body that makes or changes an association. */
public final class AssociationForm {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/@.]+(\\.[^\\s/@.]+)+(/[^\\s]*)?");

    /** An index item for each; both the old and the new ones fit in one transaction. */
    private static final int MOST_PLACES = 8;

    private static final int MOST_FIELDS = 6;

    private AssociationForm() {}

    /** What is wanted. */
    record Wanted(Association.Profile profile, Optional<OrganisationNumber> number) {}

    /** What is wanted of the association; what is wrong is noted. */
    static Wanted read(Fields fields) {
        Association.Profile profile = new Association.Profile(
                fields.text("name", 80),
                Optional.ofNullable(fields.optionalText("about", 600)),
                Set.copyOf(fields.choices("fields", Field.class)),
                Set.copyOf(fields.choices("ages", Ages.class)),
                distinct(fields.texts("places", MOST_PLACES, 40)),
                distinct(fields.texts("umbrellas", 10, 80)),
                fields.objects(
                        "groups",
                        20,
                        group -> new Association.Group(
                                group.text("name", 60), Set.copyOf(group.choices("ages", Ages.class)))),
                fields.flag("welcomesMembers", false),
                fields.optionalObject("contact")
                        .map(AssociationForm::contact)
                        .orElse(new Association.Contact(Optional.empty(), Optional.empty(), Optional.empty())));
        if (profile.fields().size() > MOST_FIELDS) {
            fields.note(CommonCode.TOO_MANY.with("most", MOST_FIELDS), "fields");
        }
        return new Wanted(profile, number(fields));
    }

    /** An e-mail address that may be left out. */
    public static Optional<String> email(Fields fields) {
        return like(Email::isOne, fields, "email", Email.LONGEST, CommonCode.NOT_AN_EMAIL);
    }

    /** A telephone number that may be left out. */
    public static Optional<String> phone(Fields fields) {
        return like(Telephone::isOne, fields, "phone", 20, CommonCode.NOT_A_PHONE);
    }

    private static Association.Contact contact(Fields fields) {
        return new Association.Contact(
                email(fields),
                phone(fields),
                like(WEB.asMatchPredicate(), fields, "web", 200, DirectoryCode.NOT_A_WEB_ADDRESS));
    }

    private static Optional<String> like(
            Predicate<String> shape, Fields fields, String name, int longest, Code otherwise) {
        Optional<String> text = Optional.ofNullable(fields.optionalText(name, longest));
        if (text.filter(typed -> !typed.isEmpty() && !shape.test(typed)).isPresent()) {
            fields.note(otherwise, name);
        }
        return text;
    }

    private static Optional<OrganisationNumber> number(Fields fields) {
        Optional<String> typed = Optional.ofNullable(fields.optionalText("organisationNumber", 20));
        Optional<OrganisationNumber> number = typed.flatMap(OrganisationNumber::parse);
        if (typed.isPresent() && number.isEmpty()) {
            fields.note(DirectoryCode.NOT_AN_ORGANISATION_NUMBER, "organisationNumber");
        }
        return number;
    }

    private static List<String> distinct(List<String> texts) {
        return new ArrayList<>(new LinkedHashSet<>(texts));
    }
}
