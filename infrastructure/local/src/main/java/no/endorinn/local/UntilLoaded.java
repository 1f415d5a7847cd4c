package no.endorinn.local;

import java.util.concurrent.CountDownLatch;

/**
 * Has whoever comes wait until the demo is loaded, so that nobody gets in its way. The registers answer at once: the functions ask
 * them while it is being loaded.
 */
final class UntilLoaded implements Door.Site {

    private final Door.Site site;
    private final CountDownLatch loaded = new CountDownLatch(1);

    UntilLoaded(Door.Site site) {
        this.site = site;
    }

    /** Lets in those who wait, and whoever comes. */
    void letIn() {
        loaded.countDown();
    }

    @Override
    public int mostBytes(String rawPath) {
        return site.mostBytes(rawPath);
    }

    @Override
    public ApiAnswer answer(ApiRequest request) {
        if (!request.rawPath().startsWith(RegisterSite.PATH + "/")) {
            try {
                loaded.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return ApiAnswer.message(503, "Service Unavailable");
            }
        }
        return site.answer(request);
    }
}
