/** What the municipality writes to somebody, or hands out of what it has: as a value, before anybody makes a page or a file of it. */
@NullMarked
package no.endorinn.cases.letter;

import org.jspecify.annotations.NullMarked;
