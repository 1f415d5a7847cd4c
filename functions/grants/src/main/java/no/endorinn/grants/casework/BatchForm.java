package no.endorinn.grants.casework;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import no.endorinn.grants.assess.Batch;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.kernel.http.Fields;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.words.Words;

/** A batch as staff send it. */
record BatchForm(Words name, Optional<LocalDate> meets, List<Line> cases) {
    private static final Pattern REFERENCE = Pattern.compile("[2346789AFJKMRTUY]{8}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_GROUNDS = 1500;

    /** A case as it is sent. */
    record Line(String reference, long recommended, OptionalLong granted, Optional<Words> grounds) {
        /** Whether it says what the other does. */
        boolean isSame(Batch.Case there) {
            return reference.equals(there.reference())
                    && recommended == there.recommended()
                    && granted.equals(there.granted())
                    && grounds.equals(there.grounds());
        }
    }

    static BatchForm read(Fields fields) {
        Words name = Words.ofMunicipality(fields.text("name", LONGEST_NAME));
        Optional<LocalDate> meets = Optional.ofNullable(fields.optionalDate("meets"));
        Set<String> references = new HashSet<>();
        List<Line> cases = fields.objects("cases", Batch.MOST_CASES, each -> {
            String reference = each.text("reference", 8);
            if (!REFERENCE.matcher(reference).matches()) {
                each.note(CommonCode.MALFORMED_ID, "reference");
            } else if (!references.add(reference)) {
                each.note(GrantCode.SAME_ID_TWICE, "reference");
            }
            Long granted = each.optionalWhole("granted", 0, SchemeJson.MOST_ORE);
            return new Line(
                    reference,
                    each.whole("recommended", 0, SchemeJson.MOST_ORE),
                    granted == null ? OptionalLong.empty() : OptionalLong.of(granted),
                    Optional.ofNullable(each.optionalText("grounds", LONGEST_GROUNDS))
                            .map(Words::ofMunicipality));
        });
        fields.check();
        return new BatchForm(name, meets, cases);
    }
}
