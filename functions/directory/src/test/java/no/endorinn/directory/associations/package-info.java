/** The rules of associations, by themselves. */
@NullMarked
package no.endorinn.directory.associations;

import org.jspecify.annotations.NullMarked;
