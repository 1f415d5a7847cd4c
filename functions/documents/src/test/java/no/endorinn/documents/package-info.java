@NullMarked
package no.endorinn.documents;

import org.jspecify.annotations.NullMarked;
