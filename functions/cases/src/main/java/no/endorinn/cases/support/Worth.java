package no.endorinn.cases.support;

/**
 * What something is worth that an association does not pay: its full price, less what it costs them.
 *
 * @param ore in øre
 * @param amount how much of it, in the trade's own measure: minutes of premises, days of a copy
 * @param times how many
 */
public record Worth(long ore, long amount, int times) {
    public static final Worth NOTHING = new Worth(0, 0, 0);

    public Worth plus(Worth more) {
        return new Worth(ore + more.ore, amount + more.amount, times + more.times);
    }

    public Worth minus(Worth less) {
        return new Worth(ore - less.ore, amount - less.amount, times - less.times);
    }
}
