package no.endorinn.documents.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.endorinn.cases.archive.CaseFile;
import no.endorinn.cases.archive.CaseFile.Entry;
import no.endorinn.kernel.time.Oslo;

/** A case as a package: a folder for each of its documents, with the document as PDF/A and its {@code arkivmelding.xml}. */
public final class ArchivePackage {
    private ArchivePackage() {}

    /**
     * The package; of the same case it is the same, byte for byte.
     *
     * @param pdf the file of an entry
     * @param sha256 of a file, as 64 hexadecimal digits
     */
    public static byte[] of(CaseFile file, Function<Entry, byte[]> pdf, Function<byte[], String> sha256) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int number = 1;
            for (Entry entry : file.entries()) {
                byte[] content = pdf.apply(entry);
                String folder = "%02d-%s/".formatted(number++, entry.id());
                String name = entry.id() + ".pdf";
                String description = Arkivmelding.of(
                        file, entry, new Arkivmelding.Described(name, sha256.apply(content), content.length));
                UnaryOperator<ZipEntry> dated = part -> {
                    part.setTimeLocal(Oslo.local(entry.at()).toLocalDateTime());
                    return part;
                };
                zip.putNextEntry(dated.apply(new ZipEntry(folder + "arkivmelding.xml")));
                zip.write(description.getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(dated.apply(new ZipEntry(folder + name)));
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
