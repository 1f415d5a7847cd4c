package no.endorinn.local;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Sends a request to the local page, the app, the bucket or the registers when they have its path, and every other to the gateway. */
record Reception(
        Gateway gateway,
        IssuerSite issuer,
        Schedules schedules,
        RegisterSite registers,
        BucketSite bucket,
        AppSite app,
        Supplier<String> startPage,
        Supplier<String> documentation)
        implements Door.Site {

    /** What a browser calls this machine. A page elsewhere whose name leads here (DNS rebinding) is not answered. */
    private static final Pattern THIS_MACHINE = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

    @Override
    public int mostBytes(String rawPath) {
        return BucketSite.has(rawPath) ? bucket.mostBytes(rawPath) : Door.Site.super.mostBytes(rawPath);
    }

    @Override
    public ApiAnswer answer(ApiRequest request) {
        if (!THIS_MACHINE.matcher(request.header("host").orElse("")).matches()) {
            return ApiAnswer.message(421, "Misdirected Request");
        }
        String path = request.rawPath();
        if (path.startsWith(IssuerSite.PATH + "/")) {
            return issuer.answer(request);
        }
        if (path.startsWith(RegisterSite.PATH + "/")) {
            return registers.answer(request);
        }
        if (BucketSite.has(path)) {
            return bucket.answer(request);
        }
        if (AppSite.has(path)) {
            return app.answer(request);
        }
        return switch (request.method() + " " + path) {
            case "GET /" -> ApiAnswer.html(startPage.get());
            case "GET /docs" -> ApiAnswer.html(documentation.get());
            default -> {
                // The template's own routes come first.
                Optional<ApiAnswer> fired = gateway.serves(request) ? Optional.empty() : schedules.answer(request);
                yield fired.orElseGet(() -> gateway.answer(request));
            }
        };
    }
}
