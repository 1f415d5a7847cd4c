package no.endorinn.directory.claims;

import java.time.Instant;
import java.util.List;
import no.endorinn.cases.Impartiality;
import org.jspecify.annotations.Nullable;

/** A claim as the contract shows it to whoever made it and to staff. */
public record ClaimView(
        String reference,
        Claim.Kind kind,
        String association,
        @Nullable String associationName,
        @Nullable String person,
        @Nullable String personName,
        @Nullable String grounds,
        @Nullable String organisationNumber,
        boolean nameInDoubt,
        @Nullable String registerName,
        @Nullable String registerRole,
        boolean hasLeader,
        Instant at,
        Status status,
        @Nullable String reason,
        List<RivalView> rivals,
        Impartiality.@Nullable MayDecideView decision) {
    /** Another association that has the number, waits for it, or is called nearly the same. */
    public record RivalView(String association, String associationName) {}

    /** As whoever made it sees it. */
    static ClaimView ofMaker(Claim claim) {
        return new ClaimView(
                claim.reference(),
                claim.kind(),
                claim.associationId(),
                null,
                null,
                null,
                claim.grounds().orElse(null),
                null,
                false,
                null,
                null,
                false,
                claim.at(),
                status(claim),
                null,
                List.of(),
                null);
    }

    /** How far it has come. */
    public enum Status {
        WAITING,
        ACCEPTED,
        DENIED
    }

    public static Status status(Claim claim) {
        return claim.answer()
                .map(answer -> answer.yes() ? Status.ACCEPTED : Status.DENIED)
                .orElse(Status.WAITING);
    }
}
