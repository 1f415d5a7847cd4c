/** What everybody may know of what associations borrow below what it is worth. */
@NullMarked
package no.endorinn.lending.support;

import org.jspecify.annotations.NullMarked;
