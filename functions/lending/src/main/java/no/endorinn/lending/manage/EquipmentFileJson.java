package no.endorinn.lending.manage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.endorinn.kernel.http.Fields;
import no.endorinn.lending.equipment.Catalogue;
import no.endorinn.lending.equipment.Copy;
import no.endorinn.lending.equipment.CopyJson;
import no.endorinn.lending.equipment.Label;
import no.endorinn.lending.equipment.Model;
import no.endorinn.lending.equipment.ModelJson;
import no.endorinn.lending.equipment.Point;
import no.endorinn.lending.equipment.PointJson;
import no.endorinn.lending.problem.LendingCode;

/**
 * Lending points, models and copies as a file: what {@link ExportEquipment} writes, {@link ImportEquipment} takes. A copy stands under its
 * label, and keeps it.
 */
record EquipmentFileJson(List<Point> points, List<Model> models, List<Copy> copies) {
    /** So many models stand in one file; more of them are more files. */
    static final int MOST_MODELS = 100;

    /** So many copies, with those of a hundred models of ten each. */
    static final int MOST_COPIES = 1_000;

    /** The file in the fields; what is wrong by itself is noted there. */
    static EquipmentFileJson read(Fields fields) {
        Set<String> points = new HashSet<>();
        Set<String> models = new HashSet<>();
        Set<String> labels = new HashSet<>();
        return new EquipmentFileJson(
                fields.objects("points", Catalogue.MOST_POINTS, each -> {
                    Point point = PointJson.read(PointJson.id(each), each);
                    once(points, point.id(), each, "id");
                    return point;
                }),
                fields.objects("models", MOST_MODELS, each -> {
                    Model model = ModelJson.read(PointJson.id(each), each);
                    once(models, model.id(), each, "id");
                    return model;
                }),
                fields.objects("copies", MOST_COPIES, each -> {
                    String label = each.text("label", 20);
                    if (!Label.isOne(label)) {
                        each.note(LendingCode.NOT_A_LABEL, "label");
                    }
                    once(labels, label, each, "label");
                    return CopyJson.read(label, each.text("model", 40), each);
                }));
    }

    private static void once(Set<String> seen, String id, Fields fields, String name) {
        if (!seen.add(id)) {
            fields.note(LendingCode.SAME_ID_TWICE, name);
        }
    }

    /** The catalogue as it would be with what stands in the file. */
    Catalogue.Contents over(Catalogue.Contents there) {
        Map<String, Point> allPoints = new HashMap<>(there.points());
        points.forEach(point -> allPoints.put(point.id(), point));
        Map<String, Model> allModels = new HashMap<>(there.models());
        models.forEach(model -> allModels.put(model.id(), model));
        return new Catalogue.Contents(allPoints, allModels);
    }
}
