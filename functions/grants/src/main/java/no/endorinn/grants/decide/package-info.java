/** Deciding on applications: what a round has to give, and what of it is given. */
@NullMarked
package no.endorinn.grants.decide;

import org.jspecify.annotations.NullMarked;
