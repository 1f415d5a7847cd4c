/** What staff do to schemes and forms. */
@NullMarked
package no.endorinn.grants.manage;

import org.jspecify.annotations.NullMarked;
