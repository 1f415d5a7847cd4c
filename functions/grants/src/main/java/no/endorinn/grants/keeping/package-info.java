/** For how long what came of an application is kept. */
@NullMarked
package no.endorinn.grants.keeping;

import org.jspecify.annotations.NullMarked;
