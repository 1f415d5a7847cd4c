package no.endorinn.lending.manage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Authorization;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.store.Cursor;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copies;
import no.endorinn.lending.equipment.CopyJson;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.ModelJson;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.PointJson;
import org.jspecify.annotations.Nullable;

/** All lending points, and models with their copies by name for programs: a file that can be imported, and another for what comes after. */
@Route("GET /equipment-catalogue")
final class ExportEquipment implements RouteHandler {
    private final Authorization authorization;
    private final Catalogue catalogue;
    private final Copies copies;

    ExportEquipment(Authorization authorization, Catalogue catalogue, Copies copies) {
        this.authorization = authorization;
        this.catalogue = catalogue;
        this.copies = copies;
    }

    /** The file, and where the next begins. */
    record FileView(
            List<Map<String, Object>> points,
            List<Map<String, Object>> models,
            List<Map<String, Object>> copies,
            @Nullable String cursor) {}

    @Override
    public Answer handle(Request request) {
        String after = request.cursor().map(Cursor::position).orElse("");
        authorization.read(request, List.of());
        Catalogue.Contents contents = catalogue.contents(request.effort());
        List<Model> rest = contents.models().values().stream()
                .filter(model -> model.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Model::id))
                .toList();
        List<Model> models = rest.stream().limit(EquipmentFileJson.MOST_MODELS).toList();
        return Answer.ok(new FileView(
                contents.points().values().stream()
                        .sorted(Comparator.comparing(Point::id))
                        .map(point -> written(PointJson.view(point)))
                        .toList(),
                models.stream().map(model -> written(ModelJson.view(model))).toList(),
                models.stream()
                        .flatMap(model -> copies.all(model.id(), request.effort()))
                        .map(copy -> written(CopyJson.view(copy)))
                        .toList(),
                rest.size() > models.size() ? new Cursor(models.getLast().id()).text() : null));
    }

    /** As somebody writes it, who knows of no version. */
    private static Map<String, Object> written(Map<String, Object> view) {
        Map<String, Object> written = new LinkedHashMap<>(view);
        written.remove("version");
        return written;
    }
}
