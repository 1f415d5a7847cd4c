package no.endorinn.booking.limits;

import java.util.EnumMap;
import java.util.Map;
import no.endorinn.cases.Level;

/**
 * The municipality's limits. There is no municipality without any: what nobody has decided is as in {@link #USUAL}.
 *
 * @param version one more with each change; 0 as long as nobody has changed anything
 */
public record LimitTable(long version, Map<Level, Limits> byLevel) {
    /**
     * What a choir, a football club with twelve teams and a couple that marries never notice, and somebody who books every free hour
     * does ({@code docs/rules.md} tells how they were found).
     */
    public static final LimitTable USUAL = new LimitTable(
            0,
            Map.of(
                    Level.NEWCOMER, new Limits(4, 3, 3, 60, 60, 10),
                    Level.PERSON, new Limits(12, 6, 6, 150, 60, 30),
                    Level.ASSOCIATION, new Limits(200, 150, 100, 4_000, 60, 90)));

    public LimitTable {
        byLevel = Map.copyOf(new EnumMap<>(byLevel));
        if (byLevel.size() != Level.values().length) {
            throw new IllegalArgumentException("everybody has limits: " + byLevel);
        }
    }

    public Limits of(Level level) {
        Limits limits = byLevel.get(level);
        if (limits == null) {
            throw new IllegalStateException("everybody has limits: " + level);
        }
        return limits;
    }
}
