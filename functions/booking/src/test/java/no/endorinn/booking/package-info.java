/** The booking function as API Gateway meets it. */
@NullMarked
package no.endorinn.booking;

import org.jspecify.annotations.NullMarked;
