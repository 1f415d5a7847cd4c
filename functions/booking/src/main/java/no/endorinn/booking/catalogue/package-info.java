/** Showing the catalogue to everybody, and keeping it. */
@NullMarked
package no.endorinn.booking.catalogue;

import org.jspecify.annotations.NullMarked;
