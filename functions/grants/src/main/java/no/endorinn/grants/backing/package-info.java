/** Backing for others' money: an association asks the municipality to recommend what it applies for in somebody else's scheme. */
@NullMarked
package no.endorinn.grants.backing;

import org.jspecify.annotations.NullMarked;
