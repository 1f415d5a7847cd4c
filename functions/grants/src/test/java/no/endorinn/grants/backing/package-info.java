/** Requests for the municipality's backing, without anything around them. */
@NullMarked
package no.endorinn.grants.backing;

import org.jspecify.annotations.NullMarked;
