/** Equipment lending: what there is to borrow, where and when it is fetched, and who has it. */
@NullMarked
package no.endorinn.lending;

import org.jspecify.annotations.NullMarked;
