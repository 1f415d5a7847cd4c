/** What may be wrong, in words beside it. */
@NullMarked
package no.endorinn.booking.problem;

import org.jspecify.annotations.NullMarked;
