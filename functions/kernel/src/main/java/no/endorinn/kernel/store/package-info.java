/** The unit of work: one batched read, one transaction. */
@NullMarked
package no.endorinn.kernel.store;

import org.jspecify.annotations.NullMarked;
