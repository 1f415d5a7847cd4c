/** What the municipality makes of applications before it decides: points, councils' advice, amounts that are tried. */
@NullMarked
package no.endorinn.grants.assess;

import org.jspecify.annotations.NullMarked;
