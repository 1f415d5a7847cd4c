/** What staff do: answer requests, block premises, note who did not come. */
@NullMarked
package no.endorinn.booking.requests;

import org.jspecify.annotations.NullMarked;
