@NullMarked
package no.endorinn.grants.forms;

import org.jspecify.annotations.NullMarked;
