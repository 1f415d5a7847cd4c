/** What fits beside what is taken, and how a day is kept. */
@NullMarked
package no.endorinn.calendar;

import org.jspecify.annotations.NullMarked;
