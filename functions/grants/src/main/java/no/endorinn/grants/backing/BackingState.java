package no.endorinn.grants.backing;

/** How far it has come with a request for the municipality's backing. */
enum BackingState {
    ASKED,
    BACKED,
    NOT_BACKED,
    WITHDRAWN
}
