package no.endorinn.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters that a PDF is written with: Source Sans 3, which has Norwegian, Sámi, Somali, Polish, Ukrainian and Greek. A file that
 * lasts may not name a character that it does not have, so such a one (an emoji, Arabic) is written as a box.
 */
final class Lettering {
    /** What stands for a character that there is no letter for. */
    static final String BOX = "□";

    /** As the style sheet calls them. */
    private static final String FAMILY = "Source Sans 3";

    private final TrueTypeFont regular = font("SourceSans3-Regular.ttf");
    private final TrueTypeFont bold = font("SourceSans3-SemiBold.ttf");
    private final List<CmapLookup> letters;

    Lettering() {
        try {
            letters = List.of(regular.getUnicodeCmapLookup(), bold.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has a document written with these letters: those of them that it takes are put into it. */
    PdfRendererBuilder in(PDDocument document, PdfRendererBuilder builder) throws IOException {
        return builder.useFont(supplied(document, regular), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(supplied(document, bold), FAMILY, 600, FontStyle.NORMAL, true);
    }

    private static PDFontSupplier supplied(PDDocument document, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    /** A text as it can be written: lines end alike, and what nobody sees is left out. */
    String written(String text) {
        String lines = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\R", "\n")
                .replace('\t', ' ');
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(lines);
        StringBuilder written = new StringBuilder();
        int from = 0;
        for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
            written.append(character(lines.substring(from, to)));
            from = to;
        }
        return written.toString();
    }

    /** What people see as one character, be it of several: a face with a colour of its own, a letter with two accents. */
    private String character(String one) {
        if (one.equals("\n") || one.equals(" ")) {
            return one;
        }
        String seen = one.codePoints()
                .filter(Lettering::isSeen)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return seen.codePoints().allMatch(this::hasLetter) ? seen : BOX;
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT -> false;
            default -> point < 0xFE00 || point > 0xFE0F;
        };
    }

    private boolean hasLetter(int point) {
        return letters.stream().allMatch(font -> font.getGlyphId(point) != 0);
    }

    private static TrueTypeFont font(String name) {
        try (InputStream file = Lettering.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("missing " + name + " beside " + Lettering.class.getName());
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // With them «ft» is one glyph of which no reader knows what it says: «drift» would be read aloud as «dri».
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
