/** Identifiers derived from who asks and which request it is. */
@NullMarked
package no.endorinn.kernel.id;

import org.jspecify.annotations.NullMarked;
