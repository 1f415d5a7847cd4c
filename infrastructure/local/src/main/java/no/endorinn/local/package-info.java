/** Runs template.yaml on one machine: tables, routes, authorizer, functions. A development tool. */
@NullMarked
package no.endorinn.local;

import org.jspecify.annotations.NullMarked;
