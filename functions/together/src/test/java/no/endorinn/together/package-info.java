/** What is reserved together, tried by its routes, on tables. */
@NullMarked
package no.endorinn.together;

import org.jspecify.annotations.NullMarked;
