package no.endorinn.grants.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.endorinn.cases.Impartiality;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.cases.moves.Verdict;
import no.endorinn.grants.applications.Application;
import no.endorinn.grants.applications.Folder;
import no.endorinn.grants.applications.Given;
import no.endorinn.grants.applications.Move;
import no.endorinn.grants.applications.State;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Catalogue;
import no.endorinn.grants.schemes.FormCard;
import no.endorinn.grants.store.Applications;
import no.endorinn.kernel.history.Happening;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Change;
import no.endorinn.kernel.store.Decision;
import no.endorinn.kernel.store.Effort;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.RightsTable;
import no.endorinn.kernel.who.StaffRole;

/** What every route about one application does alike: finds it, sees whether the caller may, makes its move, shows it. */
@Singleton
public final class ApplicationDesk {
    private static final String SHOWN = "GET /applications/{reference}";
    /** Of the routes that are also for those who help with a draft: what they are about then. */
    public static final String WITH_HELP = "with help";

    /** Of the routes that are also for those who prepare for somebody else: what they are about then. */
    public static final String FOR_ANOTHER_PERSON = "for another person";

    private final UnitOfWork work;
    private final Authorization authorization;
    private final Applications applications;
    private final Catalogue catalogue;
    private final FormShelf forms;
    private final PartnerDesk partners;
    private final ApplicationViews views;
    private final Readers readers;
    private final People people;
    private final RightsTable rights;

    ApplicationDesk(
            UnitOfWork work,
            Authorization authorization,
            Applications applications,
            Catalogue catalogue,
            FormShelf forms,
            PartnerDesk partners,
            ApplicationViews views,
            Readers readers,
            People people,
            RightsTable rights) {
        this.work = work;
        this.authorization = authorization;
        this.applications = applications;
        this.catalogue = catalogue;
        this.forms = forms;
        this.partners = partners;
        this.views = views;
        this.readers = readers;
        this.people = people;
        this.rights = rights;
    }

    /** An application in front of somebody who may see it, and on which side they are. */
    public record Found(Application application, Authorization.Admitted caller, Move.Side side) {
        public Rights rights() {
            return caller.rights();
        }

        /** In which role somebody of the municipality does what whoever applies would do. */
        public Optional<StaffRole> role(Request request) {
            return switch (side) {
                case HELPER -> helping(request).role(caller.rights());
                case PREPARER -> application.preparedAs();
                case APPLICANT, PARTNER, STAFF -> Optional.empty();
            };
        }

        /** What happens by it, with that role. */
        public UnaryOperator<Happening> inRole(Request request) {
            return happening -> role(request)
                    .map(role -> happening.asStaff(true).inRole(role))
                    .orElse(happening);
        }

        /** The changes that write down what is the caller's own words: none of them after they have begun to be forgotten. */
        public List<Change> with(List<Change> changes) {
            List<Change> all = new ArrayList<>(changes);
            if (application.party() instanceof Party.Person) {
                all.add(caller.unlessLeaving());
            }
            return all;
        }
    }

    /**
     * The application that the path names.
     *
     * @throws Rejection 404 when there is none, or the caller may not see it; 403 when they may see it and no more
     */
    public Found find(Request request) {
        return find(request, request.reference());
    }

    /** As above, of the application by this reference. */
    public Found find(Request request, String reference) {
        Authorization.Admitted caller = authorization.read(request, List.of(applications.key(reference)));
        Application application =
                applications.application(caller.snapshot(), reference).orElseThrow(Rejection::notFound);
        Move.Side side = side(application, caller.rights(), request.now()).orElseThrow(Rejection::notFound);
        boolean may = switch (side) {
            case HELPER -> helping(request).admitsStaff(caller.rights());
            case PREPARER -> about(request, FOR_ANOTHER_PERSON).admitsStaff(caller.rights());
            case APPLICANT, PARTNER, STAFF -> application.party().admits(request.callers(), caller.rights());
        };
        if (!may) {
            throw Rejection.forbidden();
        }
        return new Found(application, caller, side);
    }

    /**
     * On which side somebody is who may see it: staff see what was sent, and of the drafts those that they help with, and have
     * prepared.
     */
    private Optional<Move.Side> side(Application application, Rights reader, Instant now) {
        Callers shown = rights.callers(SHOWN);
        Party party = application.party();
        if (party.admits(shown, reader) && !party.isServedByStaff(shown, reader)) {
            return Optional.of(Move.Side.APPLICANT);
        }
        if (application.isPreparedBy(reader.personId())
                && new Matter(party, "", Set.of(), application.begunAt())
                        .partiality(reader)
                        .isEmpty()
                && rights.callers(SHOWN, FOR_ANOTHER_PERSON).admitsStaff(reader)) {
            return Optional.of(Move.Side.PREPARER);
        }
        Callers helpers = rights.callers(SHOWN, WITH_HELP);
        if (application
                .helpAt(now)
                .filter(help -> help.matter(party).objections(reader, helpers).isEmpty())
                .isPresent()) {
            return Optional.of(Move.Side.HELPER);
        }
        return application.receipt().isPresent() && party.admits(shown, reader)
                ? Optional.of(Move.Side.STAFF)
                : Optional.empty();
    }

