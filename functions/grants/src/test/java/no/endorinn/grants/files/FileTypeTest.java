package no.endorinn.grants.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file is what its first bytes are, not what it is called or said to be. */
class FileTypeTest {

    private static final Map<FileType, byte[]> REAL = Map.of(
            FileType.PDF, ascii("%PDF-1.7\n1 0 obj"),
            FileType.JPEG, HexFormat.of().parseHex("ffd8ffe000104a464946"),
            FileType.PNG, HexFormat.of().parseHex("89504e470d0a1a0a0000000d"),
            FileType.DOCX, zip("[Content_Types].xml", "<Types/>"),
            FileType.XLSX, zip("xl/workbook.xml", "<workbook/>"),
            FileType.ODT, zip("mimetype", "application/vnd.oasis.opendocument.text"),
            FileType.ODS, zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));

    @ParameterizedTest
    @EnumSource
    void whatItSaysIsTakenAndNoOtherKindIs(FileType type) {
        assertThat(type.begins(Objects.requireNonNull(REAL.get(type)))).isTrue();
        REAL.forEach((other, content) -> {
            boolean sameParcel =
                    type.mime().contains("openxmlformats") && other.mime().contains("openxmlformats");
            // Which of Office's two it is stands deeper than its first part.
            if (other != type && !sameParcel) {
                assertThat(type.begins(content))
                        .as(other + " said to be " + type)
                        .isFalse();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aProgramAPageAPictureThatRunsAndNothingAreNoneOfThem(FileType type) {
        assertThat(type.begins(ascii("MZ\u0090\0\u0003\0\0\0This program cannot be run in DOS mode")))
                .as("a renamed .exe")
                .isFalse();
        assertThat(type.begins(ascii("<!DOCTYPE html><script>alert(1)</script>")))
                .isFalse();
        assertThat(type.begins(ascii("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")))
                .isFalse();
        assertThat(type.begins(zip("META-INF/MANIFEST.MF", "Main-Class: a.B"))).isFalse();
        assertThat(type.begins(new byte[0])).isFalse();
        assertThat(type.begins(new byte[] {'P'})).isFalse();
    }

    @Test
    void theListIsClosed() {
        assertThat(FileType.of("application/pdf")).contains(FileType.PDF);
        assertThat(FileType.of("IMAGE/JPEG")).contains(FileType.JPEG);
        assertThat(FileType.of("image/svg+xml")).isEmpty();
        assertThat(FileType.of("application/x-msdownload")).isEmpty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] stored = ascii(content);
        CRC32 sum = new CRC32();
        sum.update(stored);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(stored.length);
        entry.setCrc(sum.getValue());
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(stored);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        byte[] all = bytes.toByteArray();
        return Arrays.copyOf(all, Math.min(all.length, FileType.HEAD));
    }
}
