package no.endorinn.grants.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be attached: what a scanner and an association's office programs make, and pictures that everybody can open (the app makes
 * JPEG of whatever a phone has); nothing that runs. What a file is called and said to be tells nothing, so each kind is known by its
 * first bytes.
 */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg|jpeg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods");

    /** So many of the first bytes tell it. */
    public static final int HEAD = 1024;

    /** Where the name of a zip's first entry begins. */
    private static final int ENTRY = 30;

    private final String mime;
    private final String extensions;

    FileType(String mime, String extensions) {
        this.mime = mime;
        this.extensions = extensions;
    }

    /** The one that is called so on the web. */
    public static Optional<FileType> of(String mime) {
        return Stream.of(values())
                .filter(type -> type.mime.equals(mime.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public String mime() {
        return mime;
    }

    /** How a name of it ends, unless it ends otherwise that fits as well. */
    String extension() {
        return extensions.replaceFirst("\\|.*", "");
    }

    boolean hasExtension(String extension) {
        return extension.toLowerCase(Locale.ROOT).matches(extensions);
    }

    /**
     * Whether a file that begins so is of this kind.
     *
     * @param head its first {@value #HEAD} bytes, or all of a shorter one
     */
    boolean begins(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return switch (this) {
            // Some programs put a line of their own before it, as readers allow.
            case PDF -> text.contains("%PDF-");
            case JPEG -> text.startsWith("\u00ff\u00d8\u00ff");
            case PNG -> text.startsWith("\u0089PNG\r\n\u001a\n");
            // Which part comes first in these two kinds of zip is the program's own choice.
            case DOCX -> firstEntry(text).matches("(?s)(word/|_rels/|docProps/|customXml/|\\[Content_Types]\\.xml).*");
            case XLSX -> firstEntry(text).matches("(?s)(xl/|_rels/|docProps/|customXml/|\\[Content_Types]\\.xml).*");
            // In these it is called mimetype, is not packed, and says it.
            case ODT, ODS -> firstEntry(text).startsWith("mimetype" + mime);
        };
    }

    /** The name of a zip's first entry, and what comes after it; nothing, if it is no zip. */
    private static String firstEntry(String text) {
        return text.startsWith("PK\u0003\u0004") && text.length() > ENTRY ? text.substring(ENTRY) : "";
    }
}
