package no.endorinn.kernel.http;

/** Answers one route; its class carries a {@link Route}. */
@FunctionalInterface
public interface RouteHandler {
    /**
     * Answers the request.
     *
     * @throws no.endorinn.kernel.problem.Rejection when it is refused; becomes a problem answer
     */
    Answer handle(Request request);
}
