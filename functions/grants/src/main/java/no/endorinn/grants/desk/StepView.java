package no.endorinn.grants.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.State;
import org.jspecify.annotations.Nullable;

/** Something that has happened to an application, or is to come. */
record StepView(Step what, @Nullable Instant at, @Nullable LocalDate on, boolean done) {

    /** What happens to an application. */
    enum Step {
        BEGUN,
        DEADLINE,
        RECEIVED,
        CHANGES_ASKED,
        CHANGES_MADE,
        CHANGES_DUE,
        DECIDED,
        ACCEPT_BY,
        REPORT_DUE,
        ANSWER_BY,
        WITHDRAWN,
        DISCARDED
    }

    private static StepView done(Step what, Instant at) {
        return new StepView(what, at, null, true);
    }

    static List<StepView> timeline(Application application, ApplicationView.RoundView round, Instant now) {
        List<StepView> steps = new ArrayList<>();
        steps.add(done(Step.BEGUN, application.begunAt()));
        application.receipt().ifPresent(receipt -> steps.add(done(Step.RECEIVED, receipt.at())));
        application.casework().amendments().forEach(asked -> {
            steps.add(done(Step.CHANGES_ASKED, asked.at()));
            asked.made().ifPresent(made -> steps.add(done(Step.CHANGES_MADE, made.at())));
        });
        application
                .openAmendment()
                .ifPresent(
                        asked -> steps.add(new StepView(Step.CHANGES_DUE, null, asked.until(), asked.isOverdue(now))));
        application.casework().answered().ifPresent(answered -> steps.add(done(Step.DECIDED, answered.at())));
        application
                .casework()
                .acceptUntil()
                .ifPresent(day -> steps.add(new StepView(
                        Step.ACCEPT_BY, null, day, application.casework().offerLapsed(now))));
        application
                .casework()
                .report()
                .filter(report -> report.state().isOwed())
                .ifPresent(
                        report -> steps.add(new StepView(Step.REPORT_DUE, null, report.due(), report.isOverdue(now))));
        application
                .end()
                .ifPresent(end -> steps.add(
                        done(application.state() == State.WITHDRAWN ? Step.WITHDRAWN : Step.DISCARDED, end.at())));
        if (application.state() == State.DRAFT && round.deadline() != null) {
            steps.add(new StepView(Step.DEADLINE, round.deadline(), null, now.isAfter(round.deadline())));
        }
        boolean answered = application.end().isPresent()
                || application.casework().answered().isPresent();
        if (!answered && round.answerBy() != null) {
            steps.add(new StepView(Step.ANSWER_BY, null, round.answerBy(), false));
        }
        return steps;
    }
}
