/** The unit of work, also when DynamoDB does not do as it is told. */
@NullMarked
package no.endorinn.kernel.store;

import org.jspecify.annotations.NullMarked;
