/** Paying out what was granted: each payment once, to an account that two have seen. */
@NullMarked
package no.endorinn.grants.pay;

import org.jspecify.annotations.NullMarked;
