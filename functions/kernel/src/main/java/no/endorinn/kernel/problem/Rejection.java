package no.endorinn.kernel.problem;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** A request is refused, with all the reasons. Carries no stack trace: it is an answer, not a failure. */
public final class Rejection extends RuntimeException {
    private final Kind kind;
    private final transient List<Problem> problems;
    private final transient Map<String, Object> details;
    private final transient OptionalLong currentVersion;

    private Rejection(Kind kind, List<Problem> problems, Map<String, Object> details) {
        this(kind, problems, details, OptionalLong.empty());
    }

    private Rejection(Kind kind, List<Problem> problems, Map<String, Object> details, OptionalLong currentVersion) {
        super(problems.toString(), null, false, false);
        this.kind = kind;
        this.problems = List.copyOf(problems);
        this.details = Map.copyOf(details);
        this.currentVersion = currentVersion;
    }

    /**
     * Refused for these reasons: as their kind if they are of one, unreadable (400) as soon as one is, and as against a rule (422) when
     * there is a rule that will not change by itself.
     */
    public static Rejection of(List<Problem> problems) {
        return of(problems, Map.of());
    }

    /** As {@link #of(List)}, with members that the problem answer shows beside the reasons (alternatives, what is affected). */
    public static Rejection of(List<Problem> problems, Map<String, Object> details) {
        Set<Kind> kinds =
                problems.stream().map(problem -> problem.code().kind()).collect(Collectors.toSet());
        Kind kind = kinds.contains(Kind.UNREADABLE)
                ? Kind.UNREADABLE
                : kinds.size() == 1 ? kinds.iterator().next() : Kind.RULE;
        return new Rejection(kind, problems, details);
    }

    /** The same of a request of which the one that was refused is a part, which stands there. */
    public Rejection under(String place) {
        return new Rejection(
                kind, problems.stream().map(problem -> problem.under(place)).toList(), details, currentVersion);
    }

    public static Rejection of(Problem problem) {
        return of(List.of(problem));
    }

    public static Rejection of(Code code) {
        return of(code.problem());
    }

    /** Cannot be read (400), whatever else might be said of it. */
    public static Rejection unreadable(List<Problem> problems) {
        return new Rejection(Kind.UNREADABLE, problems, Map.of());
    }

    /** It does not exist, or you may not know that it does (404). */
    public static Rejection notFound() {
        return of(CommonCode.NOT_FOUND);
    }

    /** Known, but not allowed (403). */
    public static Rejection forbidden() {
        return of(CommonCode.NOT_ALLOWED);
    }

    /** What was changed in the meantime is shown as it is now, with its version (412). */
    public static Rejection stale(Object current, long version) {
        return new Rejection(
                Kind.STALE,
                List.of(CommonCode.CHANGED_MEANWHILE.problem()),
                Map.of("current", current),
                OptionalLong.of(version));
    }

    /** Too much at once; nothing was done, and the same request can be sent again (503). */
    public static Rejection busy() {
        return of(CommonCode.BUSY);
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return kind.status();
    }

    public List<Problem> problems() {
        return problems;
    }

    public Map<String, Object> details() {
        return details;
    }

    /** The version of what was changed in the meantime; empty for every other refusal. */
    public OptionalLong currentVersion() {
        return currentVersion;
    }
}
