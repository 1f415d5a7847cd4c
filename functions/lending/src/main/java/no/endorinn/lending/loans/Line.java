package no.endorinn.lending.loans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.endorinn.kernel.words.Wording;

/**
 * So many of one variant of a model.
 *
 * @param name the model's, as it was when it was reserved
 * @param givenPerDay what a day of each is worth beyond what it costs, in øre, as it was when it was reserved
 * @param pieces the copies that have been handed out, in that order; never more than the quantity
 */
public record Line(String model, Wording name, String variant, int quantity, int givenPerDay, List<Piece> pieces) {
    public Line {
        pieces = List.copyOf(pieces);
    }

    boolean isOf(String otherModel, String otherVariant) {
        return model.equals(otherModel) && variant.equals(otherVariant);
    }

    /** How many have not been fetched. */
    public int unfetched() {
        return quantity - pieces.size();
    }

    /** How many are out now. */
    public int out() {
        return (int) pieces.stream().filter(Piece::isOut).count();
    }

    public Optional<Piece> piece(String label) {
        return pieces.stream().filter(piece -> piece.label().equals(label)).findFirst();
    }

    Line with(Piece piece) {
        List<Piece> next = new ArrayList<>(pieces);
        next.removeIf(other -> other.label().equals(piece.label()));
        next.add(piece);
        return new Line(model, name, variant, quantity, givenPerDay, next);
    }

    /** So many of it. */
    Line of(int many) {
        return new Line(model, name, variant, many, givenPerDay, pieces);
    }
}
