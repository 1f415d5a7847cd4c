package no.endorinn.booking.requests;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.endorinn.booking.bookings.Booking;
import no.endorinn.booking.bookings.Hire;
import no.endorinn.booking.bookings.Occurrence;
import no.endorinn.booking.store.Bookings;
import no.endorinn.cases.Party;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.store.Item;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.People;

/**
 * Who is behind a booking, and all that they have to come: a person with the associations that they have added and that the
 * municipality has not said yes to, or somebody who stands on their own.
 */
@Singleton
final class Holders {
    /** So many bookings of one holder are shown and undone at a time. */
    static final int MOST = 300;

    private final People people;
    private final Bookings bookings;
    private final UnitOfWork work;

    Holders(People people, Bookings bookings, UnitOfWork work) {
        this.people = people;
        this.bookings = bookings;
        this.work = work;
    }

    /** @param name empty where the municipality does not know it */
    record Holder(Optional<String> name, List<Party> parties) {
        boolean has(Booking booking) {
            return parties.contains(booking.holder());
        }
    }

    /** Whoever has the booking; nobody, for a block. */
    Holder behind(Request request, Booking booking) {
        return switch (booking.holder()) {
            case Party.Person person -> person(request, person.id());
            case Party.Association association ->
                founder(request, association)
                        .map(founder -> person(request, founder))
                        .filter(holder -> holder.has(booking))
                        .orElseGet(
                                () -> new Holder(booking.hire().flatMap(Hire::associationName), List.of(association)));
            case Party.Registered registered -> new Holder(Optional.of(registered.name()), List.of(registered));
            case Party.Forgotten forgotten -> new Holder(Optional.empty(), List.of());
            case Party.Municipality municipality -> new Holder(Optional.empty(), List.of());
        };
    }

    /** What the holder has that has not ended and may still be answered or undone, the nearest first. */
    List<Booking> open(Request request, Holder holder) {
        List<Booking> open = new ArrayList<>();
        for (Party party : holder.parties()) {
            bookings.ofHolderSince(request.effort(), party, request.now()).stream()
                    .filter(holder::has)
                    .filter(booking -> !undoable(booking, request).isEmpty())
                    .forEach(open::add);
        }
        open.sort(Comparator.comparing(
                booking -> undoable(booking, request).getFirst().time().start()));
        return open;
    }

    /** The occurrences that may still be answered or undone, the nearest first. */
    static List<Occurrence> undoable(Booking booking, Request request) {
        return booking.occurrences().stream()
                .filter(occurrence -> occurrence.isOpen() && !occurrence.hasBegun(request.now()))
                .sorted(Comparator.comparing(occurrence -> occurrence.time().start()))
                .toList();
    }

    private Optional<String> founder(Request request, Party.Association association) {
        Key key = people.associationKey(association.id());
        return read(request, key).at(key).flatMap(people::founderWhileUnconfirmed);
    }

    private Holder person(Request request, String personId) {
        Key key = people.personKey(personId);
        Optional<Item> known = read(request, key).at(key);
        List<Party> parties = new ArrayList<>();
        parties.add(new Party.Person(personId));
        known.map((Item item) -> People.rights(item)).stream()
                .flatMap(rights -> rights.founded().stream().sorted())
                .map(Party.Association::new)
                .forEach(parties::add);
        return new Holder(known.map((Item item) -> People.rights(item).name()), parties);
    }

    private Snapshot read(Request request, Key key) {
        return work.read(List.of(key), request.effort());
    }
}
