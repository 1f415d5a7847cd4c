package no.endorinn.lending.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.ReasonView;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.lending.loans.HandingOver;
import org.jspecify.annotations.Nullable;

/** Why copies cannot go out, or come back, copy by copy, with what each is. */
final class RefusedCopies {
    private RefusedCopies() {}

    /** A copy that is refused, and what it is. */
    record CopyView(String label, @Nullable String name, ReasonView reason) {}

    /**
     * The refusal of those in a list of labels.
     *
     * @param problems by the label's place in the list
     * @param scanned what each is, in the same order
     */
    static Rejection of(
            Language language,
            Messages messages,
            List<String> labels,
            Map<Integer, Problem> problems,
            List<HandingOver.Scanned> scanned) {
        List<CopyView> copies = new ArrayList<>();
        List<Problem> placed = new ArrayList<>();
        new TreeMap<>(problems).forEach((place, problem) -> {
            placed.add(problem.at("/labels/" + place));
            copies.add(new CopyView(
                    labels.get(place),
                    scanned.get(place).what().map(name -> name.in(language)).orElse(null),
                    ReasonView.of(problem, messages, language)));
        });
        return Rejection.of(placed, Map.of("copies", copies));
    }
}
