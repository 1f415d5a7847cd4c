@NullMarked
package no.endorinn.grants.schemes;

import org.jspecify.annotations.NullMarked;
