/** Problems, and what they say in three languages. */
@NullMarked
package no.endorinn.kernel.problem;

import org.jspecify.annotations.NullMarked;
