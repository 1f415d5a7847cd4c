/** Loans in the loans table, with all that is written together with them. */
@NullMarked
package no.endorinn.lending.store;

import org.jspecify.annotations.NullMarked;
