package no.endorinn.kernel.http;

import io.micronaut.context.ApplicationContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.who.RightsTable;

/** A function with a few routes, each of which does one thing that a function may have to do. */
final class TinyFunction extends HttpFunction {
    /** What the table says of its routes. */
    static final String RIGHTS = """
        | route | anyone | signed in | administrator |
        | `GET /patience` | ● | | |
        | `GET /things` | ● | | |
        | `GET /rush` | ● | | |
        | `POST /things` | | ● | |
        | `PUT /things/{thing}` | | ● | |
        | `DELETE /things/{thing}` | | ● | |
        | `PUT /things/{thing}` that is new | | | ● |
        | `POST /broken` | | ● | |
        """;

    private TinyFunction(ApplicationContext context) {
        super(context);
    }

    /** A function whose clock is the given one. */
    static TinyFunction with(InstantSource clock) {
        return with(clock, RIGHTS);
    }

    /** A function whose table of rights is this, too. */
    static TinyFunction with(InstantSource clock, String rights) {
        return with(clock, rights, Map.of());
    }

    /** A function that answers only what CloudFront sends, which shows it this. */
    static TinyFunction behind(String frontDoorSecret) {
        return with(InstantSource.system(), RIGHTS, Map.of("front.door.secret", frontDoorSecret));
    }

    private static TinyFunction with(InstantSource clock, String rights, Map<String, Object> properties) {
        ApplicationContext context = ApplicationContext.builder()
                .singletons(new Messages(List.of()))
                .properties(properties)
                .build();
        context.registerSingleton(InstantSource.class, clock);
        context.registerSingleton(RightsTable.class, RightsTable.of(rights));
        return new TinyFunction(context.start());
    }

    /** Tells how long there is. */
    @Route("GET /patience")
    static final class ShowPatience implements RouteHandler {
        @Override
        public Answer handle(Request request) {
            return Answer.ok(Map.of("millis", request.effort().left().toMillis()))
                    .shared(5);
        }
    }

    /** Makes something of the name in the body. */
    @Route("POST /things")
    static final class MakeThing implements RouteHandler {
        @Override
        public Answer handle(Request request) {
            Fields fields = request.body();
            String name = fields.text("name", 200);
            int size = fields.integer("size", 1, 9);
            fields.check();
            request.count("Things", size);
            return Answer.created("/things/1", Map.of("name", name)).version(1);
        }
    }

    /** Reads no more than a hundred bytes. */
    @Route(value = "PUT /things/{thing}", about = "that is new", mostBytes = 100)
    static final class ChangeThing implements RouteHandler {
        @Override
        public Answer handle(Request request) {
            return Answer.ok(Map.of(
                    "thing", request.path("thing"), "name", request.body().text("name", 200)));
        }
    }

    /** Has been changed since. */
    @Route("DELETE /things/{thing}")
    static final class RemoveThing implements RouteHandler {
        @Override
        public Answer handle(Request request) {
            throw Rejection.stale(Map.of("name", "Krakk"), 7);
        }
    }

    /** Refuses a query. */
    @Route("GET /things")
    static final class ListThings implements RouteHandler {
        @Override
        public Answer handle(Request request) {
            Fields query = request.query();
            query.date("date");
            query.check();
            throw Rejection.of(CommonCode.IDEMPOTENCY_KEY_REUSED);
        }
    }

    /** Has more to do than it can. */
    @Route("GET /rush")
    static final class Rush implements RouteHandler {
        @Override
        public Answer handle(Request request) {
            throw Rejection.busy();
        }
    }

    /** Breaks on what it was given. */
    @Route("POST /broken")
    static final class Broken implements RouteHandler {
        @Override
        public Answer handle(Request request) {
            String name = request.body().text("name", 200);
            throw new IllegalStateException("cannot stand " + name, new IllegalArgumentException(name));
        }
    }
}
