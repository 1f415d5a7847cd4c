/** The day of those who look after the premises: who comes, and who did not. */
@NullMarked
package no.endorinn.booking.schedule;

import org.jspecify.annotations.NullMarked;
