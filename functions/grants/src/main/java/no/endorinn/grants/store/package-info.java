/** The tables of grants: an application and what hangs on it, as items. */
@NullMarked
package no.endorinn.grants.store;

import org.jspecify.annotations.NullMarked;
