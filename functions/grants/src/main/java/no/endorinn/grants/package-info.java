/** Grants: what one can apply for, by which form, and what comes of it. */
@NullMarked
package no.endorinn.grants;

import org.jspecify.annotations.NullMarked;
