package no.endorinn.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.local.ApiAnswer;
import no.endorinn.local.RuntimeInterface;
import no.endorinn.local.Template;

/**
 * Holds what is measured and its bare calls to the same round trips: without that, the bare calls stay behind when a route comes to
 * read or write more, and the route looks dearer than it is.
 */
final class SameCalls {
    /** How far the bytes that were read and written may be apart: a reference in this or that, no attribute of weight. */
    private static final double APART = 0.05;

    private SameCalls() {}

    /**
     * Has both answer requests that differ in nothing that counts, once the first of them has been answered for what is read but once.
     *
     * @param asked of ours; one more than of the bare function
     * @throws IllegalStateException if one of them makes other round trips than the other
     */
    static void require(
            Town town, Template.Function ours, Template.Function bare, List<byte[]> asked, List<byte[]> beside)
            throws IOException, InterruptedException {
        Template template = town.runtime().template();
        try (TableMeter meter = new TableMeter(town.runtime().dynamoDbEndpoint(), template)) {
            Map<String, String> environment =
                    new HashMap<>(town.runtime().environment(template.function("BookingFunction")));
            environment.put("AWS_ENDPOINT_URL_DYNAMODB", meter.endpoint());
            try (RuntimeInterface one = RuntimeInterface.start(ours, environment);
                    RuntimeInterface other = RuntimeInterface.start(bare, environment)) {
                answered(one, asked.getFirst());
                for (int i = 0; i < beside.size(); i++) {
                    meter.taken();
                    answered(one, asked.get(i + 1));
                    List<Call> of = inOrder(meter.taken().calls());
                    answered(other, beside.get(i));
                    require(of, inOrder(meter.taken().calls()));
                }
            }
        }
    }

    /** Those that go side by side come as it happens. */
    private static List<Call> inOrder(List<Call> calls) {
        return calls.stream().sorted(Comparator.comparing(Call::toString)).toList();
    }

    private static void answered(RuntimeInterface function, byte[] event) throws InterruptedException {
        byte[] answer = function.invoke(event);
        if (ApiAnswer.of(answer).map(ApiAnswer::status).orElse(0) / 100 != 2) {
            throw new IllegalStateException(new String(answer, StandardCharsets.UTF_8));
        }
    }

    private static void require(List<Call> ours, List<Call> bare) {
        boolean alike = ours.size() == bare.size();
        for (int i = 0; alike && i < ours.size(); i++) {
            Call one = ours.get(i);
            Call other = bare.get(i);
            alike = one.operation().equals(other.operation())
                    && one.parts().equals(other.parts())
                    && areNear(one.read(), other.read())
                    && areNear(one.written(), other.written());
        }
        if (!alike) {
            throw new IllegalStateException(
                    "the bare calls are no longer those of the function:\n%s\n%s".formatted(ours, bare));
        }
    }

    private static boolean areNear(int one, int other) {
        return Math.abs(one - other) <= APART * Math.max(one, other);
    }
}