    /** Who may call the route to help. */
    static Callers helping(Request request) {
        return about(request, WITH_HELP);
    }

    private static Callers about(Request request, String what) {
        return request.differsWhen(what) ? request.callers(what) : request.callers();
    }

    /**
     * Makes a move, deciding anew as often as somebody else gets in between; what has been made already is shown as it is.
     *
     * @param decide what comes of it, where the table of moves lets it be made
     * @throws Rejection 409 or 422 when it does not; 403 when staff would handle their own case
     */
    public Found make(Request request, Move move, Function<Found, Decision<Application>> decide) {
        return make(request, move, this::find, decide);
    }

    /** As above, with another way to find it: for those who see only what concerns them. Whom it concerns is told what changes. */
    public Found make(
            Request request, Move move, Function<Request, Found> find, Function<Found, Decision<Application>> decide) {
        return work.commit(request.effort(), () -> {
            Found found = find.apply(request);
            Application application = found.application();
            return switch (verdict(request, found, move)) {
                case Verdict.Refused<State>(Problem why) -> throw Rejection.of(why);
                case Verdict.Already<State> already -> Decision.already(found);
                case Verdict.Leads<State> leads -> {
                    if (move.mayBeMadeOften() && application.version() >= Application.MOST_CHANGES) {
                        throw Rejection.of(GrantCode.TOO_MANY_CHANGES);
                    }
                    Decision<Application> decision = decide.apply(found);
                    yield new Decision<>(
                            new Found(decision.result(), found.caller(), found.side()),
                            partners.telling(found, decision));
                }
            };
        });
    }

    /**
     * Stops whoever would change an answer of what was sent that nobody has asked them to change.
     *
     * @throws Rejection 422 when that is so
     */
    public void requireWritable(Application application, String question, Effort effort) {
        if (application.state() != State.DRAFT && !application.mayWrite(question, form(application, effort))) {
            throw Rejection.of(GrantCode.NOT_TO_BE_CHANGED);
        }
    }

    private static Verdict<State> verdict(Request request, Found found, Move move) {
        if (move.isStaffs()) {
            Impartiality.require(request, found.rights(), found.application().matter());
        }
        return move.on(found.application().state(), move.isStaffs() ? Move.Side.STAFF : found.side());
    }

    /**
     * The application that the path names, on which the move could be made now; nothing is.
     *
     * @throws Rejection as {@link #make}
     */
    public Found findFor(Request request, Move move) {
        Found found = find(request);
        return switch (verdict(request, found, move)) {
            case Verdict.Leads<State> leads -> found;
            case Verdict.Already<State> already -> throw Rejection.of(GrantCode.APPLICATION_DECIDED);
            case Verdict.Refused<State>(Problem why) -> throw Rejection.of(why);
        };
    }

    /** The change to what an application is from now on, with the folder, and what happened. */
    public Decision<Application> becomes(Request request, Found found, Application after, String type) {
        Folder folder = applications.folder(
                work.read(List.of(applications.folderKey(after.party())), request.effort()), after.party());
        return new Decision<>(
                after,
                found.with(
                        applications.changes(after, folder, type, found.rights().personId(), found.inRole(request))));
    }

    /** The change that writes down what somebody of the municipality did to an application, and in which role. */
    public Change byStaff(Request request, Found found, Application after, String type) {
        Optional<StaffRole> role = request.callers().role(found.rights());
        return applications.happened(
                after,
                type,
                found.rights().personId(),
                happening -> role.map(happening.asStaff(true)::inRole).orElse(happening.asStaff(true)));
    }

    /** The changes by which those who take part are told what somebody has made of an application, where no {@link #make} tells them. */
    public List<Change> news(Found found, Application after) {
        return partners.news(found, after);
    }

    public Answer show(Request request, Found found) {
        return Answer.ok(view(request, found));
    }

    /** The newest version of the application's form, as the catalogue knows it. */
    public Optional<FormCard> card(Application application, Effort effort) {
        return Optional.ofNullable(
                catalogue.contents(effort).forms().get(application.about().form()));
    }

    /** The form as the application keeps it. */
    public Form form(Application application, Effort effort) {
        return form(application.about().form(), application.about().formVersion(), effort);
    }

    public Form form(String id, int version, Effort effort) {
        return forms.version(id, version, effort);
    }

    /** The whole application, for those who may see it. */
    public ApplicationView view(Request request, Found found) {
        return views.of(request, found, form(found.application(), request.effort()));
    }

    /** Which answers the reader is told. */
    public Predicate<Given> told(Found found) {
        return readers.told(found.application, found.side, found.rights());
    }

    /** What tells the districts of whom something is for. */
    public List<Key> areaKeys(Party party) {
        return party.associationId().map(people::associationKey).stream().toList();
    }

    /** The districts of whom something is for, by what {@link #areaKeys} led to. */
    public Set<String> areas(Snapshot read, Party party) {
        return areaKeys(party).stream()
                .flatMap(key -> read.at(key).stream())
                .flatMap(item -> people.associationPlaces(item).stream())
                .collect(Collectors.toSet());
    }

    /** How people are named to the reader: {@code you}, or by name where that is theirs to know. */
    public Map<String, String> names(Request request, List<String> ids, Application application, Rights reader) {
        return readers.names(ids, application, reader, request.effort());
    }
}
