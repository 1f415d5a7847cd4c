/** Offices: who acts for an association, and for the municipality; how they come by it and pass it on. */
@NullMarked
package no.endorinn.directory.offices;

import org.jspecify.annotations.NullMarked;
