package no.endorinn.grants;

import java.util.Map;
import no.endorinn.testing.AccessMatrix;
import no.endorinn.testing.Reply;

/** How {@link AccessTest} calls the routes about what was granted, and about lists of payments. */
final class PaymentCalls {
    /** What each of them is sent; nothing to those that only ask. */
    static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("GET /applications/{reference}/payments", ""),
            Map.entry("POST /applications/{reference}/answer", "{\"decision\":1,\"accept\":true}"),
            Map.entry(
                    "POST /applications/{reference}/answer/put-off",
                    "{\"until\":\"2027-03-01\",\"words\":\"Styret møtes sent\"}"),
            Map.entry("POST /applications/{reference}/account", "{\"account\":\"12345678903\"}"),
            Map.entry(
                    "POST /applications/{reference}/payments/{payment}/return",
                    "{\"reason\":\"Kontoen er avsluttet\"}"),
            Map.entry(
                    "POST /applications/{reference}/demands",
                    "{\"number\":1,\"amount\":100,\"grounds\":\"Avlyst\",\"until\":\"2027-03-01\"}"),
            Map.entry("POST /applications/{reference}/demands/{demand}/paid", "{}"),
            Map.entry("GET /grants/payments", ""),
            Map.entry("GET /grants/payment-lists", ""),
            Map.entry("POST /grants/payment-lists", "{}"),
            Map.entry("GET /grants/payment-lists/{list}/file", ""),
            Map.entry("POST /grants/payment-lists/{list}/paid", "{}"));

    private PaymentCalls() {}

    static Reply send(Municipality municipality, String caller, String row, String granted) {
        if (row.equals("POST /grants/payment-lists")) {
            granted(new Written(municipality));
        }
        String path = row.replace("{reference}", granted).replaceAll("\\{(payment|demand|list)}", "1");
        return AccessMatrix.call(municipality.calls(), caller, path, BODIES.getOrDefault(row, ""));
    }

    /** What the choir was granted by somebody who is none of those who come, and was paid. */
    static String paid(Municipality municipality, Written written) {
        PaymentsTest.account(municipality, "12345678903", "");
        String granted = granted(written);
        PaymentsTest.paid(municipality);
        return granted;
    }

    /** What the choir was granted, and has not said yes to yet. */
    static String offered(Municipality municipality, Written written) {
        Applying.scheme(municipality, "driftstilskudd", PaymentsTest.scheme("\"accept\":true"));
        String offered = granted(written);
        Applying.scheme(municipality, "driftstilskudd", TestSchemes.driftstilskudd());
        return offered;
    }

    private static String granted(Written written) {
        return written.decided(500_000, 500_000, "person-of-another");
    }
}
