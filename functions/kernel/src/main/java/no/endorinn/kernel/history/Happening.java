package no.endorinn.kernel.history;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.who.StaffRole;

/**
 * Something that happened: written in the transaction that made it happen, and never changed.
 *
 * @param entity what it happened to: {@code booking}'s reference, {@code association#<id>}, {@code municipality}, …
 * @param type feature and past participle: {@code booking.moved}
 * @param by the id of the person who did it, or {@link #CLOCK}
 * @param association the association it was done for or to, in whose history it stands too
 * @param details what else is worth knowing: codes and ids, no personal data; {@code whom} is the id of the person it was about
 */
public record Happening(
        String entity, String type, String by, Instant at, Optional<String> association, Map<String, String> details) {
    /** Who does what nobody asked for: a schedule. */
    public static final String CLOCK = "clock";

    private static final String WHOM = "whom";
    private static final String AS = "as";
    private static final String ROLE = "role";
    private static final String TIMES = "times";

    public Happening {
        details = Map.copyOf(details);
    }

    /** Marked as done by staff for somebody else, if it was. */
    public Happening asStaff(boolean forSomebodyElse) {
        return forSomebodyElse ? with(AS, "staff") : this;
    }

    /** About this person. */
    public Happening about(String personId) {
        return with(WHOM, personId);
    }

    public Happening with(String name, String value) {
        Map<String, String> more = new HashMap<>(details);
        more.put(name, value);
        return new Happening(entity, type, by, at, association, more);
    }

    /** What kind of thing it happened to, by its type: {@code booking}. */
    public String kind() {
        return type.substring(0, type.indexOf('.'));
    }

    public boolean wasByStaff() {
        return "staff".equals(details.get(AS));
    }

    /** Done by staff in this role. */
    public Happening inRole(StaffRole role) {
        return with(ROLE, role.name());
    }

    public Optional<StaffRole> role() {
        return Optional.ofNullable(details.get(ROLE)).map(StaffRole::valueOf);
    }

    /** To these times; none of them need not be told. */
    public Happening shifting(List<Shift> shifts) {
        return shifts.isEmpty() ? this : with(TIMES, Shift.write(shifts));
    }

    public List<Shift> shifts() {
        return Optional.ofNullable(details.get(TIMES)).map(Shift::read).orElse(List.of());
    }

    /** The id of the person it was about, if it was about one. */
    public Optional<String> whom() {
        return Optional.ofNullable(details.get(WHOM));
    }
}
