@NullMarked
package no.endorinn.grants.support;

import org.jspecify.annotations.NullMarked;
