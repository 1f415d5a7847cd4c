/** What is given, open to everybody: as data and as figures; and what staff enter that was given without an application. */
@NullMarked
package no.endorinn.grants.support;

import org.jspecify.annotations.NullMarked;
