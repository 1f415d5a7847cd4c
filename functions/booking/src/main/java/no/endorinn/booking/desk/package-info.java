/** What every route about a booking does alike: finds it, sees whether the caller may, shows it. */
@NullMarked
package no.endorinn.booking.desk;

import org.jspecify.annotations.NullMarked;
