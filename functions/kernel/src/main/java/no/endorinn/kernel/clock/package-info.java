/** What is done by the clock, when nobody has asked. */
@NullMarked
package no.endorinn.kernel.clock;

import org.jspecify.annotations.NullMarked;
