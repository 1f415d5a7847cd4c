package no.endorinn.grants.casework;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.appeal.Appeal;
import no.endorinn.grants.appeal.AppealMove;
import no.endorinn.grants.appeal.AppealState;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Casework;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.decide.Appeals;
import no.endorinn.grants.decide.Ruling;
import no.endorinn.grants.decide.Rulings;
import no.endorinn.grants.desk.ApplicationDesk;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.words.Words;

/** What the routes about an appeal do alike: find the decision that stands with the appeal on it, see whether it may be done, write it. */
@Singleton
final class AppealDesk {
    private final ApplicationDesk desk;
    private final Applications applications;
    private final Rulings rulings;
    private final Appeals appeals;
    private final UnitOfWork work;

    AppealDesk(ApplicationDesk desk, Applications applications, Rulings rulings, Appeals appeals, UnitOfWork work) {
        this.desk = desk;
        this.applications = applications;
        this.rulings = rulings;
        this.appeals = appeals;
        this.work = work;
    }

    /** The decision that stands, in front of somebody who may see it; with the appeal on it, if there is one. */
    record Contested(ApplicationDesk.Found found, Ruling ruling, Optional<Appeal> appeal) {
        Application application() {
            return found.application();
        }

        /** The appeal, where the table of moves says that there is one. */
        Appeal there() {
            return appeal.orElseThrow();
        }

        AppealState state() {
            return application().casework().appealState();
        }

        String caller() {
            return found.rights().personId();
        }
    }

    /**
     * Makes a move, deciding anew as often as somebody else gets in between; what has been made already is shown as it is.
     *
     * @param which the move, by what is there
     * @param decide what comes of it, where the table of moves lets it be made and leads to that state
     * @throws Rejection 409 when it does not, or nothing was decided; 403 when staff would handle their own case
     */
    ApplicationDesk.Found make(
            Request request,
            Function<Contested, AppealMove> which,
            BiFunction<Contested, AppealState, Decision<Application>> decide) {
        return make(request, contested -> false, which, decide);
    }

    /**
     * As above.
     *
     * @param isDone whether it has been done already by this very request
     */
    ApplicationDesk.Found make(
            Request request,
            Predicate<Contested> isDone,
            Function<Contested, AppealMove> which,
            BiFunction<Contested, AppealState, Decision<Application>> decide) {
        return work.commit(request.effort(), () -> {
            Contested contested = find(request);
            if (isDone.test(contested)) {
                return Decision.already(contested.found());
            }
            return switch (verdict(request, contested, which.apply(contested))) {
                case Verdict.Refused<AppealState>(Problem why) -> throw Rejection.of(why);
                case Verdict.Already<AppealState> already -> Decision.already(contested.found());
                case Verdict.Leads<AppealState>(AppealState to) -> {
                    Decision<Application> decision = decide.apply(contested, to);
                    ApplicationDesk.Found found = contested.found();
                    yield new Decision<>(
                            new ApplicationDesk.Found(decision.result(), found.caller(), found.side()),
                            decision.changes());
                }
            };
        });
    }

    /** Sends an appeal: once, and what comes after the last day all the same. */
    ApplicationDesk.Found send(Request request, AppealForm form) {
        return make(request, form::isThere, contested -> form.move(contested, request), (contested, to) -> {
            Appeal sent = form.appeal(contested, request);
            Application after = going(contested.application(), sent, request);
            request.count("Appeals", 1);
            return new Decision<>(after, changes(request, contested, after, sent, sentType(sent)));
        });
    }

    private static String sentType(Appeal sent) {
        if (sent.paper().isPresent()) {
            return "application.appealed_on_paper";
        }
        return sent.isLate() ? "application.appealed_late" : "application.appealed";
    }

