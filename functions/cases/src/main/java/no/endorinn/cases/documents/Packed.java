package no.endorinn.cases.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import no.endorinn.cases.CaseCode;
import no.endorinn.kernel.problem.Rejection;

/**
 * What a document is made of, as its item holds it: as it is, or, where that is long, as {@code gzip:} and the Base64 of it packed. An
 * item of DynamoDB's holds 400 kB, and an application 280 kB of answers: packed, those fit whatever somebody has written.
 */
final class Packed {
    private static final String MARK = "gzip:";

    /** What is shorter than so many characters stays readable. */
    private static final int SHORT = 50_000;

    /** With the item's other attributes below the 409,600 bytes of an item. */
    private static final int MOST_BYTES = 400_000;

    private Packed() {}

    /**
     * The content as it is kept.
     *
     * @throws Rejection 422 when there is no room for it
     */
    static String of(String content) {
        if (content.length() < SHORT) {
            return content;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String kept = MARK + Base64.getEncoder().encodeToString(packed.toByteArray());
        if (kept.length() > MOST_BYTES) {
            throw Rejection.of(CaseCode.DOCUMENT_TOO_LONG);
        }
        return kept;
    }

    /** The content that is kept so. */
    static String text(String kept) {
        if (!kept.startsWith(MARK)) {
            return kept;
        }
        byte[] packed = Base64.getDecoder().decode(kept.substring(MARK.length()));
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
