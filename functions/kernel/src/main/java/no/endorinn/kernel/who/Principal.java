package no.endorinn.kernel.who;

/**
 * Whom API Gateway's authorizer has found the access token to speak for.
 *
 * @param subject the token's {@code sub}; opaque, known to the people table alone, never shown to others and never logged
 */
public record Principal(String subject) {}
