package no.endorinn.kernel.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes that a function may answer with beside the {@linkplain CommonCode common ones}: their texts lie beside them, and it does
 * not start without.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Speaks {
    Class<? extends Code>[] value();
}
