/** The directory's routes and its clock, as those who come in by them see it. */
@NullMarked
package no.endorinn.directory;

import org.jspecify.annotations.NullMarked;
