/** Tests of who may do what. */
@NullMarked
package no.endorinn.kernel.who;

import org.jspecify.annotations.NullMarked;
