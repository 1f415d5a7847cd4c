/** Requests: the queue, what an answer needs, the answer, and what the applicant says to it. */
@NullMarked
package no.endorinn.booking.requests;

import org.jspecify.annotations.NullMarked;
