/** What is done over the counter: handing over and taking back. */
@NullMarked
package no.endorinn.lending.counter;

import org.jspecify.annotations.NullMarked;
