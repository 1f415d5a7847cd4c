package no.endorinn.kernel.store;

import io.micronaut.context.env.Environment;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.function.Function;

/** What the stack's tables are called: the one place that knows how a function is told ({@code PEOPLE_TABLE} and so on). */
@Singleton
public final class Tables {
    private final Function<Table, String> names;

    @Inject
    Tables(Environment environment) {
        this(table -> environment.getRequiredProperty(table.name().toLowerCase(Locale.ROOT) + ".table", String.class));
    }

    /** Tables of other names, for tests. */
    public Tables(Function<Table, String> names) {
        this.names = names;
    }

    /**
     * The table's name.
     *
     * @throws RuntimeException when the function is not told of it, for it has no business there
     */
    public String name(Table table) {
        return names.apply(table);
    }
}
