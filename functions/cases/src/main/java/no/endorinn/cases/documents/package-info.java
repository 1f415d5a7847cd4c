/** What is made for people to keep, whichever trade it is of: ordered in a transaction, made by a function of its own. */
@NullMarked
package no.endorinn.cases.documents;

import org.jspecify.annotations.NullMarked;
