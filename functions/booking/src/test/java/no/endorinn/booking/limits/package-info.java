@NullMarked
package no.endorinn.booking.limits;

import org.jspecify.annotations.NullMarked;
