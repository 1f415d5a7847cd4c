/** A made-up feature's texts. */
@NullMarked
package no.endorinn.kernel.problem.sample;

import org.jspecify.annotations.NullMarked;
