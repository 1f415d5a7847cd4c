/** What is wrong with a request, in three languages. */
@NullMarked
package no.endorinn.kernel.problem;

import org.jspecify.annotations.NullMarked;
