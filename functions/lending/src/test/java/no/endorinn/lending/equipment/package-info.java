/** The domain of what there is to borrow. */
@NullMarked
package no.endorinn.lending.equipment;

import org.jspecify.annotations.NullMarked;
