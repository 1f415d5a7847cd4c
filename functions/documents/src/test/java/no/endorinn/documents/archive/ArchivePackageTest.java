package no.endorinn.documents.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import no.endorinn.cases.archive.CaseFile;
import no.endorinn.cases.archive.CaseFile.Content;
import no.endorinn.cases.archive.CaseFile.Direction;
import no.endorinn.cases.archive.CaseFile.Entry;
import no.endorinn.cases.archive.CaseFileJson;
import no.endorinn.cases.letter.Letter;
import no.endorinn.kernel.problem.Language;
import org.junit.jupiter.api.Test;

/** What the archive is given: a folder a document, each with a description that it takes, whatever people are called. */
class ArchivePackageTest {
    private static final CaseFile CASE = new CaseFile(
            "3K4M6J7A",
            "Søknad om driftstilskudd",
            "Kor & «Sang» <Fjordvik> \u0007",
            Optional.of("974760673"),
            List.of(
                    new Entry(
                            "soknad",
                            Direction.CAME,
                            "Søknad om driftstilskudd",
                            Instant.parse("2027-01-07T22:30:15Z"),
                            new Content.Written(new Letter(Language.BOKMAL, "Søknad", List.of(), List.of()))),
                    new Entry(
                            "decision-1",
                            Direction.SENT,
                            "Vedtak 3K4M6J7A",
                            Instant.parse("2027-02-01T11:00:00Z"),
                            new Content.Kept("decision-1"))));

    @Test
    void eachDocumentLiesBesideADescriptionThatTheSchemaTakes() throws Exception {
        Map<String, String> parts = parts(packed(CASE));

        assertThat(parts.keySet())
                .containsExactly(
                        "01-soknad/arkivmelding.xml",
                        "01-soknad/soknad.pdf",
                        "02-decision-1/arkivmelding.xml",
                        "02-decision-1/decision-1.pdf");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml")) {
                schema().newValidator().validate(new StreamSource(new StringReader(part.getValue())));
            }
        }
        assertThat(parts.get("01-soknad/arkivmelding.xml"))
                .contains(">I<", ">EA<", "mottattDato>2027-01-07T22:30:15Z<", "sjekksum>digest of soknad<")
                .contains("Kor &amp; «Sang» &lt;Fjordvik", ">974760673<");
        assertThat(parts.get("02-decision-1/arkivmelding.xml"))
                .contains(">U<", ">EM<", "sendtDato>2027-02-01T11:00:00Z<", ">3K4M6J7A/decision-1<");
    }

    @Test
    void aPrivatePersonIsNotInTheTitleThatThePublicSees() throws Exception {
        CaseFile person = new CaseFile("3K4M6J7A", CASE.title(), "Petter Privat", Optional.empty(), CASE.entries());

        String description = parts(packed(person)).get("01-soknad/arkivmelding.xml");

        schema().newValidator().validate(new StreamSource(new StringReader(description)));
        assertThat(description)
                .contains("<partNavn>Petter Privat<")
                .doesNotContainPattern("offentligTittel>[^<]*Petter");
    }

    @Test
    void theSameCaseIsTheSamePackageAndOutlivesBeingKeptAsJson() {
        CaseFile kept = CaseFileJson.read(CaseFileJson.write(CASE));

        assertThat(kept).isEqualTo(CASE);
        assertThat(packed(kept)).isEqualTo(packed(CASE));
    }

    private static byte[] packed(CaseFile file) {
        return ArchivePackage.of(
                file,
                entry -> entry.id().getBytes(StandardCharsets.UTF_8),
                content -> "digest of " + new String(content, StandardCharsets.UTF_8));
    }

    private static Map<String, String> parts(byte[] zipped) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Schema schema() throws Exception {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ArchivePackageTest.class.getResource("opprett.xsd"));
    }
}
