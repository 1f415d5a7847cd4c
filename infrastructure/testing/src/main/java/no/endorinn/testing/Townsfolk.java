package no.endorinn.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Those whom the tests of a feature know, written to the people table as the directory has them: a choir with its officers, a football
 * club, staff of every kind, and somebody without any office.
 */
public final class Townsfolk {
    public static final String LEADER = "sub-choir-leader";
    public static final String BOOKER = "sub-choir-booker";
    public static final String APPLICANT = "sub-choir-applicant";
    public static final String TREASURER = "sub-choir-treasurer";

    /** Somebody who holds no office anywhere. */
    public static final String STRANGER = "sub-somebody";

    /** Somebody who has a token, and has never told who they are. */
    public static final String UNKNOWN = "sub-nobody-knows";

    public static final String FOOTBALLER = "sub-football-leader";
    public static final String ADMINISTRATOR = "sub-administrator";
    public static final String CASEWORKER = "sub-caseworker";
    public static final String CARETAKER = "sub-caretaker";
    public static final String COORDINATOR = "sub-coordinator";
    public static final String READER = "sub-reader";

    /** Somebody of a council for all fields. */
    public static final String COUNCIL = "sub-council";

    /** Who holds which office in the choir, or which staff role, by the columns of the table of rights. */
    private static final Map<String, String> HOLDERS = Map.of(
            "leader", LEADER,
            "booker", BOOKER,
            "applicant", APPLICANT,
            "treasurer", TREASURER,
            "administrator", ADMINISTRATOR,
            "caseworker", CASEWORKER,
            "caretaker", CARETAKER,
            "coordinator", COORDINATOR,
            "reader", READER,
            "council", COUNCIL);

    private final TestTables tables;

    /** Writes them all to the tables. */
    public Townsfolk(TestTables tables) {
        this.tables = tables;
        member(LEADER, "Kari Korleder", "choir", "LEADER");
        member(BOOKER, "Bente Booker", "choir", "BOOKER");
        member(APPLICANT, "Anne Søker", "choir", "APPLICANT");
        member(TREASURER, "Tor Kasserer", "choir", "TREASURER");
        member(FOOTBALLER, "Frida Fotball", "football", "LEADER");
        staff(STRANGER, "Petter Privat");
        staff(ADMINISTRATOR, "Ada Administrator", "ADMINISTRATOR");
        staff(CASEWORKER, "Sara Saksbehandler", "CASEWORKER");
        staff(CARETAKER, "Vidar Vaktmester", "CARETAKER");
        staff(COORDINATOR, "Kjell Koordinator", "COORDINATOR");
        staff(READER, "Liv Leser", "READER");
        staff(COUNCIL, "Kåre Kulturråd", "COUNCIL");
        association("choir", "Fjordvik mannskor", "Sentrum");
        association("football", "Fjordvik fotball", "Nordbygda");
    }

    /** What the municipality calls the person who signs in as this subject. */
    public static String personId(String sub) {
        return "person-of-" + sub;
    }

    /** The table of rights, about the choir's affairs: who holds which office or role, and no other. */
    public static AccessMatrix matrix(Set<String> routes) {
        return new AccessMatrix(
                routes, new AccessMatrix.Everybody(HOLDERS, Set.of(STRANGER, FOOTBALLER), UNKNOWN, Set.of()));
    }

    /** Somebody who holds this office in an association, and no other. */
    public void member(String sub, String name, String association, String office) {
        person(sub, name, Map.of("memberships", List.of(membership(association, office))));
    }

    /** A caseworker who leads an association, too, by how they sign in. */
    public String caseworkerWhoLeads(String association) {
        String sub = "sub-caseworker-of-" + association;
        person(
                sub,
                "Siri Saksbehandler",
                Map.of(
                        "memberships", List.of(membership(association, "LEADER")),
                        "staff", List.of(role("CASEWORKER"))));
        return sub;
    }

    private static Map<String, AttributeValue> membership(String association, String office) {
        return Map.of(
                "association",
                AttributeValue.fromS(association),
                "roles",
                AttributeValue.fromL(List.of(AttributeValue.fromS(office))));
    }

    /**
     * Somebody of the municipality's staff.
     *
     * @param roles each perhaps for one department or district alone, after an at sign; none for somebody who is not staff
     */
    public void staff(String sub, String name, String... roles) {
        person(sub, name, Map.of("staff", Stream.of(roles).map(Townsfolk::role).toList()));
    }

    private static Map<String, AttributeValue> role(String roleAndArea) {
        String[] words = roleAndArea.split("@", 2);
        return words.length == 1
                ? Map.of("role", AttributeValue.fromS(words[0]))
                : Map.of("role", AttributeValue.fromS(words[0]), "area", AttributeValue.fromS(words[1]));
    }

    private void person(String sub, String name, Map<String, List<Map<String, AttributeValue>>> holds) {
        Map<String, AttributeValue> item =
                new HashMap<>(Map.of("id", AttributeValue.fromS(personId(sub)), "name", AttributeValue.fromS(name)));
        holds.forEach((what, held) -> {
            if (!held.isEmpty()) {
                item.put(
                        what,
                        AttributeValue.fromL(
                                held.stream().map(AttributeValue::fromM).toList()));
            }
        });
        put("login#" + sub, "rights", item);
        put("person#" + personId(sub), "person", item);
    }

    private void association(String id, String name, String place) {
        put(
                "association#" + id,
                "association",
                Map.of(
                        "name",
                        AttributeValue.fromS(name),
                        "places",
                        AttributeValue.fromL(List.of(AttributeValue.fromS(place)))));
    }

    private void put(String pk, String sk, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put("pk", AttributeValue.fromS(pk));
        item.put("sk", AttributeValue.fromS(sk));
        tables.client().putItem(put -> put.tableName(tables.name("PeopleTable")).item(item));
    }
}
