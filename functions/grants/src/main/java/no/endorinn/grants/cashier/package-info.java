/** The routes by which what was granted is accepted, listed for accounting, paid, sent back and demanded back. */
@NullMarked
package no.endorinn.grants.cashier;

import org.jspecify.annotations.NullMarked;
