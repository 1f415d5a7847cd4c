/** What may be wrong, in words beside it. */
@NullMarked
package no.endorinn.lending.problem;

import org.jspecify.annotations.NullMarked;
