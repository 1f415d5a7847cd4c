package no.endorinn.grants.schemes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.problem.Code;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.time.Oslo;

/** What a scheme must be, beyond each of its fields by itself. */
public final class SchemeRules {
    private final Scheme scheme;
    private final List<Problem> problems = new ArrayList<>();

    private SchemeRules(Scheme scheme) {
        this.scheme = scheme;
    }

    /**
     * All that is wrong with a scheme.
     *
     * @param before as it was until now
     * @param contents what there is beside it: schemes, others', forms
     */
    public static List<Problem> problems(
            Scheme scheme, Optional<Scheme> before, Catalogue.Contents contents, Instant now) {
        SchemeRules rules = new SchemeRules(scheme);
        rules.byItself();
        rules.rounds();
        rules.amongOthers(contents);
        before.ifPresent(there -> rules.afterwards(there, now));
        return rules.problems;
    }

    private void byItself() {
        if (scheme.amount().least() > scheme.amount().most()) {
            wrong(GrantCode.LEAST_ABOVE_MOST, "/amount/least");
        }
        if (!scheme.who().associations() && !scheme.who().people()) {
            wrong(GrantCode.FOR_NOBODY, "/who");
        }
        boolean above = scheme.follows().report() == Scheme.Report.ABOVE;
        if (above != scheme.follows().reportAbove().isPresent()) {
            wrong(GrantCode.REPORT_ABOVE_WHAT, "/follows/reportAbove");
        }
        if (scheme.scoring().isPresent() && scheme.criteria().stream().allMatch(each -> each.weight() == 0)) {
            wrong(GrantCode.NOTHING_TO_SCORE, "/scoring");
        }
        twice(scheme.who().questions(), Scheme.Eligibility::id, "/who/questions");
    }

    private void rounds() {
        List<Round> rounds = scheme.rounds();
        twice(rounds, Round::id, "/rounds");
        for (int i = 0; i < rounds.size(); i++) {
            Round round = rounds.get(i);
            String at = "/rounds/" + i;
            round.deadline()
                    .filter(last -> !last.isAfter(round.opens()))
                    .ifPresent(last -> wrong(GrantCode.DEADLINE_BEFORE_OPENING, at + "/deadline"));
            round.answerBy()
                    .filter(day -> day.isBefore(Oslo.date(round.deadline().orElse(round.opens()))))
                    .ifPresent(day -> wrong(GrantCode.ANSWER_BEFORE_DEADLINE, at + "/answerBy"));
            if (rounds.subList(0, i).stream().anyMatch(round::overlaps)) {
                wrong(GrantCode.ROUNDS_OVERLAP, at + "/opens");
            }
        }
    }

    private void amongOthers(Catalogue.Contents contents) {
        for (int i = 0; i < scheme.who().questions().size(); i++) {
            List<String> elsewhere = scheme.who().questions().get(i).elsewhere();
            for (int j = 0; j < elsewhere.size(); j++) {
                String id = elsewhere.get(j);
                boolean there =
                        contents.schemes().containsKey(id) || contents.others().containsKey(id);
                if (!there || id.equals(scheme.id())) {
                    wrong(GrantCode.LEADS_NOWHERE, "/who/questions/" + i + "/elsewhere/" + j);
                }
            }
        }
        FormCard form = contents.forms().get(scheme.form());
        if (scheme.published() && (form == null || !form.isPublished())) {
            wrong(GrantCode.FORM_NOT_PUBLISHED, "/form");
        }
    }

    /** Nobody who has begun to apply is deprived of their round, or of the time they were told. */
    private void afterwards(Scheme before, Instant now) {
        for (Round told : before.rounds()) {
            if (told.at(now) == Round.State.NOT_OPEN_YET) {
                continue;
            }
            Optional<Round> kept = scheme.round(told.id());
            if (kept.isEmpty() || !kept.get().opens().equals(told.opens())) {
                wrong(GrantCode.ROUND_HAS_BEGUN, "/rounds");
            } else if (endsEarlier(kept.get(), told) && told.at(now).takesApplications()) {
                wrong(GrantCode.DEADLINE_EARLIER, "/rounds/" + scheme.rounds().indexOf(kept.get()) + "/deadline");
            }
        }
    }

    private static boolean endsEarlier(Round kept, Round told) {
        return kept.deadline().isPresent()
                && told.deadline().map(kept.deadline().get()::isBefore).orElse(true);
    }

    private <T> void twice(List<T> all, Function<T, String> id, String at) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(id.apply(all.get(i)))) {
                wrong(GrantCode.SAME_ID_TWICE, at + "/" + i + "/id");
            }
        }
    }

    private void wrong(Code problem, String at) {
        problems.add(problem.at(at));
    }
}
