/** An appeal on a decision, purely: its machine, its clock, and what comes of it. */
@NullMarked
package no.endorinn.grants.appeal;

import org.jspecify.annotations.NullMarked;
