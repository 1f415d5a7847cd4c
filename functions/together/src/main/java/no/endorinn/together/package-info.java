/** A room and things in one request: what booking and lending offer, put into one transaction. */
@NullMarked
package no.endorinn.together;

import org.jspecify.annotations.NullMarked;
