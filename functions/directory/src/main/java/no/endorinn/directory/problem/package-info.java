/** What may be wrong, in words beside it. */
@NullMarked
package no.endorinn.directory.problem;

import org.jspecify.annotations.NullMarked;
