/** What everybody may know of premises that associations use below the full rate. */
@NullMarked
package no.endorinn.booking.support;

import org.jspecify.annotations.NullMarked;
