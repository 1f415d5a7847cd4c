/** What of a case goes into the archive, said so that whoever makes the package need know nothing of the trade. */
@NullMarked
package no.endorinn.cases.archive;

import org.jspecify.annotations.NullMarked;
