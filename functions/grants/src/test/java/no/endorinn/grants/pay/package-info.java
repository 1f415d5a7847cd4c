@NullMarked
package no.endorinn.grants.pay;

import org.jspecify.annotations.NullMarked;
