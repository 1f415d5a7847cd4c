package no.endorinn.local;

import java.util.function.Supplier;

/** Sends a request to the local page or the app when it has their path, and every other to the gateway. */
record Reception(
        Gateway gateway, IssuerSite issuer, AppSite app, Supplier<String> startPage, Supplier<String> documentation)
        implements Door.Site {

    @Override
    public ApiAnswer answer(ApiRequest request) {
        String path = request.rawPath();
        if (path.startsWith(IssuerSite.PATH + "/")) {
            return issuer.answer(request);
        }
        if (path.equals(AppSite.PATH) || path.startsWith(AppSite.PATH + "/")) {
            return app.answer(request);
        }
        return switch (request.method() + " " + path) {
            case "GET /" -> ApiAnswer.html(startPage.get());
            case "GET /docs" -> ApiAnswer.html(documentation.get());
            default -> gateway.answer(request);
        };
    }
}
