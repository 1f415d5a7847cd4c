/** What staff do to the catalogue of equipment. */
@NullMarked
package no.endorinn.lending.manage;

import org.jspecify.annotations.NullMarked;
