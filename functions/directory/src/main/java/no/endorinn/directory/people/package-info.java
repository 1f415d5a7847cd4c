/** People the municipality has met. */
@NullMarked
package no.endorinn.directory.people;

import org.jspecify.annotations.NullMarked;
