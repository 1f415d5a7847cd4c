package no.endorinn.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import no.endorinn.cases.letter.Letter;
import no.endorinn.kernel.problem.Messages;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;

/**
 * A letter as a PDF that lasts (PDF/A-2a) and that a screen reader reads (PDF/UA-1). Nothing is fetched for it: fonts and colours are
 * in this package, and an address that somebody wrote is text.
 */
@Singleton
public final class LetterPdf {
    private static final Pattern DATE = Pattern.compile("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*(</xmp)");
    private static final Messages TEXTS = Messages.named("page", LetterPdf.class);

    static {
        // It would quote what it reads.
        XRLog.setLoggingEnabled(false);
    }

    private final Lettering lettering = new Lettering();
    private final String style = style();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * The file: the same for the same letter, whenever it is made.
     *
     * @param from the municipality's name; it may be empty
     * @param at when the letter was written, which is what the file says that it is from
     */
    public byte[] of(Letter letter, String from, Instant at) {
        AtomicBoolean boxes = new AtomicBoolean();
        Document page = page(letter, from, List.of(), boxes);
        return boxes.get()
                ? rendered(page(letter, from, List.of(text("boxes", letter)), boxes), at)
                : rendered(page, at);
    }

    private Document page(Letter letter, String from, List<String> notes, AtomicBoolean boxes) {
        String paged = style.replace("PAGE", text("page", letter)).replace("OF", text("of", letter));
        return LetterPage.of(letter, from, notes, paged, text -> {
            String written = lettering.written(text);
            if (written.contains(Lettering.BOX)) {
                boxes.set(true);
            }
            return written;
        });
    }

    private static String text(String code, Letter letter) {
        return TEXTS.text(code, letter.language(), Map.of());
    }

    private byte[] rendered(Document page, Instant at) {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(colours)
                    .withProducer("Én dør inn")
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withW3cDocument(page, null);
            try (PdfBoxRenderer renderer = lettering.in(document, builder).buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen();
            }
            date(document, at);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What would otherwise be the moment of making, in all three places where a PDF has it. */
    private static void date(PDDocument document, Instant at) throws IOException {
        Calendar then =
                GregorianCalendar.from(at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(then);
        document.getDocumentInformation().setModificationDate(then);
        document.setDocumentId(at.getEpochSecond());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String told = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(DATE.matcher(told)
                .replaceAll("$1" + at.truncatedTo(ChronoUnit.SECONDS) + "$2")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String style() {
        try (InputStream file = LetterPdf.class.getResourceAsStream("letter.css")) {
            if (file == null) {
                throw new IllegalStateException("missing letter.css");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
