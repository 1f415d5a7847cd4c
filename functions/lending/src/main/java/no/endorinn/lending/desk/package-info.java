/** What several routes about loans do alike. */
@NullMarked
package no.endorinn.lending.desk;

import org.jspecify.annotations.NullMarked;
