/** How documents are kept until they are made. */
@NullMarked
package no.endorinn.cases.documents;

import org.jspecify.annotations.NullMarked;
