/** Texts beside a code that has none. */
@NullMarked
package no.endorinn.kernel.problem.silent;

import org.jspecify.annotations.NullMarked;
