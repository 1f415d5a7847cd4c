package no.endorinn.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.endorinn.cases.letter.Letter;
import no.endorinn.cases.letter.Letter.Fact;
import no.endorinn.cases.letter.Letter.Paragraph;
import no.endorinn.cases.letter.Letter.Section;
import no.endorinn.cases.letter.Letter.Table;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.kernel.id.RequestKey;
import no.endorinn.kernel.problem.Language;
import no.endorinn.testing.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is written lasts, is read aloud in its order, says just what was meant, and fetches nothing. */
class LetterPdfTest {
    private static final int LETTERS = System.getProperty("all") == null ? 2 : 30;

    private static final Instant AT = Instant.parse("2027-03-01T12:00:00Z");

    private static final LetterPdf PDF = new LetterPdf();

    @Test
    void aLetterIsPdfAAndPdfUa() throws Exception {
        RandomLetters letters = new RandomLetters(Long.getLong("seed", 4711));
        for (int i = 0; i < LETTERS; i++) {
            byte[] file = file(letters.next(), "Fjordvik kommune");

            assertThat(VeraPdf.faults(file)).as("letter %d", i).isEmpty();
        }
    }

    @Test
    void aTableOverSeveralPagesIsOneTable() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 110; i++) {
            rows.add(List.of("Post " + i, i + ",00"));
        }
        byte[] file = file(
                letter(new Table(
                        "Budsjett", List.of(new Table.Column("Hva", false), new Table.Column("Beløp", true)), rows)),
                "Fjordvik kommune");

        assertThat(VeraPdf.faults(file)).isEmpty();
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(types(document.getDocumentCatalog().getStructureTreeRoot()))
                    .containsOnlyOnce("Table", "H1")
                    .contains("TH", "TD", "TR");
        }
        assertThat(text(file)).contains("Post 1 1,00", "Post 110 110,00", "Side 1 av ");
    }

    @Test
    void whatSomebodyWroteIsText() throws Exception {
        String written = "<script>alert(1)</script> & <img src=\"http://127.0.0.1:9/x.png\"/> http://example.no/"
                + " {counter(page)}";

        byte[] file = file(letter(new Paragraph(written)), "");

        assertThat(oneLine(text(file))).contains(written);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getPage(0).getAnnotations()).as("links").isEmpty();
            assertThat(document.getPage(0).getResources().getXObjectNames())
                    .as("pictures")
                    .isEmpty();
        }
    }

    @Test
    void lettersOfTheNorthAreWrittenAndWhatThereIsNoLetterForIsABox() throws Exception {
        byte[] file = file(
                letter(new Paragraph("Áššedovdi čálii: đáŋŧžš. Soomaali. a\u0301. 🎉👩‍👩‍👧 til\u200b slutt")), "");

        assertThat(oneLine(text(file)))
                .contains("Áššedovdi čálii: đáŋŧžš. Soomaali. á. □□ til slutt")
                .contains("□ står for et tegn");
        assertThat(text(file(letter(new Paragraph("Ja")), ""))).doesNotContain("□");
    }

    @Test
    void itSaysItsLanguageAndItsTitle() throws Exception {
        Letter letter =
                new Letter(Language.NYNORSK, "Søknad om drift", List.of(new Fact("Referanse", "ABCD2345")), List.of());

        try (PDDocument document = Loader.loadPDF(file(letter, "Fjordvik kommune"))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nn");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Søknad om drift");
        }
        assertThat(text(file(letter, "Fjordvik kommune")).lines())
                .containsSubsequence("Fjordvik kommune", "Søknad om drift", "Referanse", "ABCD2345");
    }

    @Test
    void theSameLetterIsTheSameFile() {
        Letter letter = new RandomLetters(1).next();

        assertThat(RequestKey.sha256(new String(file(letter, "Fjordvik kommune"), StandardCharsets.ISO_8859_1)))
                .isEqualTo(
                        RequestKey.sha256(new String(file(letter, "Fjordvik kommune"), StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aLetterIsKeptAsJson() {
        RandomLetters letters = new RandomLetters(2);

        assertThat(Stream.generate(letters::next).limit(50))
                .allSatisfy(letter ->
                        assertThat(LetterJson.read(LetterJson.write(letter))).isEqualTo(letter));
    }

    private static byte[] file(Letter letter, String from) {
        return PDF.of(letter, from, AT);
    }

    private static Letter letter(Letter.Block block) {
        return new Letter(Language.BOKMAL, "Brev", List.of(), List.of(new Section("Hva", List.of(block))));
    }

    private static List<String> types(PDStructureNode node) {
        List<String> types = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStandardStructureType());
                types.addAll(types(element));
            }
        }
        return types;
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
