/** What one person or association may have of what belongs to all: how much, how much they have, and what one more would break. */
@NullMarked
package no.endorinn.booking.limits;

import org.jspecify.annotations.NullMarked;
