package no.endorinn.kernel.store;

/** What a request has cost in the store so far. One request, one thread, one tally. */
public final class Tally {
    private int reads;
    private int commits;
    private int conflicts;

    void read() {
        reads++;
    }

    void commit() {
        commits++;
    }

    void conflict() {
        conflicts++;
    }

    /** Round trips that read. */
    public int reads() {
        return reads;
    }

    /** Transactions sent, repeats included. */
    public int commits() {
        return commits;
    }

    /** How often somebody else was quicker, so that the request was decided again. */
    public int conflicts() {
        return conflicts;
    }
}
