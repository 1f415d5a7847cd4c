package no.endorinn.grants.assess;

/**
 * What a council proposes for a whole round, in sum. Each of its amounts rewrites it under its version, so it is never more than the
 * round's budget.
 *
 * @param sum in øre
 * @param version 0 before anything is proposed
 */
public record Proposal(long sum, long version) {
    public static final Proposal NONE = new Proposal(0, 0);

    /** With so much more, or less. */
    public Proposal with(long more) {
        return new Proposal(sum + more, version + 1);
    }
}
