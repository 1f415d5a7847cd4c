@NullMarked
package no.endorinn.grants;

import org.jspecify.annotations.NullMarked;
