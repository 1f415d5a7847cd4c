/** Packages for the archive. */
@NullMarked
package no.endorinn.documents.archive;

import org.jspecify.annotations.NullMarked;
