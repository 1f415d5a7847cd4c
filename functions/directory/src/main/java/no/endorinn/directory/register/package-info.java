/** What the public registers say of an organisation: the Enhetsregisteret and the Frivillighetsregisteret, open data both. */
@NullMarked
package no.endorinn.directory.register;

import org.jspecify.annotations.NullMarked;
