/** The app in a real browser, over the local runtime with the demo municipality. */
@NullMarked
package no.endorinn.web;

import org.jspecify.annotations.NullMarked;
