/** Lending tried as a whole: by its routes, on tables. */
@NullMarked
package no.endorinn.lending;

import org.jspecify.annotations.NullMarked;
