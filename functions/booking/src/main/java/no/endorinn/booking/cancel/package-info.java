/** Cancelling. */
@NullMarked
package no.endorinn.booking.cancel;

import org.jspecify.annotations.NullMarked;
