/** What there is to borrow, and where: the domain and the store of the catalogue. */
@NullMarked
package no.endorinn.lending.equipment;

import org.jspecify.annotations.NullMarked;
