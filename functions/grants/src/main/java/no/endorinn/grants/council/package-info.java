/** What an umbrella's council does: sees what its field's associations apply for, and advises on it. */
@NullMarked
package no.endorinn.grants.council;

import org.jspecify.annotations.NullMarked;
