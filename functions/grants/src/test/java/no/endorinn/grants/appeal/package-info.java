/** An appeal. */
@NullMarked
package no.endorinn.grants.appeal;

import org.jspecify.annotations.NullMarked;
