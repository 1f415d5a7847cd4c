package no.endorinn.booking.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.endorinn.booking.premises.Premises;
import no.endorinn.booking.premises.Terms;
import no.endorinn.booking.premises.TermsJson;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.problem.CommonCode;
import org.jspecify.annotations.Nullable;

/** The catalogue as a file: what an export gives, an import takes. */
final class CatalogueJson {
    static final int MOST_PREMISES = 90;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private CatalogueJson() {}

    /** The whole catalogue. */
    record CatalogueView(List<EntryView> premises) {
        static CatalogueView of(List<Premises> premises) {
            return new CatalogueView(premises.stream().map(EntryView::of).toList());
        }
    }

    /** Premises with every version of their terms that is kept. */
    record EntryView(
            String id, List<VersionView> versions, @Nullable LocalDate retiredFrom) {
        static EntryView of(Premises premises) {
            return new EntryView(
                    premises.id(),
                    premises.termsByDate().entrySet().stream()
                            .map(entry -> new VersionView(entry.getKey(), TermsJson.write(entry.getValue())))
                            .toList(),
                    premises.retiredFrom().orElse(null));
        }
    }

    /** Terms with the date from which they hold. */
    record VersionView(LocalDate from, Map<String, Object> terms) {}

    /** The premises in an import; what is wrong is noted in the fields. */
    static List<Premises> read(Fields fields) {
        return fields.objects("premises", MOST_PREMISES, CatalogueJson::premises).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** An id of premises: lower-case letters, digits and hyphens. */
    static String id(Fields fields, String name) {
        String id = fields.text(name, 40);
        if (!ID.matcher(id).matches()) {
            fields.note(CommonCode.MALFORMED_ID, name);
        }
        return id;
    }

    private static Optional<Premises> premises(Fields fields) {
        String id = id(fields, "id");
        Optional<LocalDate> retiredFrom = Optional.ofNullable(fields.optionalDate("retiredFrom"));
        NavigableMap<LocalDate, Terms> terms = new TreeMap<>();
        fields.objects("versions", Premises.MOST_TERMS, version -> {
            LocalDate from = version.date("from");
            terms.put(from, TermsJson.read(version.object("terms")));
            return from;
        });
        if (terms.isEmpty()) {
            fields.note(CommonCode.MISSING, "versions");
            return Optional.empty();
        }
        return Optional.of(new Premises(id, 0, terms, retiredFrom));
    }
}
