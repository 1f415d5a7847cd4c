package no.endorinn.grants.files;

import java.util.Optional;

/** What Amazon GuardDuty found in a file, by its own words for it. */
enum Scan {
    NO_THREATS_FOUND,
    THREATS_FOUND,
    /** Locked by a password, or too deeply packed. */
    UNSUPPORTED,
    /** GuardDuty was not allowed to look: somebody has changed its role or the bucket's policy. */
    ACCESS_DENIED,
    FAILED;

    /** The tag in which GuardDuty leaves it on the very version that it has scanned. */
    static final String TAG = "GuardDutyMalwareScanStatus";

    /** What is wrong with a file by this; nothing, if it may be read. */
    Optional<Attachment.Why> fault() {
        return switch (this) {
            case NO_THREATS_FOUND -> Optional.empty();
            case THREATS_FOUND -> Optional.of(Attachment.Why.VIRUS);
            case UNSUPPORTED -> Optional.of(Attachment.Why.LOCKED);
            case ACCESS_DENIED, FAILED -> Optional.of(Attachment.Why.UNCHECKED);
        };
    }
}
