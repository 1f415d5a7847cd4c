/** What booking's cold path is compared with: a Lambda function as one would write it by hand. */
@NullMarked
package no.endorinn.bench.plain;

import org.jspecify.annotations.NullMarked;
