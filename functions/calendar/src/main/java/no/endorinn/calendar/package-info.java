/** What is free and what is taken: one engine for premises and equipment. */
@NullMarked
package no.endorinn.calendar;

import org.jspecify.annotations.NullMarked;
