/** A lending point's day: what goes out, comes in, is set aside, and can no longer be kept. */
@NullMarked
package no.endorinn.lending.counter;

import org.jspecify.annotations.NullMarked;
