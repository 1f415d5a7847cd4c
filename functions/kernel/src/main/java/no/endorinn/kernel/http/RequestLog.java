package no.endorinn.kernel.http;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.store.Effort;
import org.jspecify.annotations.Nullable;

/**
 * One JSON line a request, on standard output: which route, how it went and what it cost, and nothing about who asked or what they
 * wrote. CloudWatch Logs Insights reckons from it what metrics would tell: a custom metric for each number and route was most of the
 * bill.
 */
final class RequestLog {
    private final PrintStream out;

    RequestLog(PrintStream out) {
        this.out = out;
    }

    void answered(
            String requestId,
            String route,
            int status,
            long millis,
            @Nullable Request request,
            List<Problem> problems) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("Latency", millis);
        if (request != null) {
            Effort effort = request.effort();
            numbers.put("Reads", effort.reads());
            numbers.put("Attempts", effort.commits());
            numbers.put("Conflicts", effort.conflicts());
            numbers.putAll(request.counts());
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("level", status >= 500 ? "ERROR" : "INFO");
        line.put("requestId", requestId);
        line.put("route", route);
        line.put("status", status);
        if (!problems.isEmpty()) {
            line.put(
                    "codes",
                    problems.stream()
                            .map(problem -> problem.code().id())
                            .distinct()
                            .toList());
        }
        line.putAll(numbers);
        out.println(Json.write(line));
    }

    void failed(String requestId, String route, RuntimeException failure) {
        StringWriter trace = new StringWriter();
        StackTraces.print(failure, new PrintWriter(trace));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("level", "ERROR");
        line.put("requestId", requestId);
        line.put("route", route);
        line.put("failure", trace.toString());
        out.println(Json.write(line));
    }

    /** Where something broke, without the messages: they may quote what a person wrote. */
    private static final class StackTraces {
        static void print(Throwable failure, PrintWriter writer) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                writer.println(cause.getClass().getName());
                for (StackTraceElement frame : cause.getStackTrace()) {
                    writer.println("  at " + frame);
                }
            }
            writer.flush();
        }
    }
}
