package no.endorinn.grants.casework;

import java.time.LocalDate;
import java.util.List;
import no.endorinn.grants.assess.Batch;
import no.endorinn.grants.assess.Batches;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import org.jspecify.annotations.Nullable;

/** The batches of a round, the last first. */
@Route("GET /grants/rounds/{scheme}/{round}/batches")
final class ListBatches implements RouteHandler {
    private final BatchDesk desk;
    private final Batches batches;

    ListBatches(BatchDesk desk, Batches batches) {
        this.desk = desk;
        this.batches = batches;
    }

    /** All of them. */
    record ListView(String scheme, List<RowView> batches) {}

    /** A batch, with how many cases it has and what all of them come to, in øre. */
    record RowView(int number, String name, @Nullable LocalDate meets, int cases, long sum) {
        static RowView of(Batch batch) {
            return new RowView(
                    batch.number(),
                    batch.name().text(),
                    batch.meets().orElse(null),
                    batch.cases().size(),
                    batch.cases().stream().mapToLong(Batch.Case::gives).sum());
        }
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        BatchDesk.Place place = desk.place(request);
        return Answer.ok(new ListView(
                place.scheme().name().in(request.language()),
                batches.of(place.scheme().id(), place.round(), request.effort()).reversed().stream()
                        .map(RowView::of)
                        .toList()));
    }
}
