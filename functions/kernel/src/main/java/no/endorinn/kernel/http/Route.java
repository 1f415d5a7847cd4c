package no.endorinn.kernel.http;

import jakarta.inject.Singleton;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which of API Gateway's routes a handler answers. Who may call it stands in {@code docs/rights.md}. */
@Documented
@Singleton // a stereotype: every route's handler is a singleton bean
@SuppressWarnings("InjectScopeAnnotationOnInterfaceOrAbstractClass")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Route {
    /** API Gateway's route key, as it stands in {@code template.yaml}: {@code POST /bookings}. */
    String value();

    /**
     * What the route may be about that not the same callers may do: {@code of a block}. Each has a row of its own in
     * {@code docs/rights.md}, and each such row is named here; otherwise the function does not start.
     */
    String[] about() default {};

    /** The largest body it reads, in bytes; a larger one is answered 413. */
    int mostBytes() default USUAL_BYTES;

    /** What any command but an import fits in. */
    int USUAL_BYTES = 32 * 1024;
}
