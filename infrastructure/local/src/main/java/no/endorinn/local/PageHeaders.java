package no.endorinn.local;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the security headers of a CloudFront response headers policy. */
final class PageHeaders {

    private final Resolver resolver;

    PageHeaders(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The headers by lower-case name.
     *
     * @param policy the properties of an {@code AWS::CloudFront::ResponseHeadersPolicy}
     * @throws TemplateException if it sets a header that this does not know
     */
    Map<String, String> of(Map<?, ?> policy) {
        Map<?, ?> config = map(policy.get("ResponseHeadersPolicyConfig"));
        Map<String, String> headers = new LinkedHashMap<>();
        map(config.get("SecurityHeadersConfig")).forEach((kind, value) -> {
            Map<?, ?> header = map(value);
            switch (kind.toString()) {
                case "ContentSecurityPolicy" ->
                    headers.put("content-security-policy", text(header, "ContentSecurityPolicy"));
                case "ContentTypeOptions" -> headers.put("x-content-type-options", "nosniff");
                case "FrameOptions" -> headers.put("x-frame-options", text(header, "FrameOption"));
                case "ReferrerPolicy" ->
                    headers.put(
                            "referrer-policy", text(header, "ReferrerPolicy").toLowerCase(Locale.ROOT));
                case "StrictTransportSecurity" ->
                    headers.put(
                            "strict-transport-security",
                            "max-age=" + text(header, "AccessControlMaxAgeSec")
                                    + (text(header, "IncludeSubdomains").equals("true") ? "; includeSubDomains" : ""));
                default -> throw new TemplateException("unknown security header " + kind);
            }
        });
        return headers;
    }

    private String text(Map<?, ?> header, String name) {
        return resolver.text(header.get(name)).strip();
    }

    private Map<?, ?> map(@Nullable Object value) {
        return resolver.resolve(value) instanceof Map<?, ?> map ? map : Map.of();
    }
}
