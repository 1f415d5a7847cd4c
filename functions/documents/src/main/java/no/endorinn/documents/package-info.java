/** What is made for people to keep, of what is in the tables: by a function that no request waits for, so that it may be heavy. */
@NullMarked
package no.endorinn.documents;

import org.jspecify.annotations.NullMarked;
