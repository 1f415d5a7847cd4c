/** What people type. */
@NullMarked
package no.endorinn.kernel.words;

import org.jspecify.annotations.NullMarked;
