package no.endorinn.grants.files;

import java.text.Normalizer;

/** What a file is called to people. It never decides where the file lies, nor what it is taken to be. */
final class FileName {
    /** In characters, its ending included. */
    static final int LONGEST = 100;

    private static final String NAMELESS = "vedlegg";

    private FileName() {}

    /**
     * The name that a file was sent with, without the folders that it came from and without characters that show nothing or turn the
     * line round; it ends as files of the type do.
     */
    static String cleaned(String sent, FileType type) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String seen = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{C}\"<>|:*?]", "")
                .replaceAll("\\p{Z}+", " ")
                .strip();
        int dot = seen.lastIndexOf('.');
        boolean fits = dot >= 0 && type.hasExtension(seen.substring(dot + 1));
        String stem = (fits ? seen.substring(0, dot) : seen)
                .replaceFirst("^[. ]+", "")
                .strip();
        String ending = fits ? seen.substring(dot) : "." + type.extension();
        return cut(stem.isEmpty() ? NAMELESS : stem, LONGEST - ending.length()) + ending;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }
}
