/** JUnit support: tables to test on, real API Gateway payloads, and the contract. */
@NullMarked
package no.endorinn.testing;

import org.jspecify.annotations.NullMarked;
