package no.endorinn.directory.offices;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** What nobody can guess. Its randomness is not copied by a snapshot: environments restored from one differ. */
@Singleton
public final class Secrets {
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** 128 bits, as 32 hexadecimal digits. */
    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** An id that says nothing of whom it is for. */
    public String newId() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }
}
