package no.endorinn.lending.reserve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.endorinn.calendar.CalendarCode;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.ReasonView;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.time.Interval;
import no.endorinn.lending.desk.LoanView;
import no.endorinn.lending.loans.Planning;
import no.endorinn.lending.problem.LendingCode;
import org.jspecify.annotations.Nullable;

/** What a wish for things comes to, thing by thing, and when it could be had instead. */
public final class RefusalView {
    private RefusalView() {}

    /**
     * One thing that is wanted.
     *
     * @param name in the reader's language; none where there is no such thing
     * @param free so many are, through all of the time
     * @param waiting how many wait for it at that time, if anybody does
     */
    public record ThingView(
            String model,
            @Nullable String variant,
            @Nullable String name,
            int quantity,
            int free,
            @Nullable Integer waiting,
            List<ReasonView> obstacles) {}

    /** A time when all of it can be had. */
    public record TimeView(Instant start, Instant end) {
        public static TimeView of(Interval time) {
            return new TimeView(time.start(), time.end());
        }
    }

    static List<ThingView> things(Request request, Planning.Plan plan, Messages messages) {
        return plan.lines().stream()
                .map(line -> new ThingView(
                        line.wanted().model(),
                        LoanView.shown(line.wanted().variant()),
                        line.name().map(name -> name.in(request.language())).orElse(null),
                        line.wanted().quantity(),
                        line.free(),
                        line.waiting() == 0 ? null : line.waiting(),
                        ReasonView.of(line.problems(), messages, request.language())))
                .toList();
    }

    /** The refusal with all its reasons, each at its place in the request. */
    static Rejection of(Request request, Planning.Plan plan, Supplier<List<Interval>> nearest, Messages messages) {
        List<Problem> problems = problems(plan);
        return Rejection.of(
                problems,
                Map.of(
                        "things",
                        things(request, plan, messages),
                        "nearest",
                        isAboutTime(problems)
                                ? nearest.get().stream().map(TimeView::of).toList()
                                : List.of()));
    }

    /** The refusal of a place in a waiting list, or of what was waited for. */
    static Rejection ofAPlace(Request request, Planning.Plan plan, Messages messages) {
        List<Problem> problems = new ArrayList<>();
        plan.problems().forEach(problem -> problems.add(ofTheWhole(problem)));
        plan.lines()
                .forEach(line -> line.problems()
                        .forEach(problem -> problems.add(isOfThing(problem) ? problem : problem.at(place(problem)))));
        return Rejection.of(problems.stream().distinct().toList(), Map.of("things", things(request, plan, messages)));
    }

    /** The refusal of another time of bringing a loan back. */
    static Rejection ofAnotherEnd(Request request, Planning.Plan plan, Messages messages) {
        List<Problem> problems = new ArrayList<>();
        plan.problems().forEach(problem -> problems.add(ofTheWhole(problem)));
        plan.lines().forEach(line -> line.problems().forEach(problem -> problems.add(problem.at("/end"))));
        return Rejection.of(problems.stream().distinct().toList(), Map.of("things", things(request, plan, messages)));
    }

    /** All that is in the way, each at its place in the wish. */
    static List<Problem> problems(Planning.Plan plan) {
        List<Problem> problems = new ArrayList<>();
        plan.problems().forEach(problem -> problems.add(ofTheWhole(problem)));
        for (int i = 0; i < plan.lines().size(); i++) {
            for (Problem problem : plan.lines().get(i).problems()) {
                problems.add(problem.at(place(problem) + (isOfThing(problem) ? "/" + i : "")));
            }
        }
        return problems.stream().distinct().toList();
    }

    private static boolean isOfThing(Problem problem) {
        return place(problem).equals("/things");
    }

    private static String place(Problem problem) {
        return switch (problem.code()) {
            case LendingCode.LENT_TOO_LONG -> "/end";
            case LendingCode.FETCHED_TOO_SOON -> "/start";
            default -> "/things";
        };
    }

    private static Problem ofTheWhole(Problem problem) {
        return switch (problem.code()) {
            case LendingCode.FETCHED_IN_THE_PAST, LendingCode.CLOSED_WHEN_FETCHED, LendingCode.NO_ROOM_WHEN_FETCHED ->
                problem.at("/start");
            case LendingCode.CLOSED_WHEN_BROUGHT_BACK,
                    LendingCode.NO_ROOM_WHEN_BROUGHT_BACK,
                    LendingCode.BROUGHT_BACK_TOO_FAR_AHEAD,
                    LendingCode.BROUGHT_BACK_IN_THE_PAST -> problem.at("/end");
            case LendingCode.UNKNOWN_POINT -> problem.at("/point");
            case LendingCode.ADULT_MISSING, LendingCode.TEACHER_MISSING -> problem.at("/responsible");
            default -> problem;
        };
    }

    /** Whether another time may help. */
    private static boolean isAboutTime(List<Problem> problems) {
        return Stream.of(
                        LendingCode.NOT_ENOUGH_FREE,
                        CalendarCode.MONTH_FULL,
                        LendingCode.CLOSED_WHEN_FETCHED,
                        LendingCode.CLOSED_WHEN_BROUGHT_BACK,
                        LendingCode.NO_ROOM_WHEN_FETCHED,
                        LendingCode.NO_ROOM_WHEN_BROUGHT_BACK,
                        LendingCode.FETCHED_TOO_SOON)
                .anyMatch(code -> problems.stream().anyMatch(problem -> problem.code() == code));
    }
}
