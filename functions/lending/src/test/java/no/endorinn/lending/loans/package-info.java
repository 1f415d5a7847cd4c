@NullMarked
package no.endorinn.lending.loans;

import org.jspecify.annotations.NullMarked;
