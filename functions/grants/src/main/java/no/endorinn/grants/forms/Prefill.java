package no.endorinn.grants.forms;

import java.util.Set;
import java.util.regex.Pattern;

/** What is known of the applicant already, and need not be asked: what a question's {@code prefill} may name. */
public final class Prefill {
    /** Before a question's id: what was answered to it the year before. */
    public static final String LAST_YEAR = "lastYear.";

    /** Where the association's money goes. */
    private static final String ACCOUNT = "association.account";

    /** Who somebody is, and how they are reached. */
    private static final Pattern PERSONAL = Pattern.compile("person\\..*|association\\.(officers|email|phone)");

    /** All of them but last year's answers. */
    public static final Set<String> NAMES = Set.of(
            "association.name",
            "association.organisationNumber",
            ACCOUNT,
            "association.members",
            "association.officers",
            "association.email",
            "association.phone",
            "person.name",
            "person.email",
            "person.phone",
            "booked.hours",
            "booked.times");

    private Prefill() {}

    /** Whether a question asks where money goes, which is nobody's but the municipality's. */
    public static boolean isAccount(Question question) {
        return question.prefill().filter(ACCOUNT::equals).isPresent();
    }

    /** Whether a question asks who somebody is, or how they are reached. */
    public static boolean isPersonal(Question question) {
        return question.kind() instanceof Kind.Contact
                || question.prefill()
                        .filter(name -> PERSONAL.matcher(name).matches())
                        .isPresent();
    }

    static boolean isKnown(String name) {
        return NAMES.contains(name) || name.matches("lastYear\\.[a-z][a-z0-9-]{0,39}");
    }
}
