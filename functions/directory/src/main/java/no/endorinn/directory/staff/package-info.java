/** What staff do about associations: answer claims, keep the catalogue free of what does not belong there. */
@NullMarked
package no.endorinn.directory.staff;

import org.jspecify.annotations.NullMarked;
