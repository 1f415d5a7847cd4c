package no.endorinn.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.Rights;

/** Whose something is, from the request that asks for it to the index that lists it: a booking, a claim, a loan, an application. */
public sealed interface Party {
    /** The key of all whom staff registered. */
    String REGISTERED = "registered";

    /** The municipality's key; no association may be called so. */
    String MUNICIPALITY = "municipality";

    /** One whom somebody else acts for. */
    sealed interface Represented extends Party {}

    /** An association, whoever pressed the button for it. */
    record Association(String id) implements Represented {}

    /** A private person who is signed in. */
    record Person(String id) implements Party {}

    /** Somebody without a login, for whom staff did it. */
    record Registered(String name, Optional<String> phone) implements Represented {}

    /** Somebody for whom staff did it, whose name is no longer kept. */
    record Forgotten() implements Party {}

    /** The municipality itself. */
    record Municipality() implements Party {}

    /** What stands under the party's name: in the indexes by holder, in the people table and in the events'. */
    default String key() {
        return switch (this) {
            case Association(String id) -> "association#" + id;
            case Person(String id) -> "person#" + id;
            case Registered registered -> REGISTERED;
            case Forgotten forgotten -> "forgotten";
            case Municipality municipality -> MUNICIPALITY;
        };
    }

    /** The association's id, if it is one. */
    default Optional<String> associationId() {
        return this instanceof Association(String id) ? Optional.of(id) : Optional.empty();
    }

    /** Whether somebody with these rights may, when it is about what is this party's. */
    default boolean admits(Callers callers, Rights rights) {
        return switch (this) {
            case Association(String id) -> callers.admits(rights, id);
            case Person(String id) -> callers.admitsAbout(rights, id);
            case Registered registered -> callers.admitsStaff(rights);
            case Forgotten forgotten -> callers.admitsStaff(rights);
            case Municipality municipality -> callers.admitsStaff(rights);
        };
    }

    /** Whether somebody with these rights, who may, does so only as a member of staff. */
    default boolean isServedByStaff(Callers callers, Rights rights) {
        return switch (this) {
            case Association(String id) -> !callers.admitsOfficer(rights, id);
            case Person(String id) -> !id.equals(rights.personId());
            case Registered registered -> true;
            case Forgotten forgotten -> true;
            case Municipality municipality -> true;
        };
    }

    /**
     * As whom somebody with these rights reads what happened to what is this party's.
     *
     * @param withNames who may be told who it was: the row {@link History#WITH_NAMES}
     */
    default History.Reader reader(Callers withNames, Rights rights, Language language) {
        return new History.Reader(rights.personId(), admits(withNames, rights), language);
    }

    /**
     * Something that happened to the party itself.
     *
     * @param type feature and past participle
     * @param by the id of the person who did it, or {@link Happening#CLOCK}
     */
    default Happening happening(String type, String by, Instant at) {
        return new Happening(key(), type, by, at, associationId(), Map.of());
    }
}
