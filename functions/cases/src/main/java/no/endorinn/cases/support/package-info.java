/** What associations get of the municipality's things below their value, for everybody to see: the trades' shares of it alike. */
@NullMarked
package no.endorinn.cases.support;

import org.jspecify.annotations.NullMarked;
