package no.endorinn.cases;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.problem.Messages;
import no.endorinn.kernel.problem.Problem;
import no.endorinn.kernel.problem.ReasonView;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.Key;
import no.endorinn.kernel.store.Snapshot;
import no.endorinn.kernel.store.UnitOfWork;
import no.endorinn.kernel.who.Callers;
import no.endorinn.kernel.who.People;
import no.endorinn.kernel.who.Rights;
import no.endorinn.kernel.who.RightsTable;
import org.jspecify.annotations.Nullable;

/** Who may answer a case, why not, and who else can: the same for every kind of case. */
@Singleton
public final class Impartiality {
    private final RightsTable table;
    private final People people;
    private final UnitOfWork work;
    private final Messages messages;
    private final Declared declared;

    public Impartiality(RightsTable table, People people, UnitOfWork work, Messages messages, Declared declared) {
        this.table = table;
        this.people = people;
        this.work = work;
        this.messages = messages;
        this.declared = declared;
    }

    /**
     * Whether the caller may answer; if not, why, and the names of those who can.
     *
     * @param close who was close to whose case it is when it began, or became so; with the case itself
     */
    public record MayDecideView(
            boolean mayDecide,
            List<ReasonView> why,
            List<String> others,
            @Nullable List<Declared.CloseView> close) {}

    /**
     * Stops those who may not answer the case, on a route that answers it.
     *
     * @throws Rejection 403 when it is their own case or that of somebody close, or belongs to another area than theirs
     */
    public static void require(Request request, Rights caller, Matter matter) {
        if (matter.partiality(caller).isPresent()) {
            throw Rejection.of(CaseCode.OWN_CASE);
        }
        Authorization.requireArea(request, caller, matter.areas());
    }

    /** Shows the caller who answers cases of the kind that the route answers; the staff are read once, and only if they are told. */
    public Panel panel(Request request, Rights caller, String route) {
        return new Panel(request, caller, table.callers(route));
    }

    /** Those who answer one kind of case, as a caller is shown them. */
    public final class Panel {
        private final Request request;
        private final Rights caller;
        private final Callers callers;
        private @Nullable List<Rights> colleagues;

        private Panel(Request request, Rights caller, Callers callers) {
            this.request = request;
            this.caller = caller;
            this.callers = callers;
        }

        public boolean mayDecide(Matter matter) {
            return matter.objections(caller, callers).isEmpty();
        }

        /** For a list of cases. */
        public MayDecideView view(Matter matter) {
            return view(matter, null);
        }

        /** For the case itself. */
        public MayDecideView whole(Matter matter) {
            return view(matter, declared.to(matter, request.effort()));
        }

        private MayDecideView view(Matter matter, @Nullable List<Declared.CloseView> close) {
            List<Problem> why = matter.objections(caller, callers);
            return new MayDecideView(
                    why.isEmpty(),
                    ReasonView.of(why, messages, request.language()),
                    why.isEmpty() ? List.of() : others(matter),
                    close);
        }

        private List<String> others(Matter matter) {
            if (colleagues == null) {
                colleagues = read();
            }
            return colleagues.stream()
                    .filter(rights -> matter.objections(rights, callers).isEmpty())
                    .map(Rights::name)
                    .sorted()
                    .toList();
        }

        private List<Rights> read() {
            Snapshot list = work.read(List.of(people.staffKey()), request.effort());
            List<Key> keys = list.at(people.staffKey()).map(People::staffIds).orElse(List.of()).stream()
                    .filter(id -> !id.equals(caller.personId()))
                    .map(people::personKey)
                    .toList();
            Snapshot staff = work.read(keys, request.effort());
            return keys.stream()
                    .flatMap(key -> staff.at(key).stream())
                    .map(item -> people.rights(Optional.of(item)))
                    .toList();
        }
    }
}
