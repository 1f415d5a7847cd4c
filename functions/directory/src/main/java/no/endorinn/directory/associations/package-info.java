/** Associations: what the public may know of them, and finding them. */
@NullMarked
package no.endorinn.directory.associations;

import org.jspecify.annotations.NullMarked;
