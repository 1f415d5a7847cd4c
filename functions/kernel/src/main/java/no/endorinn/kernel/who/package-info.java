/** Who is asking and what they may do. */
@NullMarked
package no.endorinn.kernel.who;

import org.jspecify.annotations.NullMarked;
