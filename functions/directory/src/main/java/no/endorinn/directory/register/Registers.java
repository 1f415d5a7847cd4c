package no.endorinn.directory.register;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import no.endorinn.directory.register.Officers.Officer;

/**
 * Asks the public registers about an organisation. Never throws and never takes longer than its limit: a register that is down
 * must not stop anybody. Nothing is sent but the number, nothing is logged, and what has failed is not tried again here: the
 * clock asks again later.
 *
 * <p>Each register has its own {@link Breaker}, and for each question recent answers are remembered (five minutes, one where the
 * organisation is unknown), so that what one register has said is kept while the other is asked again.
 */
@Singleton
public final class Registers {
    private final Duration limit;
    private final Lookup<RegisteredOrganisation> units;
    private final Lookup<List<Officer>> roles;
    private final Lookup<Voluntary> voluntary;

    /**
     * The registers at an address.
     *
     * @param millis the limit, in milliseconds
     */
    @Inject
    Registers(
            @Property(name = "registers.url") String url,
            @Property(name = "registers.limit", defaultValue = "2500") int millis,
            InstantSource clock) {
        this(url, Duration.ofMillis(millis), clock);
    }

    /**
     * The registers at an address.
     *
     * @param url https, or http on this machine; both registers are below it. There is no default, so that no test reaches them
     * @param limit how long an answer may take in all, both registers together
     */
    public Registers(String url, Duration limit, InstantSource clock) {
        this.limit = limit;
        RegisterConnection connection = new RegisterConnection(url, limit);
        Breaker enhetsregisteret = new Breaker(clock);
        units = new Lookup<>(connection, Enhetsregisteret.UNIT, Enhetsregisteret::unit, enhetsregisteret, clock);
        roles = new Lookup<>(
                connection,
                Enhetsregisteret.ROLES,
                (number, response) -> Enhetsregisteret.roles(response),
                enhetsregisteret,
                clock);
        voluntary = new Lookup<>(
                connection,
                Frivillighetsregisteret.ORGANISATION,
                Frivillighetsregisteret::organisation,
                new Breaker(clock),
                clock);
    }

    /** What both registers say of the organisation; they are asked at the same time. */
    public RegisterAnswer organisation(OrganisationNumber number) {
        long end = end();
        Lookup<RegisteredOrganisation>.Question unit = units.ask(number);
        if (unit.hopeless()) {
            return nothing(unit.by(end));
        }
        Lookup<Voluntary>.Question part = voluntary.ask(number);
        Reply<RegisteredOrganisation> said = unit.by(end);
        if (said instanceof Reply.Known<RegisteredOrganisation>(RegisteredOrganisation organisation)) {
            return new RegisterAnswer.Found(completed(organisation, part.by(end)));
        }
        part.giveUp();
        return nothing(said);
    }

    /** Who holds office in the organisation. */
    public Officers officers(OrganisationNumber number) {
        return switch (roles.ask(number).by(end())) {
            case Reply.Known<List<Officer>>(List<Officer> officers) -> new Officers.Listed(officers);
            case Reply.Unknown<List<Officer>> _ -> new Officers.Listed(List.of());
            case Reply.Unavailable<List<Officer>> _ -> new Officers.Unavailable();
        };
    }

    /** In which office somebody of that name stands in the register, if anybody does and the register answers. */
    public Optional<String> roleOf(OrganisationNumber number, String name) {
        return switch (officers(number)) {
            case Officers.Listed(List<Officer> listed) ->
                listed.stream()
                        .filter(officer -> officer.name().equalsIgnoreCase(name))
                        .map(Officer::description)
                        .findFirst();
            case Officers.Unavailable _ -> Optional.empty();
        };
    }

    private static RegisterAnswer nothing(Reply<RegisteredOrganisation> said) {
        return said instanceof Reply.Unknown ? new RegisterAnswer.Unknown() : new RegisterAnswer.Unavailable();
    }

    private static RegisteredOrganisation completed(RegisteredOrganisation organisation, Reply<Voluntary> part) {
        return switch (part) {
            case Reply.Known<Voluntary>(Voluntary known) -> organisation.with(known);
            case Reply.Unknown<Voluntary> _ -> organisation.with(new Voluntary.NotRegistered());
            case Reply.Unavailable<Voluntary> _ -> organisation;
        };
    }

    private long end() {
        return System.nanoTime() + limit.toNanos();
    }
}
