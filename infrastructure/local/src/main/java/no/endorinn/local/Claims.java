package no.endorinn.local;

import java.util.List;
import java.util.Map;

/**
 * What the authorizer passes on of a token it has accepted.
 *
 * @param values every claim as text, as API Gateway writes them
 * @param scopes those of the route's scopes that the token has
 */
public record Claims(Map<String, String> values, List<String> scopes) {

    public Claims {
        values = Map.copyOf(values);
        scopes = List.copyOf(scopes);
    }
}
