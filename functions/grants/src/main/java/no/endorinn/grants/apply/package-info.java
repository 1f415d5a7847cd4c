/** Applying: from the question whether one may, to the receipt. */
@NullMarked
package no.endorinn.grants.apply;

import org.jspecify.annotations.NullMarked;
