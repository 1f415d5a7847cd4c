package no.endorinn.grants.pay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.words.Words;

/**
 * A list of payments for the accounting system. It is made in parts, each in one transaction with the payments that it takes, so
 * whoever goes on with one that was broken off takes none twice.
 *
 * @param scheme of which; empty for all
 * @param until all that is due by the end of that day
 * @param made whether there is no more to come
 * @param sum in øre
 * @param count how many payments
 * @param parts how many parts there are by now
 * @param paidParts of how many it is noted that they are paid
 * @param after where among what is due the next part begins
 * @param by the id of the person who began it
 * @param paidAt when all of it was noted as paid
 * @param version 0 for one that is not there yet
 */
public record PaymentList(
        int number,
        Optional<String> scheme,
        LocalDate until,
        boolean made,
        long sum,
        int count,
        int parts,
        int paidParts,
        String after,
        String by,
        Instant at,
        Optional<Instant> paidAt,
        Origin origin,
        long version) {
    /** So many payments, or a few more: the parts of one grant stay together. */
    public static final int MOST = 500;

    /** So many years after that in which it was paid accounts are kept (bokføringsloven § 13). */
    public static final int YEARS_IN_ACCOUNTS = 5;

    /** So many grants a part: each is two actions of a transaction, which has a hundred. */
    public static final int MOST_A_PART = 40;

    /**
     * A payment as the list has it.
     *
     * @param to who gets it
     * @param organisationNumber of an association that has one
     * @param account eleven digits
     * @param scheme the id of the scheme that it is from
     */
    public record Row(
            String reference,
            int payment,
            Words to,
            Optional<String> organisationNumber,
            Words account,
            long ore,
            LocalDate on,
            String scheme) {}

    /** One of which nothing is there yet. */
    public static PaymentList begun(
            int number, Optional<String> scheme, LocalDate until, String by, Instant now, Origin origin) {
        return new PaymentList(number, scheme, until, false, 0, 0, 0, 0, "", by, now, Optional.empty(), origin, 0);
    }

    /** Whether it was paid so long ago that the accounts need it no more. One that nobody has noted as paid is still under way. */
    public boolean isOver(Instant now) {
        return paidAt.filter(paid -> Oslo.date(now).getYear() > Oslo.date(paid).getYear() + YEARS_IN_ACCOUNTS)
                .isPresent();
    }

    /** With one more part. */
    public PaymentList with(long ore, int payments, String beyond, boolean last) {
        return new PaymentList(
                number,
                scheme,
                until,
                last,
                sum + ore,
                count + payments,
                payments == 0 ? parts : parts + 1,
                paidParts,
                beyond,
                by,
                at,
                paidAt,
                origin,
                version + 1);
    }

    /** With one more part noted as paid. */
    public PaymentList paidFurther(Instant now) {
        return new PaymentList(
                number,
                scheme,
                until,
                made,
                sum,
                count,
                parts,
                paidParts + 1,
                after,
                by,
                at,
                paidParts + 1 == parts ? Optional.of(now) : Optional.empty(),
                origin,
                version + 1);
    }
}
