/** Blocking premises for maintenance or an event. */
@NullMarked
package no.endorinn.booking.block;

import org.jspecify.annotations.NullMarked;
