package no.endorinn.booking.bookings;

import java.util.Optional;

/** Whose a booking is. */
public sealed interface Holder {
    /** An association, whoever pressed the button for it. */
    record Association(String id, String name) implements Holder {}

    /** A private person who is signed in. */
    record Person(String personId) implements Holder {}

    /** Somebody without internet, for whom staff booked. */
    record Registered(String name, Optional<String> phone) implements Holder {}

    /** Somebody for whom staff booked, whose name is no longer kept. */
    record Forgotten() implements Holder {}

    /** The municipality itself: a block. */
    record Municipality() implements Holder {}
}
