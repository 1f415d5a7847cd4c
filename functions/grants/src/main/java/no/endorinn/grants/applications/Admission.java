package no.endorinn.grants.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.endorinn.cases.Party;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.grants.schemes.Round;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.problem.CommonCode;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.problem.Problem;

/**
 * Whether somebody may apply to a scheme now, before anything is written. What a preview says by it, the command does by it.
 *
 * @param hasNumber whether an association has an organisation number
 * @param taps what they say to the scheme's few questions, by id
 * @param all every scheme there is, for where else to go
 * @param folder what they have applied for before
 */
public record Admission(
        Scheme scheme,
        Party party,
        boolean hasNumber,
        Map<String, Boolean> taps,
        Collection<Scheme> all,
        Folder folder,
        Instant now) {
    private static final int MOST_ELSEWHERE = 3;

    /**
     * A reason why not.
     *
     * @param elsewhere ids of schemes, the municipality's or others', where they may go instead
     */
    public record Obstacle(Problem problem, List<String> elsewhere) {}

    /** The round that an application begun now is for. */
    public Optional<Round> round() {
        return scheme.roundAt(now);
    }

    /** All the reasons why not; none, when they may. */
    public List<Obstacle> obstacles(Language language) {
        List<Obstacle> obstacles = new ArrayList<>();
        round().map(found -> found.obstacle(now))
                .orElseGet(() -> Optional.of(GrantCode.NO_ROUND.problem()))
                .ifPresent(why -> obstacles.add(new Obstacle(why, openToThem())));
        if (!admitsKind(scheme)) {
            obstacles.add(new Obstacle(
                    (party instanceof Party.Association ? GrantCode.ONLY_FOR_PEOPLE : GrantCode.ONLY_FOR_ASSOCIATIONS)
                            .at("/association"),
                    openToThem()));
        } else if (!admitsStanding(scheme)) {
            obstacles.add(new Obstacle(GrantCode.NEEDS_ORGANISATION_NUMBER.at("/association"), openToThem()));
        }
        for (Scheme.Eligibility question : scheme.who().questions()) {
            Boolean said = taps.get(question.id());
            Problem at =
                    (said == null ? CommonCode.MISSING : GrantCode.NOT_FOR_YOU).at("/eligibility/" + question.id());
            if (said == null) {
                obstacles.add(new Obstacle(at, List.of()));
            } else if (said != question.mustBe()) {
                obstacles.add(new Obstacle(at.with("rule", question.otherwise().in(language)), question.elsewhere()));
            }
        }
        folder.obstacle(scheme, now).ifPresent(why -> obstacles.add(new Obstacle(why, List.of())));
        return obstacles;
    }

    private boolean admitsKind(Scheme other) {
        return party instanceof Party.Association
                ? other.who().associations()
                : other.who().people();
    }

    private boolean admitsStanding(Scheme other) {
        return !(party instanceof Party.Association) || hasNumber || other.who().unregistered();
    }

    /** Other schemes that they could apply to now, as far as one can tell. */
    private List<String> openToThem() {
        return all.stream()
                .filter(other -> other.published() && !other.id().equals(scheme.id()))
                .filter(other -> admitsKind(other) && admitsStanding(other))
                .filter(other -> other.roundAt(now)
                        .filter(round -> round.at(now).takesApplications())
                        .isPresent())
                .map(Scheme::id)
                .sorted(Comparator.naturalOrder())
                .limit(MOST_ELSEWHERE)
                .toList();
    }
}
