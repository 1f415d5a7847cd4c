/** What an application asks: forms as data, judged alike by the service and by the browser. */
@NullMarked
package no.endorinn.grants.forms;

import org.jspecify.annotations.NullMarked;
