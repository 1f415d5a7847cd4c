package no.endorinn.lending.equipment;

import no.endorinn.calendar.Hours;

/**
 * People who come, and are lent by the hour: a caretaker, a sound technician.
 *
 * @param people how many can come at the same time
 * @param hours between which they come, on any day
 * @param longestHours they stay so long at most
 * @param orePerHour what an hour of each costs, in øre; 0 when it is free
 */
public record Service(int people, Hours hours, int longestHours, int orePerHour) {
    /** As many as would be in one municipality. */
    public static final int MOST_PEOPLE = 50;

    /** They come and leave on the same day. */
    public static final int MOST_HOURS = 24;

    public Service {
        if (people < 1 || longestHours < 1 || longestHours > MOST_HOURS || orePerHour < 0) {
            throw new IllegalArgumentException("somebody comes for an hour to a day, and costs nothing or more");
        }
    }
}
