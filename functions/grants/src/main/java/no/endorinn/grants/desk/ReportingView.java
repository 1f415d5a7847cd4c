package no.endorinn.grants.desk;

import java.time.Instant;
import java.time.LocalDate;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.ReportState;
import org.jspecify.annotations.Nullable;

/** How far the report on what was granted has come, as an application and lists of them tell it. */
record ReportingView(ReportState state, LocalDate due, boolean overdue) {
    static @Nullable ReportingView of(Application application, Instant now) {
        return application
                .casework()
                .report()
                .map(report -> new ReportingView(report.state(), report.due(), report.isOverdue(now)))
                .orElse(null);
    }
}
