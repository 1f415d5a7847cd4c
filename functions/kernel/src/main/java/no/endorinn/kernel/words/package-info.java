/** What people type, and whose words it is. */
@NullMarked
package no.endorinn.kernel.words;

import org.jspecify.annotations.NullMarked;
