/** Searching: what is free on a day, and how a week or month of a room looks. */
@NullMarked
package no.endorinn.booking.search;

import org.jspecify.annotations.NullMarked;
