/** Loans: what may be reserved, what is out, and what has come back. Knows no table, no request and no clock. */
@NullMarked
package no.endorinn.lending.loans;

import org.jspecify.annotations.NullMarked;
