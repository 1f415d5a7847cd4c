/** Telling how it went with what was granted: the report's machine, what it asks, and where it is kept. */
@NullMarked
package no.endorinn.grants.report;

import org.jspecify.annotations.NullMarked;
