package no.endorinn.directory.claims;

import java.util.Optional;

/**
 * How an association stands with the municipality.
 *
 * @param founder the id of the person who added it; empty for those that staff brought in
 * @param trust whether the municipality has said yes to it
 * @param place whether everybody sees it in the catalogue
 * @param review the reference of the case in which staff are asked about its number or its name, while they are
 * @param reason what staff said last, when they said no or hid it; for its officers
 * @param mergedInto the id of the association that this one has become part of
 */
public record Footing(
        Optional<String> founder,
        Trust trust,
        Place place,
        Optional<String> review,
        Optional<String> reason,
        Optional<String> mergedInto) {
    /** Whether the municipality has said yes to it. */
    public enum Trust {
        /** Staff brought it in, or have said yes to it. It stands on its own. */
        CONFIRMED,
        /** Somebody has added it, and that is all that is known. */
        UNCONFIRMED
    }

    /** Where it is to be found. */
    public enum Place {
        LISTED,
        /** Its name looks like another's; until staff have answered it is in no list. */
        WAITING,
        /** Staff have taken it out of the catalogue. */
        HIDDEN,
        /** It is part of another one now. */
        MERGED,
        /** It is no more; its name is kept for what it once booked. */
        REMOVED
    }

    /** As staff bring it in. */
    public static Footing ofStaff() {
        return new Footing(
                Optional.empty(), Trust.CONFIRMED, Place.LISTED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** As somebody adds it. */
    public static Footing ofFounder(String personId) {
        return new Footing(
                Optional.of(personId),
                Trust.UNCONFIRMED,
                Place.LISTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isConfirmed() {
        return trust == Trust.CONFIRMED;
    }

    public boolean isListed() {
        return place == Place.LISTED;
    }

    /** Whether there still is such an association. */
    public boolean isThere() {
        return place != Place.MERGED && place != Place.REMOVED;
    }

    /** While staff are asked; where its name is in doubt, it is in no list meanwhile. */
    public Footing reviewed(String reference, boolean nameInDoubt) {
        Place meanwhile = switch (place) {
            case LISTED, WAITING -> nameInDoubt ? Place.WAITING : Place.LISTED;
            case HIDDEN, MERGED, REMOVED -> place;
        };
        return new Footing(founder, trust, meanwhile, Optional.of(reference), reason, mergedInto);
    }

    /** Where there is nothing left to ask staff about. */
    public Footing settled() {
        Place after = place == Place.WAITING ? Place.LISTED : place;
        return new Footing(founder, trust, after, Optional.empty(), reason, mergedInto);
    }

    /** Where the municipality has said yes. */
    public Footing confirmed() {
        return new Footing(
                founder, Trust.CONFIRMED, Place.LISTED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** In no list, for this reason. */
    public Footing hidden(String why) {
        return new Footing(founder, trust, Place.HIDDEN, Optional.empty(), Optional.of(why), Optional.empty());
    }

    /** In the catalogue again. */
    public Footing shown() {
        return new Footing(founder, trust, Place.LISTED, review, Optional.empty(), Optional.empty());
    }

    /** No more, for this reason. */
    public Footing removed(String why) {
        return new Footing(founder, trust, Place.REMOVED, Optional.empty(), Optional.of(why), Optional.empty());
    }

    /** Part of another one, for this reason. */
    public Footing merged(String into, String why) {
        return new Footing(founder, trust, Place.MERGED, Optional.empty(), Optional.of(why), Optional.of(into));
    }
}
