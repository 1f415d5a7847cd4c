@NullMarked
package no.endorinn.testing;

import org.jspecify.annotations.NullMarked;
