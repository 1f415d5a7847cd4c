package no.endorinn.directory.offices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A claim as the contract shows it to whoever made it and to staff. */
record ClaimView(
        String reference,
        String association,
        @Nullable String associationName,
        @Nullable String person,
        @Nullable String personName,
        @Nullable String grounds,
        @Nullable String registerRole,
        boolean hasLeader,
        Instant at,
        Status status,
        @Nullable Boolean mayDecide) {
    /** How far it has come. */
    enum Status {
        WAITING,
        ACCEPTED,
        DENIED
    }

    static Status status(Claim claim) {
        return claim.accepted()
                .map(yes -> yes ? Status.ACCEPTED : Status.DENIED)
                .orElse(Status.WAITING);
    }
}
