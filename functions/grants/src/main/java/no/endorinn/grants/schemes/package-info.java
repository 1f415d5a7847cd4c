/** The schemes that one can apply to, with their rounds, the municipality's and others': what they are, and where they are kept. */
@NullMarked
package no.endorinn.grants.schemes;

import org.jspecify.annotations.NullMarked;
