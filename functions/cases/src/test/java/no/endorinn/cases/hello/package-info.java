/** A made-up trade, to see what a new one has to write: whoever asks for their association to be greeted is, or is not. */
@NullMarked
package no.endorinn.cases.hello;

import org.jspecify.annotations.NullMarked;
