package no.endorinn.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/** Where the local issuer's key comes from. */
final class SigningKeys {

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private SigningKeys() {}

    /** Made when first asked for: a second or two of a processor. */
    private static final class OfThisProcess {
        static final RSAKey KEY = made();
    }

    /** As dear, and seldom asked for. */
    private static final class OfSomebodyElse {
        static final RSAKey KEY = made();
    }

    /** The key of everything in this process that needs to be remembered no longer. */
    static RSAKey ofThisProcess() {
        return OfThisProcess.KEY;
    }

    /** A key that no issuer of this process signs with. */
    static RSAKey ofSomebodyElse() {
        return OfSomebodyElse.KEY;
    }

    private static RSAKey made() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK makes no RSA keys", e);
        }
    }

    /** The key kept in a file that only its owner may read, so that tokens survive a restart; the first time it is made there. */
    static RSAKey keptIn(Path file) {
        try {
            if (Files.exists(file)) {
                Files.setPosixFilePermissions(file, OWNER_ALONE);
                return JWK.parse(Files.readString(file)).toRSAKey();
            }
            RSAKey key = made();
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
            Files.writeString(draft, key.toJSONString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the issuer's key in " + file, e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no key; delete it to get a new one", e);
        }
    }
}
