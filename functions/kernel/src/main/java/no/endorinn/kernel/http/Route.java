package no.endorinn.kernel.http;

import jakarta.inject.Singleton;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.endorinn.kernel.who.StaffRole;

/**
 * Which of API Gateway's routes a handler answers, and who may call it. With neither {@link #open} nor {@link #staff}, anybody
 * who is signed in may; what they may do it to is the handler's own decision.
 */
@Documented
@Singleton // a stereotype: every route's handler is a singleton bean
@SuppressWarnings("InjectScopeAnnotationOnInterfaceOrAbstractClass")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Route {
    /** API Gateway's route key, as it stands in {@code template.yaml}: {@code POST /bookings}. */
    String value();

    /** Anybody may call it, signed in or not. */
    boolean open() default false;

    /** Only staff with one of these roles may call it. */
    StaffRole[] staff() default {};

    /** The largest body it reads, in bytes; a larger one is answered 413. */
    int mostBytes() default USUAL_BYTES;

    /** What any command but an import fits in. */
    int USUAL_BYTES = 32 * 1024;
}
