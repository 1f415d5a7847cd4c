/** The registers' client, against a local server that answers as the registers do. */
@NullMarked
package no.endorinn.directory.register;

import org.jspecify.annotations.NullMarked;
