/** Whether the check finds what it is there to find. */
@NullMarked
package no.endorinn.check;

import org.jspecify.annotations.NullMarked;
