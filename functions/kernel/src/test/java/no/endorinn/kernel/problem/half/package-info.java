/** Texts that somebody forgot in one language. */
@NullMarked
package no.endorinn.kernel.problem.half;

import org.jspecify.annotations.NullMarked;
