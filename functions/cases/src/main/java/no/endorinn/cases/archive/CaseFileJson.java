package no.endorinn.cases.archive;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.archive.CaseFile.Content;
import no.endorinn.cases.archive.CaseFile.Direction;
import no.endorinn.cases.archive.CaseFile.Entry;
import no.endorinn.cases.letter.LetterJson;
import no.endorinn.kernel.http.Json;

/** A case for the archive as JSON, as it is kept until the package has been made. */
public final class CaseFileJson {
    private CaseFileJson() {}

    public static String write(CaseFile file) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("reference", file.reference());
        all.put("title", file.title());
        all.put("party", file.party());
        file.organisationNumber().ifPresent(number -> all.put("organisationNumber", number));
        all.put("entries", file.entries().stream().map(CaseFileJson::entry).toList());
        return Json.write(all);
    }

    /** The case in a text that {@link #write} wrote. */
    public static CaseFile read(String json) {
        Map<?, ?> all = map(Json.value(json));
        return new CaseFile(
                text(all, "reference"),
                text(all, "title"),
                text(all, "party"),
                Optional.ofNullable(all.get("organisationNumber")).map(String::valueOf),
                all.get("entries") instanceof List<?> entries
                        ? entries.stream()
                                .map(CaseFileJson::map)
                                .map(CaseFileJson::entryIn)
                                .toList()
                        : List.of());
    }

    private static Map<String, Object> entry(Entry entry) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", entry.id());
        all.put("direction", entry.direction().name());
        all.put("title", entry.title());
        all.put("at", entry.at().toString());
        switch (entry.content()) {
            case Content.Written(var letter) -> all.put("letter", LetterJson.tree(letter));
            case Content.Kept(String document) -> all.put("document", document);
        }
        return all;
    }

    private static Entry entryIn(Map<?, ?> all) {
        return new Entry(
                text(all, "id"),
                Direction.valueOf(text(all, "direction")),
                text(all, "title"),
                Instant.parse(text(all, "at")),
                all.containsKey("letter")
                        ? new Content.Written(LetterJson.in(map(all.get("letter"))))
                        : new Content.Kept(text(all, "document")));
    }

    private static String text(Map<?, ?> outer, String name) {
        return String.valueOf(outer.get(name));
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
