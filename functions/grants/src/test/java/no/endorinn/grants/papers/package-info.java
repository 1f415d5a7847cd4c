@NullMarked
package no.endorinn.grants.papers;

import org.jspecify.annotations.NullMarked;
