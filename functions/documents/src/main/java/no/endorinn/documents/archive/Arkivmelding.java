package no.endorinn.documents.archive;

import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.endorinn.cases.archive.CaseFile;
import no.endorinn.cases.archive.CaseFile.Direction;
import no.endorinn.cases.archive.CaseFile.Entry;
import no.endorinn.kernel.time.Oslo;

/**
 * The description of one document of a case, as Fiks Arkiv takes it ({@code arkivmelding.opprett}, version 1; Noark 5): the case's folder,
 * and a journal post in it. Such a message creates one post, so a case of several documents is several messages; all of them name the same folder
 * by our own key, under which the archive finds it when it is there already.
 */
final class Arkivmelding {
    static final String NAMESPACE =
            "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1";
    static final String METADATA = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1";
    private static final String SYSTEM = "Én dør inn";
    private static final String TYPES = "http://www.w3.org/2001/XMLSchema-instance";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private Arkivmelding() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /**
     * The file that is described.
     *
     * @param name as it lies beside the description
     * @param sha256 64 hexadecimal digits
     */
    record Described(String name, String sha256, long size) {}

    static String of(CaseFile file, Entry entry, Described described) {
        try {
            Arkivmelding message = new Arkivmelding();
            message.write(file, entry, described);
            return message.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory takes whatever is written", e);
        }
    }

    private void write(CaseFile file, Entry entry, Described described) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("arkivmelding");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("m", METADATA);
        xml.writeNamespace("xsi", TYPES);
        leaf("system", SYSTEM);
        leaf("antallFiler", "1");
        folder(file);
        post(file, entry, described);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void folder(CaseFile file) throws XMLStreamException {
        begin("mappe", "saksmappe");
        leaf("tittel", file.title() + " – " + file.party());
        leaf("offentligTittel", file.title());
        party(file);
        key("referanseEksternNoekkel", file.reference());
        leaf("saksdato", day(file.entries().getFirst().at()));
        xml.writeEndElement();
    }

    private void party(CaseFile file) throws XMLStreamException {
        xml.writeStartElement("part");
        leaf("partNavn", file.party());
        if (file.organisationNumber().isPresent()) {
            xml.writeStartElement("organisasjonID");
            leaf("identifikator", file.organisationNumber().get());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void post(CaseFile file, Entry entry, Described described) throws XMLStreamException {
        boolean came = entry.direction() == Direction.CAME;
        begin("registrering", "journalpost");
        xml.writeStartElement("referanseForelderMappe");
        metaKey("referanseEksternNoekkel", file.reference());
        xml.writeEndElement();
        document(entry, described);
        leaf("tittel", entry.title() + " – " + file.party());
        leaf("offentligTittel", entry.title());
        xml.writeStartElement("korrespondansepart");
        code("korrespondanseparttype", came ? "EA" : "EM", came ? "Avsender" : "Mottaker");
        leaf("korrespondansepartNavn", file.party());
        if (file.organisationNumber().isPresent()) {
            leaf("organisasjonid", file.organisationNumber().get());
        }
        xml.writeEndElement();
        key("referanseEksternNoekkel", file.reference() + "/" + entry.id());
        code("journalposttype", came ? "I" : "U", came ? "Inngående dokument" : "Utgående dokument");
        leaf("dokumentetsDato", day(entry.at()));
        leaf(came ? "mottattDato" : "sendtDato", entry.at().toString());
        xml.writeEndElement();
    }

    private void document(Entry entry, Described described) throws XMLStreamException {
        xml.writeStartElement("dokumentbeskrivelse");
        code("dokumentstatus", "F", "Dokumentet er ferdigstilt");
        leaf("tittel", entry.title());
        code("tilknyttetRegistreringSom", "H", "Hoveddokument");
        leaf("dokumentnummer", "1");
        xml.writeStartElement("dokumentobjekt");
        leaf("versjonsnummer", "1");
        code("variantformat", "A", "Arkivformat");
        code("format", "RA-PDF", "PDF/A");
        leaf("mimeType", "application/pdf");
        leaf("filnavn", described.name());
        leaf("referanseDokumentfil", described.name());
        leaf("sjekksum", described.sha256());
        leaf("sjekksumAlgoritme", "SHA-256");
        leaf("filstoerrelse", Long.toString(described.size()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void begin(String name, String type) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("xsi", TYPES, "type", type);
    }

    /** Our own key of a thing, by which the archive finds it again. */
    private void key(String name, String key) throws XMLStreamException {
        xml.writeStartElement(name);
        meta("fagsystem", SYSTEM);
        meta("noekkel", key);
        xml.writeEndElement();
    }

    private void metaKey(String name, String key) throws XMLStreamException {
        xml.writeStartElement("m", name, METADATA);
        meta("fagsystem", SYSTEM);
        meta("noekkel", key);
        xml.writeEndElement();
    }

    private void code(String name, String code, String means) throws XMLStreamException {
        xml.writeStartElement(name);
        meta("kode", code);
        meta("beskrivelse", means);
        xml.writeEndElement();
    }

    private void leaf(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(readable(value));
        xml.writeEndElement();
    }

    private void meta(String name, String value) throws XMLStreamException {
        xml.writeStartElement("m", name, METADATA);
        xml.writeCharacters(readable(value));
        xml.writeEndElement();
    }

    private static String day(Instant at) {
        return Oslo.date(at).toString();
    }

    /** Without what XML 1.0 has no place for. */
    private static String readable(String typed) {
        return typed.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
