package no.endorinn.lending.equipment;

/** What kind of thing it is, as one looks for it. */
public enum Category {
    SPORT,
    OUTDOORS,
    MUSIC,
    SOUND_AND_LIGHT,
    EVENTS,
    MEETINGS,
    TOOLS,
    TRANSPORT,
    SAFETY,
    OTHER
}
