/** What several routes about an application do alike: find it, see whether the caller may, show it. */
@NullMarked
package no.endorinn.grants.desk;

import org.jspecify.annotations.NullMarked;
