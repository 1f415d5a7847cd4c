/** What people ask staff to answer about associations: to be let run one, or that one they have added is what it says. */
@NullMarked
package no.endorinn.directory.claims;

import org.jspecify.annotations.NullMarked;
