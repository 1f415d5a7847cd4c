/** The directory: people, associations, and who holds which office. */
@NullMarked
package no.endorinn.directory;

import org.jspecify.annotations.NullMarked;
