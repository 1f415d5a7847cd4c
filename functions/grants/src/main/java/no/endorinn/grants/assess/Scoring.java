package no.endorinn.grants.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Assessed;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Problem;

/**
 * A caseworker is about to give an application points. Each criterion that counts has some, from as many caseworkers as the scheme says;
 * where they are not to see one another's, points stand once they do.
 *
 * @param scheme as it is now
 * @param there what the caseworker has given before
 * @param given by the criteria's places
 */
public record Scoring(
        Application sent, Scheme scheme, Optional<Score> there, Map<Integer, Integer> given, Score draft) {
    public Scoring {
        given = new TreeMap<>(given);
    }

    /** Whether others' points are in. */
    private boolean othersAreIn() {
        return totals().keySet().stream().anyMatch(by -> !by.equals(draft.by()));
    }

    private Map<String, Integer> totals() {
        return sent.casework().assessed().totals();
    }

    /** Whether the very same stands. */
    public boolean isAlready() {
        return there.filter(before -> before.isAs(score())).isPresent();
    }

    /** All that stands in the way. */
    public List<Problem> obstacles() {
        if (scheme.scoring().isEmpty()) {
            return List.of(GrantCode.NOT_SCORED.problem());
        }
        Scheme.Scoring rules = scheme.scoring().get();
        List<Problem> obstacles = new ArrayList<>();
        if (there.isEmpty() && totals().size() >= rules.scorers()) {
            obstacles.add(GrantCode.SCORERS_ENOUGH.with("most", rules.scorers()));
        }
        if (there.isPresent() && rules.blind() && othersAreIn()) {
            obstacles.add(GrantCode.SCORE_STANDS.problem());
        }
        for (int place = 0; place < scheme.criteria().size(); place++) {
            boolean counts = scheme.criteria().get(place).weight() > 0;
            Integer points = given.get(place);
            if (counts && points == null) {
                obstacles.add(CommonCode.MISSING.at("/points/" + place));
            } else if (points != null && (points < 0 || points > rules.most())) {
                obstacles.add(
                        GrantCode.POINTS_OUT_OF_BOUNDS.at("/points/" + place).with("most", rules.most()));
            }
        }
        if (given.keySet().stream().anyMatch(place -> place >= scheme.criteria().size())) {
            obstacles.add(GrantCode.UNKNOWN_CRITERION.at("/points"));
        }
        return obstacles;
    }

    /** The score as it is from now on, where nothing stands in the way. */
    public Score score() {
        int most = scheme.scoring().map(Scheme.Scoring::most).orElse(0);
        List<Score.Points> points = new ArrayList<>();
        given.forEach((place, some) -> {
            if (place < scheme.criteria().size()) {
                Scheme.Criterion criterion = scheme.criteria().get(place);
                points.add(new Score.Points(criterion.text(), criterion.weight(), some, most));
            }
        });
        return new Score(
                draft.by(),
                points,
                draft.comment(),
                draft.at(),
                there.map(Score::version).orElse(0L) + 1);
    }

    /** The application with it: ranked by what all gave on average, half up, once nobody can learn from it what they should not. */
    public Application after() {
        Map<String, Integer> all = new HashMap<>(totals());
        all.put(draft.by(), score().total());
        boolean ranked = scheme.scoring()
                .filter(rules -> !rules.blind() || all.size() >= rules.scorers())
                .isPresent();
        int sum = all.values().stream().mapToInt(Integer::intValue).sum();
        OptionalInt rank = ranked ? OptionalInt.of((2 * sum + all.size()) / (2 * all.size())) : OptionalInt.empty();
        Assessed made = sent.casework().assessed().scored(draft.by(), score().total(), rank);
        return sent.assessed(made, draft.at());
    }
}
