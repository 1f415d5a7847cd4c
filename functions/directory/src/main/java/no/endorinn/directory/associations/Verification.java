package no.endorinn.directory.associations;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.endorinn.cases.Party;
import no.endorinn.directory.claims.Claim;
import no.endorinn.directory.offices.Office;
import no.endorinn.directory.offices.Offices;
import no.endorinn.directory.problem.DirectoryCode;
import no.endorinn.directory.register.OrganisationNumber;
import no.endorinn.directory.register.RegisterAnswer;
import no.endorinn.directory.register.RegisteredOrganisation;
import no.endorinn.directory.register.Registers;
import no.endorinn.directory.register.Standing;
import no.endorinn.directory.register.Voluntary;
import no.endorinn.kernel.clock.Sweep;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.history.History;
import no.endorinn.kernel.id.AccountNumber;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;

/**
 * Compares organisation numbers with the public registers. A register that is down stops nobody: the number stands as unverified,
 * and {@link #catchUp} asks again later.
 */
@Singleton
public final class Verification {
    private final UnitOfWork work;
    private final Sweep sweep;
    private final Registers registers;
    private final Associations associations;
    private final Offices offices;
    private final History history;
    private final InstantSource clock;

    public Verification(
            UnitOfWork work,
            Sweep sweep,
            Registers registers,
            Associations associations,
            Offices offices,
            History history,
            InstantSource clock) {
        this.work = work;
        this.sweep = sweep;
        this.registers = registers;
        this.associations = associations;
        this.offices = offices;
        this.history = history;
        this.clock = clock;
    }

    /** An association as the registers' answer leaves it, and where they have it that its money goes. */
    public record Completed(Association association, Optional<AccountNumber> account) {}

    /**
     * What the registers say of the number that staff have put there, unless it is as it was and they have answered before.
     *
     * @throws Rejection 422 when there is no such organisation, or there no longer is
     */
    Optional<Association.Registration> registration(
            Optional<OrganisationNumber> wanted, Optional<Association.Registration> before, Instant now) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Optional<Association.Registration> same = before.filter(known ->
                known.number().equals(wanted.get()) && known.state() != Association.Registration.State.UNVERIFIED);
        return same.isPresent() ? same : Optional.of(asked(wanted.get(), now));
    }

    /**
     * What helps staff to see whether whoever has typed a number may speak for its organisation.
     *
     * @param name what the person who has typed it is called
     * @throws Rejection 422 when there is no such organisation, or there no longer is
     */
    Claim.Register told(OrganisationNumber number, String name) {
        return found(number)
                .map(organisation -> new Claim.Register(organisation.name(), registers.roleOf(number, name)))
                .orElse(Claim.Register.SILENT);
    }

    /**
     * The association once staff have said that the number is its own.
     *
     * @throws Rejection 422 when there is no such organisation, or there no longer is
     */
    public Completed numbered(Association association) {
        OrganisationNumber number = association.registration().orElseThrow().number();
        return found(number)
                .map(organisation -> new Completed(
                        filledIn(association, organisation).registered(Optional.of(registration(organisation, now()))),
                        organisation.account()))
                .orElseGet(() -> new Completed(
                        association.registered(Optional.of(Association.Registration.unverified(number))),
                        Optional.empty()));
    }

    private Association.Registration asked(OrganisationNumber number, Instant now) {
        return found(number)
                .map(organisation -> registration(organisation, now))
                .orElseGet(() -> Association.Registration.unverified(number));
    }

    /** The organisation of a number that somebody has typed; empty when the register does not answer. */
    private Optional<RegisteredOrganisation> found(OrganisationNumber number) {
        return switch (registers.organisation(number)) {
            case RegisterAnswer.Found(RegisteredOrganisation organisation) -> {
                if (organisation.standing() == Standing.DELETED) {
                    throw Rejection.of(DirectoryCode.ORGANISATION_DELETED.at("/organisationNumber"));
                }
                yield Optional.of(organisation);
            }
            case RegisterAnswer.Unknown unknown ->
                throw Rejection.of(DirectoryCode.ORGANISATION_UNKNOWN.at("/organisationNumber"));
            case RegisterAnswer.Unavailable unavailable -> Optional.empty();
        };
    }

    /** What is known is kept even where one of the two registers has not answered; then it is asked again. */
    private static Association.Registration registration(RegisteredOrganisation organisation, Instant now) {
        boolean voluntary = switch (organisation.voluntary()) {
            case Voluntary.Registered registered -> true;
            case Voluntary.NotRegistered not -> false;
            case Voluntary.Unanswered(boolean registered) -> registered;
        };
        return new Association.Registration(
                organisation.number(),
                organisation.complete() || organisation.standing() == Standing.DELETED
                        ? Association.Registration.State.VERIFIED
                        : Association.Registration.State.UNVERIFIED,
                Optional.of(organisation.standing()),
                voluntary,
                Optional.of(now));
    }

    /**
     * Asks again about the associations that wait for a register's answer, and fills in what they have left open; stops in time.
     *
     * @return how many were completed
     */
    public int catchUp(Duration patience) {
        return sweep.over(associations.waiting(), patience, (item, effort) -> caughtUp(item.text("sk"), effort));
    }

    private boolean caughtUp(String id, Effort effort) {
        return work.commit(effort, () -> {
            Snapshot snapshot = work.read(List.of(associations.key(id), offices.key(id)), effort);
            Optional<Association> before = associations.association(snapshot, id);
            Optional<Completed> after = before.flatMap(this::answered);
            if (before.isEmpty() || after.isEmpty()) {
                return Decision.already(false);
            }
            List<Change> changes =
                    new ArrayList<>(associations.changes(before, after.get().association()));
            Office office = offices.office(snapshot, offices.key(id));
            if (office.account().isEmpty() && after.get().account().isPresent()) {
                changes.add(
                        offices.change(offices.key(id), office.with(after.get().account(), Optional.empty())));
            }
            changes.add(history.append(
                    new Party.Association(id).happening("association.verified", Happening.CLOCK, now()),
                    "association-" + (before.get().version() + 1)));
            return new Decision<>(true, changes);
        });
    }

    /** The association as the registers' answer leaves it; empty while there is none. */
    private Optional<Completed> answered(Association association) {
        OrganisationNumber number = association.registration().orElseThrow().number();
        return switch (registers.organisation(number)) {
            case RegisterAnswer.Found(RegisteredOrganisation organisation) -> {
                Association.Registration registration = registration(organisation, now());
                yield registration.state() == Association.Registration.State.VERIFIED
                        ? Optional.of(new Completed(
                                filledIn(association, organisation).registered(Optional.of(registration)),
                                organisation.account()))
                        : Optional.empty();
            }
            case RegisterAnswer.Unknown unknown ->
                Optional.of(new Completed(
                        association.registered(Optional.of(new Association.Registration(
                                number,
                                Association.Registration.State.UNKNOWN,
                                Optional.empty(),
                                false,
                                Optional.of(now())))),
                        Optional.empty()));
            case RegisterAnswer.Unavailable unavailable -> Optional.empty();
        };
    }

    private static Association filledIn(Association association, RegisteredOrganisation organisation) {
        if (!association.profile().fields().isEmpty()) {
            return association;
        }
        return association.with(association.profile().with(fields(organisation)));
    }

    /** What the organisation does, in our words. */
    static Set<Field> fields(RegisteredOrganisation organisation) {
        Set<Field> fields = new HashSet<>();
        organisation
                .categories()
                .forEach(category -> Field.ofIcnpo(category.number()).ifPresent(fields::add));
        return fields;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
