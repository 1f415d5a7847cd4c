package no.endorinn.grants.cashier;

import no.endorinn.kernel.problem.Rejection;

/** Numbers in a path. */
final class Numbers {
    private Numbers() {}

    /**
     * The number that stands there.
     *
     * @throws Rejection 404 when it is none
     */
    static int inPath(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw Rejection.notFound();
        }
        return Integer.parseInt(text);
    }
}
