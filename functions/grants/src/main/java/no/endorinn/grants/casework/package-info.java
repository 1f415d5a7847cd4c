/** What staff do with what was sent: see it, ask for changes, decide. */
@NullMarked
package no.endorinn.grants.casework;

import org.jspecify.annotations.NullMarked;
