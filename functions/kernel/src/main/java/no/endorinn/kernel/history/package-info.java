/** What happened: one table of events for all features. */
@NullMarked
package no.endorinn.kernel.history;

import org.jspecify.annotations.NullMarked;
