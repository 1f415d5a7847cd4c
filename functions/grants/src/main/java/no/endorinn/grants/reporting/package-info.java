/** The routes by which one tells how it went with a grant, and the municipality answers. */
@NullMarked
package no.endorinn.grants.reporting;

import org.jspecify.annotations.NullMarked;
