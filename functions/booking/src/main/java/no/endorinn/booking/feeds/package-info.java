/** The public calendar, as a list and as a subscription. */
@NullMarked
package no.endorinn.booking.feeds;

import org.jspecify.annotations.NullMarked;
