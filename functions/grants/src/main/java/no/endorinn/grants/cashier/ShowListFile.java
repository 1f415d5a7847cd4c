package no.endorinn.grants.cashier;

import java.util.List;
import no.endorinn.grants.pay.PaymentList;
import no.endorinn.grants.pay.PaymentLists;
import no.endorinn.grants.problem.GrantCode;
import no.endorinn.kernel.http.Answer;
import no.endorinn.kernel.http.Csv;
import no.endorinn.kernel.http.Request;
import no.endorinn.kernel.http.Route;
import no.endorinn.kernel.http.RouteHandler;
import no.endorinn.kernel.problem.Rejection;
import no.endorinn.kernel.store.UnitOfWork;

/** A list as the accounting system takes it in: the same bytes, however often it is fetched. */
@Route("GET /grants/payment-lists/{list}/file")
final class ShowListFile implements RouteHandler {
    private final ListDesk desk;
    private final PaymentLists lists;
    private final UnitOfWork work;

    ShowListFile(ListDesk desk, PaymentLists lists, UnitOfWork work) {
        this.desk = desk;
        this.lists = lists;
        this.work = work;
    }

    @Override
    public Answer handle(Request request) {
        request.query().check();
        desk.admit(request);
        PaymentList list = desk.find(request);
        if (!list.made()) {
            throw Rejection.of(GrantCode.LIST_NOT_READY);
        }
        List<PaymentList.Row> rows = work.all(lists.parts(list.number()), request.effort())
                .flatMap(part -> PaymentLists.rows(part).stream())
                .toList();
        return Answer.text(Csv.TYPE, file(list.number(), rows).text())
                .header("content-disposition", "attachment; filename=\"utbetaling-" + list.number() + ".csv\"")
                .header("cache-control", "no-store");
    }

    /** As accounting systems take it in: days as they are written in Norway's accounts. The same list is the same bytes. */
    private static Csv file(int list, List<PaymentList.Row> rows) {
        Csv file = Csv.of(
                "liste", "referanse", "mottaker", "organisasjonsnummer", "kontonummer", "beløp", "forfall", "ordning");
        rows.forEach(row -> file.row(List.of(
                Integer.toString(list),
                row.reference() + "-" + row.payment(),
                row.to().text(),
                row.organisationNumber().orElse(""),
                row.account().text(),
                Csv.kroner(row.ore()),
                row.on().toString(),
                row.scheme())));
        return file;
    }
}
