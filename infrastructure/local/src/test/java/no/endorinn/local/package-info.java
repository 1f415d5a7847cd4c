@NullMarked
package no.endorinn.local;

import org.jspecify.annotations.NullMarked;
