/** What is made of an application for people to keep: a copy of what was sent. */
@NullMarked
package no.endorinn.grants.papers;

import org.jspecify.annotations.NullMarked;
