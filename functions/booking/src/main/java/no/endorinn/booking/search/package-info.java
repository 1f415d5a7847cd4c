/** What is free, and what goes on: for everybody, without login. */
@NullMarked
package no.endorinn.booking.search;

import org.jspecify.annotations.NullMarked;
