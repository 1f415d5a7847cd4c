/** What people may see, change and have forgotten of themselves. */
@NullMarked
package no.endorinn.directory.me;

import org.jspecify.annotations.NullMarked;
