package no.endorinn.directory.associations;

import java.util.Map;
import java.util.Optional;

/** What an association does, by the main groups of the international classification of non-profit organisations (ICNPO). */
public enum Field {
    /** 1 100 */
    CULTURE,
    /** 1 200 */
    SPORT,
    /** 1 300 */
    RECREATION,
    /** 2 */
    EDUCATION,
    /** 3 */
    HEALTH,
    /** 4 */
    SOCIAL,
    /** 5 */
    ENVIRONMENT,
    /** 6 */
    COMMUNITY,
    /** 7 */
    RIGHTS,
    /** 8 */
    PHILANTHROPY,
    /** 9 */
    INTERNATIONAL,
    /** 10 */
    FAITH,
    /** 11 */
    WORK,
    /** 12, or what fits nowhere else */
    OTHER;

    private static final Map<String, Field> GROUPS = Map.ofEntries(
            Map.entry("11", CULTURE),
            Map.entry("12", SPORT),
            Map.entry("13", RECREATION),
            Map.entry("2", EDUCATION),
            Map.entry("3", HEALTH),
            Map.entry("4", SOCIAL),
            Map.entry("5", ENVIRONMENT),
            Map.entry("6", COMMUNITY),
            Map.entry("7", RIGHTS),
            Map.entry("8", PHILANTHROPY),
            Map.entry("9", INTERNATIONAL));

    /** The field of an ICNPO class as the Frivillighetsregisteret numbers it: {@code 1100}, {@code 1 100}, {@code 12100}. */
    public static Optional<Field> ofIcnpo(String number) {
        String digits = number.replaceAll("\\D", "");
        if (digits.length() == 5) {
            return Optional.of(
                    switch (digits.substring(0, 2)) {
                        case "10" -> FAITH;
                        case "11" -> WORK;
                        default -> OTHER;
                    });
        }
        return digits.length() == 4
                ? Optional.ofNullable(GROUPS.get(digits.substring(0, digits.startsWith("1") ? 2 : 1)))
                : Optional.empty();
    }
}
