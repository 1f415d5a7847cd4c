/** What staff see of all that is lent. */
@NullMarked
package no.endorinn.lending.overview;

import org.jspecify.annotations.NullMarked;
