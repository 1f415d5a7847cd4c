package no.endorinn.grants.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import no.endorinn.cases.Matter;
import no.endorinn.cases.Party;
import no.endorinn.grants.forms.Form;
import no.endorinn.grants.forms.Question;
import no.endorinn.grants.schemes.Scheme;
import no.endorinn.kernel.id.Origin;
import no.endorinn.kernel.problem.Language;
import no.endorinn.kernel.time.Oslo;
import no.endorinn.kernel.who.StaffRole;
import no.endorinn.kernel.words.Words;

/**
 * An application, from the first answer on.
 *
 * @param reference eight symbols that can be read over the telephone
 * @param associationName what the association was called when it was begun, if it is for one
 * @param begunBy the id of the person who began it
 * @param preparedAs in which role of the municipality's they prepared it for whom it is for; empty when these began it themselves
 * @param again as which one it was begun, if it was
 * @param answers by question, in the order in which they were first written; what is hidden by now may be among those of a draft
 * @param help that was asked for with the draft; it may be over
 * @param partners the associations that were asked to take part, the answer's names and perhaps others
 * @param receipt there is one from when it is sent
 * @param end there is one when it was withdrawn or discarded
 * @param casework what the municipality goes by, from when it is sent
 * @param version one more with each change; what a draft is sent by
 */
