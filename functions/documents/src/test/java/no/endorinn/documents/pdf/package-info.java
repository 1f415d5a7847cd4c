@NullMarked
package no.endorinn.documents.pdf;

import org.jspecify.annotations.NullMarked;
