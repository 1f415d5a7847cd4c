/** What may be wrong, in words beside it. */
@NullMarked
package no.endorinn.grants.problem;

import org.jspecify.annotations.NullMarked;
