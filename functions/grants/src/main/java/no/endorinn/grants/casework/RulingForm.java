package no.endorinn.grants.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import no.endorinn.grants.decide.Deciding;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.LaterYear;
import no.endorinn.grants.schemes.SchemeJson;
import no.endorinn.kernel.http.Fields;

/**
 * What somebody would decide, as they send it.
 *
 * @param revision of the application that they have seen
 */
record RulingForm(long revision, Deciding.Wish wish) {
    private static final int MOST_CRITERIA = 10;
    private static final int MOST_CONDITIONS = 10;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    static RulingForm read(Fields fields) {
        long revision = fields.whole("revision", 1, Long.MAX_VALUE);
        long granted = fields.whole("granted", 0, SchemeJson.MOST_ORE);
        Long recommended = fields.optionalWhole("recommended", 0, SchemeJson.MOST_ORE);
        SortedMap<Integer, Long> later = new TreeMap<>();
        fields.objects("later", LaterYear.MOST, each -> {
            int year = each.integer("year", FIRST_YEAR, LAST_YEAR);
            if (later.put(year, each.whole("granted", 1, SchemeJson.MOST_ORE)) != null) {
                each.note(GrantCode.SAME_ID_TWICE, "year");
            }
            return year;
        });
        Map<Integer, Boolean> criteria = new HashMap<>();
        fields.objects("criteria", MOST_CRITERIA, each -> {
            int place = each.integer("criterion", 0, MOST_CRITERIA - 1);
            if (criteria.put(place, each.flag("met", false)) != null) {
                each.note(GrantCode.SAME_ID_TWICE, "criterion");
            }
            return place;
        });
        Optional<String> grounds = Optional.ofNullable(fields.optionalText("grounds", 3000));
        List<String> conditions = fields.texts("conditions", MOST_CONDITIONS, 500);
        Deciding.Wish wish = new Deciding.Wish(
                granted,
                later,
                recommended == null ? OptionalLong.empty() : OptionalLong.of(recommended),
                criteria,
                grounds,
                conditions,
                Optional.ofNullable(fields.optionalDate("payBy")));
        fields.check();
        return new RulingForm(revision, wish);
    }
}
