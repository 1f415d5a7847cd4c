/** The running whole, tried. */
@NullMarked
package no.endorinn.acceptance;

import org.jspecify.annotations.NullMarked;
