/** What is asked for. */
@NullMarked
package no.endorinn.grants.applications;

import org.jspecify.annotations.NullMarked;
