package no.endorinn.kernel.problem;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A request is refused, with all the reasons. Carries no stack trace: it is an answer, not a failure. */
public final class Rejection extends RuntimeException {
    private final int status;
    private final transient List<Problem> problems;
    private final transient Map<String, Object> details;
    private final transient OptionalLong currentVersion;

    private Rejection(int status, List<Problem> problems, Map<String, Object> details) {
        this(status, problems, details, OptionalLong.empty());
    }

    private Rejection(int status, List<Problem> problems, Map<String, Object> details, OptionalLong currentVersion) {
        super(problems.toString(), null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
        this.details = Map.copyOf(details);
        this.currentVersion = currentVersion;
    }

    /**
     * Refused for these reasons: 400 as soon as one cannot be read at all, 409 when all are conflicts, 422 as soon as one is a rule
     * that will not change by itself.
     */
    public static Rejection of(List<Problem> problems) {
        return of(problems, Map.of());
    }

    /** As {@link #of(List)}, with members that the problem answer shows beside the reasons (alternatives, what is affected). */
    public static Rejection of(List<Problem> problems, Map<String, Object> details) {
        boolean unreadable = problems.stream().anyMatch(problem -> problem.status() == 400);
        boolean onlyConflicts = problems.stream().allMatch(problem -> problem.status() == 409);
        return new Rejection(unreadable ? 400 : onlyConflicts ? 409 : 422, problems, details);
    }

    public static Rejection of(Problem problem) {
        return of(List.of(problem));
    }

    /** Cannot be read (400). */
    public static Rejection unreadable(List<Problem> problems) {
        return new Rejection(400, problems, Map.of());
    }

    /** Refused with a status of its own; the code says why. */
    public static Rejection status(int status, String code) {
        return new Rejection(status, List.of(new Problem(code, status, null, Map.of())), Map.of());
    }

    /** It does not exist, or you may not know that it does (404). */
    public static Rejection notFound() {
        return status(404, "not-found");
    }

    /** Known, but not allowed (403). */
    public static Rejection forbidden() {
        return status(403, "not-allowed");
    }

    /** What was changed in the meantime is shown as it is now, with its version (412). */
    public static Rejection stale(Object current, long version) {
        return new Rejection(
                412,
                List.of(new Problem("changed-meanwhile", 412, null, Map.of())),
                Map.of("current", current),
                OptionalLong.of(version));
    }

    /** Too much at once; nothing was done, and the same request can be sent again (503). */
    public static Rejection busy() {
        return status(503, "busy");
    }

    public int status() {
        return status;
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
