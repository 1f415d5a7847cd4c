/** What is asked for: drafts that several write on, and applications that are sent. */
@NullMarked
package no.endorinn.grants.applications;

import org.jspecify.annotations.NullMarked;
