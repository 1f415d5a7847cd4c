package no.endorinn.kernel.who;

/**
 * Whom API Gateway's authorizer has found the access token to speak for.
 *
 * @param personId the token's subject; opaque, never shown to others and never logged
 */
public record Principal(String personId) {}
