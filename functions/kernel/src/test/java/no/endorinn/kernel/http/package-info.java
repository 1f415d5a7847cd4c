/** From API Gateway's event to its answer. */
@NullMarked
package no.endorinn.kernel.http;

import org.jspecify.annotations.NullMarked;
