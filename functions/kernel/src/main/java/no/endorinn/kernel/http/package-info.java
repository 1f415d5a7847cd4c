/** One API Gateway route, one small handler. */
@NullMarked
package no.endorinn.kernel.http;

import org.jspecify.annotations.NullMarked;
