/** Letters as files that last, and that a screen reader reads. */
@NullMarked
package no.endorinn.documents.pdf;

import org.jspecify.annotations.NullMarked;
