/** Names derived from requests. */
@NullMarked
package no.endorinn.kernel.id;

import org.jspecify.annotations.NullMarked;
