package no.endorinn.cases;

import no.endorinn.kernel.id.RequestKey;

/**
 * On whom what is had counts: an association that the municipality has said yes to by itself, everything else on a person, what they
 * have through associations they have added too.
 *
 * @param key tells two accounts apart; a person's is made of their login, so that it can be read together with who they are, and
 *     leads nobody back to either
 */
public record Account(String key, Level level) {
    private static final String ASSOCIATION = "association#";
    private static final String LOGIN = "login#";
    private static final int DIGITS = 32;

    /** An association's own. */
    public static Account ofAssociation(String id, Level level) {
        return new Account(ASSOCIATION + id, level);
    }

    /** That of whoever signs in as this subject. */
    public static Account ofLogin(String subject, Level level) {
        return new Account(LOGIN + RequestKey.sha256("account\n" + subject).substring(0, DIGITS), level);
    }

    /** Whether what counts on the account of this key counts on whoever signs in so: on a person. */
    public static boolean isOfLogin(String key) {
        return key.startsWith(LOGIN);
    }

    /** The account of what is there already, for a change of it. */
    public static Account of(String key, Party party) {
        if (key.startsWith(ASSOCIATION)) {
            return new Account(key, Level.ASSOCIATION);
        }
        return new Account(key, party instanceof Party.Person ? Level.PERSON : Level.NEWCOMER);
    }
}
