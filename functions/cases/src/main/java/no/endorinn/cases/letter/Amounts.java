package no.endorinn.cases.letter;

import java.math.BigDecimal;
import java.text.NumberFormat;
import no.endorinn.kernel.problem.Language;

/** How a letter writes an amount. */
public final class Amounts {
    private Amounts() {}

    /** So many øre as kroner, without their name: {@code 20 000}, {@code 13 450,50}. */
    public static String kroner(long ore, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(ore % 100 == 0 ? 0 : 2);
        return format.format(BigDecimal.valueOf(ore, 2));
    }
}
