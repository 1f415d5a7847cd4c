package no.endorinn.grants.assess;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.words.Wording;
import no.endorinn.kernel.words.Words;

/**
 * What a caseworker gives an application, by the criteria as they were then.
 *
 * @param comment for colleagues
 * @param version 0 before it is written
 */
public record Score(String by, List<Points> points, Optional<Words> comment, Instant at, long version) {
    /** All that could be had. */
    public static final int WHOLE = 1000;

    public Score {
        points = List.copyOf(points);
    }

    /** Of one criterion: so many of so many. */
    public record Points(Wording criterion, int weight, int given, int most) {}

    /** What it comes to, in thousandths of all that could be had, half up. */
    public int total() {
        long most = points.stream()
                .mapToLong(each -> (long) each.weight * each.most)
                .sum();
        long given = points.stream()
                .mapToLong(each -> (long) each.weight * each.given)
                .sum();
        return most == 0 ? 0 : (int) ((2 * WHOLE * given + most) / (2 * most));
    }

    /** Whether it says the same. */
    boolean isAs(Score other) {
        return by.equals(other.by) && points.equals(other.points) && comment.equals(other.comment);
    }
}
