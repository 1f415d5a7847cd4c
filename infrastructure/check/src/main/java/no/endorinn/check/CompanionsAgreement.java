package no.endorinn.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.endorinn.cases.Companion;

/** Whether what was reserved together tells so from each side: a room and things, or things of several points. Pure. */
final class CompanionsAgreement {
    private CompanionsAgreement() {}

    /** One of what was reserved together, and what it says was reserved with it. */
    record Half(Companion.Kind kind, String reference, List<Companion> others) {
        private String name() {
            return CompanionsAgreement.name(kind, reference);
        }
    }

    /** Every difference in plain words, with references; empty when all is well. */
    static Set<String> differences(Collection<Half> halves) {
        Map<String, Half> all = new HashMap<>();
        halves.forEach(half -> all.put(half.name(), half));
        Set<String> differences = new TreeSet<>();
        for (Half half : halves) {
            for (Companion other : half.others()) {
                Half named = all.get(name(other.kind(), other.reference()));
                if (named == null) {
                    differences.add(
                            half.name() + " names " + name(other.kind(), other.reference()) + ", which is not there");
                } else if (named.others().stream()
                        .noneMatch(each -> name(each.kind(), each.reference()).equals(half.name()))) {
                    differences.add(half.name() + " names " + named.name() + ", which does not name it");
                }
            }
        }
        return differences;
    }

    private static String name(Companion.Kind kind, String reference) {
        return (kind == Companion.Kind.BOOKING ? "booking " : "loan ") + reference;
    }
}