public record Application(
        String reference,
        About about,
        Party party,
        Optional<String> associationName,
        State state,
        String begunBy,
        Instant begunAt,
        Optional<StaffRole> preparedAs,
        Instant changedAt,
        Optional<Again> again,
        Map<String, Given> answers,
        Optional<Help> help,
        List<Partner> partners,
        Optional<Receipt> receipt,
        Optional<End> end,
        Casework casework,
        Origin origin,
        long version) {
    /** So often it may be changed; nobody who writes comes near. */
    public static final int MOST_CHANGES = 5_000;

    /** So many that were asked are remembered: those that are named, and some that no longer are. */
    private static final int MOST_PARTNERS = 20;

    public Application {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        partners = List.copyOf(partners);
    }

    /**
     * What it is about.
     *
     * @param schemeName what the scheme was called when it was begun, by language
     * @param formVersion the version of the form that it keeps
     * @param keeps for how many years it is kept, by what becomes of it, as the scheme said when it was begun
     */
    public record About(
            String scheme,
            Map<String, String> schemeName,
            String round,
            String form,
            int formVersion,
            Scheme.Keeps keeps) {
        public About {
            schemeName = Map.copyOf(schemeName);
        }

        /** What the scheme was called in this language when it was begun. */
        public String nameIn(Language language) {
            return schemeName.getOrDefault(language.tag(), scheme);
        }
    }

    /** The application that another was begun as, by its reference, with the form that it was on. */
    public record Again(String reference, String form, int formVersion) {}

    /**
     * The last day on which it is kept: a draft that nobody touches, what was withdrawn, what was decided. There is none for what waits
     * for an answer, nor for a draft that was given up, of which nothing is left.
     */
    public Optional<LocalDate> keptUntil() {
        return switch (state) {
            case DRAFT -> Optional.of(Oslo.date(changedAt).plusYears(about.keeps.drafts()));
            case WITHDRAWN -> end.map(how -> Oslo.date(how.at).plusYears(about.keeps.refused()));
            case DECIDED -> casework.answered().map(how -> how.keptUntil(about.keeps));
            case SUBMITTED, CHANGES_REQUESTED, DISCARDED -> Optional.empty();
        };
    }

    /** Whether the last day on which it is kept is over. */
    public boolean isOver(Instant now) {
        return keptUntil().filter(day -> !now.isBefore(Oslo.day(day).end())).isPresent();
    }

    /** Whether somebody of the municipality has it in hand for whom it is for: until these end it, or send it themselves. */
    public boolean isPreparedBy(String person) {
        return preparedAs.isPresent()
                && begunBy.equals(person)
                && receipt.map(Receipt::by)
                        .or(() -> end.map(End::by))
                        .orElse(person)
                        .equals(person);
    }

    /** How it ended before there was an answer. */
    public record End(String by, Instant at, Optional<Words> reason) {}

    /** What decides who may handle what was sent: nobody does who is on both sides. */
    public Matter matter() {
        return new Matter(
                party,
                receipt.map(Receipt::by).orElse(begunBy),
                casework.areas(),
                receipt.map(Receipt::at).orElse(begunAt));
    }

    /** The help that there is at that moment; the help that is over is none, whoever has not written that down yet. */
    public Optional<Help> helpAt(Instant now) {
        return help.filter(asked -> state == State.DRAFT && !(party instanceof Party.Forgotten) && asked.lasts(now));
    }

    /** With these answers; of what was sent, what it was is noted. */
    public Application answering(Map<String, Given> others, Instant now) {
        Casework noted =
                openAmendment().isEmpty() ? casework : casework.withOpen(asked -> asked.noting(answers, others));
        return as(state, about, others, helpAt(now), partners, receipt, end, noted, now);
    }

    /** The changes that the municipality waits for. */
    public Optional<Amendment> openAmendment() {
        return state == State.CHANGES_REQUESTED ? casework.open() : Optional.empty();
    }

    /** The answers as the municipality has them, whatever has been written since. */
    public Map<String, Given> sentAnswers() {
        return openAmendment().map(asked -> asked.asSent(answers)).orElse(answers);
    }

    /** Whether the answer may be written: of what was sent, those that changes are asked for, and what they bring with them. */
    public boolean mayWrite(String question, Form form) {
        return openAmendment()
                .map(asked -> asked.questions().contains(question)
                        || (form.read(values()).asked().contains(question)
                                && !form.read(Given.values(sentAnswers()))
                                        .asked()
                                        .contains(question)))
                .orElse(true);
    }

    /** Answered; what was written since it was sent, and not sent again, is no part of it. */
    public Application decided(Casework.Answered how, Optional<Reporting> report) {
        Casework answered = casework.answered(how, report);
        return ended(State.DECIDED, sentAnswers(), receipt, Optional.empty(), answered, how.at());
    }

    /** As far as it was, and handled by this from now on. */
    public Application goingBy(Casework other, Instant now) {
        return ended(state, answers, receipt, end, other, now);
    }

    /** With what is made of it before it is decided. */
    public Application assessed(Assessed made, Instant now) {
        return goingBy(casework.assessed(made), now);
    }

    /** Sent, and the municipality waits for changes in it. */
    public Application changesAsked(Amendment asked) {
        return ended(State.CHANGES_REQUESTED, answers, receipt, Optional.empty(), casework.asking(asked), asked.at());
    }

    /** Sent again, with these answers: when it was received stays. */
    public Application sentAgain(
            Map<String, Given> answered,
            OptionalLong sought,
            String digest,
            Amendment.Made how,
            Optional<Paper> paper) {
        Casework made = casework.withOpen(
                        asked -> asked.noting(answers, answered).made(how))
                .seeking(sought);
        Optional<Receipt> received = receipt.map(first -> new Receipt(
                first.by(), first.at(), first.deadline(), first.answerBy(), digest, paper.or(first::paper)));
        return ended(State.SUBMITTED, answered, received, Optional.empty(), made, how.at());
    }

    /** On another version of its form; what that asks in confidence is confidential from now on. */
    public Application on(Form form, Instant now) {
        About other = new About(about.scheme, about.schemeName, about.round, about.form, form.version(), about.keeps);
        Map<String, Given> answered = new LinkedHashMap<>(answers);
        form.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(Question::confidential)
                .forEach(question -> answered.computeIfPresent(question.id(), (id, answer) -> answer.inConfidence()));
        return as(state, other, answered, helpAt(now), partners, receipt, end, casework, now);
    }

    /**
     * Whether somebody is told the value of one of its answers: of a confidential one whoever wrote it, whoever applies for
     * themselves, and those who decide on what was sent.
     *
     * @param reader the id of the person
     * @param decides whether they are staff who may decide on it
     */
    public boolean tells(Given answer, String reader, boolean decides) {
        return !answer.confidential()
                || answer.by().equals(reader)
                || party.equals(new Party.Person(reader))
                || (decides && receipt.isPresent() && state != State.WITHDRAWN);
    }

    /** Whether that very help is there already. */
    public boolean isHelpedAs(Help asked) {
        return helpAt(asked.at()).filter(there -> there.isAs(asked)).isPresent();
    }

    /** With help from now on. */
    public Application helped(Help asked) {
        return as(state, about, answers, Optional.of(asked), partners, receipt, end, casework, asked.at());
    }

    /** Without help from now on. */
    public Application unhelped(Instant now) {
        return as(state, about, answers, Optional.empty(), partners, receipt, end, casework, now);
    }

    /** With a partner as it is now; one that is not named any more goes where there is no room for it. */
    public Application with(Partner partner, Instant now) {
        List<Partner> all = new ArrayList<>(partners);
        all.removeIf(each -> each.association().equals(partner.association()));
        all.add(partner);
        if (all.size() > MOST_PARTNERS) {
            all.removeIf(each -> standing(each) == Partner.Standing.GONE);
        }
        return as(state, about, answers, helpAt(now), all, receipt, end, casework, now);
    }

    /** The association that was asked to be a partner. */
    public Optional<Partner> partner(String association) {
        return partners.stream()
                .filter(each -> each.association().equals(association))
                .findFirst();
    }

    /** What a partner is to do, by the answer as it stands. */
    public Optional<Partner.Part> part(Partner partner) {
        return together(partner.question()).part(partner.association());
    }

    public Partner.Standing standing(Partner partner) {
        return partner.standing(part(partner));
    }

    /** With whom it is, by the answer to that question. */
    public Together together(String question) {
        return Together.of(Optional.ofNullable(answers.get(question)).map(Given::value));
    }

    /** Sent, with these answers and no others. */
    public Application sent(Map<String, Given> answered, Receipt received, Casework goesBy) {
        return ended(State.SUBMITTED, answered, Optional.of(received), Optional.empty(), goesBy, received.at());
    }

    /** Taken back; what was sent stays readable to whoever sent it. */
    public Application withdrawn(End how) {
        return ended(State.WITHDRAWN, sentAnswers(), receipt, Optional.of(how), casework.takenBack(), how.at);
    }

    /** Given up: nothing of what was written is left. */
    public Application discarded(End how) {
        return ended(State.DISCARDED, Map.of(), receipt, Optional.of(how), casework, how.at);
    }

    private Application ended(
            State to,
            Map<String, Given> answered,
            Optional<Receipt> received,
            Optional<End> how,
            Casework goesBy,
            Instant now) {
        List<Partner> with = to == State.DISCARDED ? List.of() : partners;
        return as(to, about, answered, Optional.empty(), with, received, how, goesBy, now);
    }

    private Application as(
            State to,
            About of,
            Map<String, Given> answered,
            Optional<Help> asked,
            List<Partner> with,
            Optional<Receipt> received,
            Optional<End> how,
            Casework goesBy,
            Instant now) {
        return new Application(
                reference,
                of,
                party,
                associationName,
                to,
                begunBy,
                begunAt,
                preparedAs,
                now,
                again,
                answered,
                asked,
                with,
                received,
                how,
                goesBy,
                origin,
                version + 1);
    }

    /** What is answered, by question. */
    public Map<String, Object> values() {
        return Given.values(answers);
    }
}
