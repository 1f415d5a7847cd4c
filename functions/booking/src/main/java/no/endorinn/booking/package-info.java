/** Premises booking: one Lambda function. */
@NullMarked
package no.endorinn.booking;

import org.jspecify.annotations.NullMarked;
