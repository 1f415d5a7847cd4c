/** What is decided about reports, purely. */
@NullMarked
package no.endorinn.grants.report;

import org.jspecify.annotations.NullMarked;