    /**
     * The decision on which the move could be made now; nothing is.
     *
     * @throws Rejection as {@link #make}
     */
    Contested findFor(Request request, Function<Contested, AppealMove> which) {
        Contested contested = find(request);
        return switch (verdict(request, contested, which.apply(contested))) {
            case Verdict.Leads<AppealState> leads -> contested;
            case Verdict.Already<AppealState> already -> throw Rejection.of(GrantCode.DECISION_CHANGED);
            case Verdict.Refused<AppealState>(Problem why) -> throw Rejection.of(why);
        };
    }

    private Contested find(Request request) {
        ApplicationDesk.Found found = desk.find(request);
        Application application = found.application();
        String reference = application.reference();
        int number = application
                .casework()
                .answered()
                .map(Casework.Answered::number)
                .orElseThrow(() -> Rejection.of(GrantCode.NOT_DECIDED));
        Snapshot read =
                work.read(List.of(rulings.key(reference, number), appeals.key(reference, number)), request.effort());
        return new Contested(
                found, rulings.ruling(read, reference, number).orElseThrow(), appeals.appeal(read, reference, number));
    }

    /** Of a decision that took another's place, what was to be done about the appeal on that has been done. */
    private static Verdict<AppealState> verdict(Request request, Contested contested, AppealMove move) {
        Application application = contested.application();
        boolean staffs = move.isStaffs();
        if (staffs) {
            Impartiality.require(request, contested.found().rights(), application.matter());
            contested
                    .appeal()
                    .ifPresent(appeal -> Impartiality.require(
                            request, contested.found().rights(), Appeals.matter(application, appeal)));
        }
        if (contested.appeal().isEmpty()
                && contested.ruling().number() > 1
                && move != AppealMove.APPEAL
                && move != AppealMove.APPEAL_LATE) {
            return new Verdict.Refused<>(GrantCode.DECISION_CHANGED.problem());
        }
        boolean applicants = !staffs && contested.found().side() == Move.Side.APPLICANT;
        return move.on(contested.state(), applicants ? AppealMove.Side.APPLICANT : AppealMove.Side.STAFF);
    }

    /** What is done about the appeal that is there, in these words: it, the application, and what happened. */
    Decision<Application> answered(
            Request request, Contested contested, AppealMove move, AppealState to, Optional<Words> words) {
        Appeal after =
                contested.there().answered(to, new Appeal.Answer(move, contested.caller(), request.now(), words));
        Application application = going(contested.application(), after, request);
        return new Decision<>(application, changes(request, contested, application, after, type(move)));
    }

    /** The application with the appeal as far as that has come. */
    static Application going(Application application, Appeal after, Request request) {
        return application.goingBy(application.casework().appealed(standing(after, request)), request.now());
    }

    /** As lists have it. */
    static Casework.Appealed standing(Appeal after, Request request) {
        return new Casework.Appealed(after.decision(), after.state(), request.now());
    }

    /** The changes that make an application and its appeal what they are from now on, and say what happened. */
    List<Change> changes(Request request, Contested contested, Application after, Appeal appeal, String type) {
        List<Change> changes = new ArrayList<>();
        changes.add(applications.change(after));
        changes.add(appeals.written(after, appeal));
        changes.add(
                contested.found().side() == Move.Side.APPLICANT
                        ? applications.happened(after, type, contested.caller(), happening -> happening)
                        : desk.byStaff(request, contested.found(), after, type));
        return contested.found().side() == Move.Side.APPLICANT
                ? contested.found().with(changes)
                : changes;
    }

    private static String type(AppealMove move) {
        return switch (move) {
            case APPEAL, APPEAL_LATE -> "application.appealed";
            case WITHDRAW -> "application.appeal_withdrawn";
            case ACCEPT -> "application.appeal_accepted";
            case DISMISS -> "application.appeal_dismissed";
            case UPHOLD -> "application.appeal_forwarded";
            case NOTE_UPHELD -> "application.appeal_upheld";
            case CHANGE, NOTE_CHANGED -> "application.decision_changed";
        };
    }
}
