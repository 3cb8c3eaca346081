package io.storefleet.fastspring.attacks;

import static io.storefleet.fastspring.attacks.EveryCall.change;
import static io.storefleet.fastspring.attacks.EveryCall.read;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.checkouts.CheckoutCustomer;
import io.storefleet.fastspring.checkouts.CheckoutDraft;
import io.storefleet.fastspring.checkouts.CheckoutItem;
import io.storefleet.fastspring.checkouts.Checkouts;
import io.storefleet.fastspring.invoices.InvoiceDraft;
import io.storefleet.fastspring.invoices.InvoiceParty;
import io.storefleet.fastspring.invoices.PaymentMethod;
import io.storefleet.fastspring.quotes.QuoteDraft;
import io.storefleet.fastspring.quotes.QuoteQuery;
import io.storefleet.fastspring.quotes.QuoteRecipient;
import io.storefleet.fastspring.reports.ReportFilter;
import io.storefleet.fastspring.reports.ReportKind;
import io.storefleet.fastspring.reports.ReportRequest;
import io.storefleet.fastspring.reports.RevenueColumns;
import io.storefleet.fastspring.sessions.Cart;
import io.storefleet.fastspring.sessions.CartBuyer;
import io.storefleet.fastspring.sessions.CartItem;
import java.time.LocalDate;
import java.util.List;

/** The calls about sessions, checkouts, quotes, invoices and reports. */
final class PaperCalls {

    private static final QuoteRecipient IDA = new QuoteRecipient(
            new QuoteRecipient.Contact("ida@example.org", "Ida", "Example", null, null),
            new QuoteRecipient.Address("DE", "10115", "Beispielweg 1", null, "Berlin", "BE"));
    private static final InvoiceParty.Contact OTTO = new InvoiceParty.Contact("otto@example.org", "Otto", "Example");
    private static final InvoiceDraft.Parties BOTH = InvoiceDraft.Parties.of(
            new InvoiceParty(OTTO, new InvoiceParty.Address("AT", null, null, null, null, null)));
    private static final CheckoutCustomer EVE = CheckoutCustomer.of(
            new CheckoutCustomer.Contact("eve@example.org", "Eve", "Example", null, null),
            new CheckoutCustomer.Address("1 Sample St", null, "Springfield", "IL", "62701"));
    private static final ReportRequest REVENUE = ReportRequest.of(
                    ReportKind.REVENUE,
                    ReportFilter.between(LocalDate.parse("2022-01-01"), LocalDate.parse("2026-05-31")),
                    RevenueColumns.ORDER_ID,
                    RevenueColumns.TRANSACTION_AMOUNT)
            .inPagesOf(20);

    private PaperCalls() {}

    static List<EveryCall> reading(Targets at) {
        Targets.Papers papers = at.papers();
        return List.of(
                read("sessions.get", client -> client.sessions().get(papers.cart())),
                read("checkouts.get", client -> checkouts(client, at).get(papers.checkout())),
                read("checkouts.paymentMethods", client -> checkouts(client, at).paymentMethods(papers.checkout())),
                read("quotes.get", client -> client.quotes().get(papers.quote())),
                read("quotes.all", client -> client.quotes().all(QuoteQuery.all())),
                read("quotes.ids", client -> client.quotes().ids(QuoteQuery.all())),
                read("invoices.get", client -> client.invoices().get(papers.invoice())),
                read("reports.page", client -> client.reports().page(REVENUE, 1)),
                read(
                        "reports.rows",
                        client -> client.reports().rows(REVENUE).limit(50).toList()),
                read("reports.jobs", client -> client.reports().jobs()),
                read("reports.job", client -> client.reports().job(papers.job())),
                read("reports.download", client -> client.reports().download(papers.job())),
                read("reports.resetCache", client -> {
                    client.reports().resetCache();
                    return "";
                }));
    }

    static List<EveryCall> changing(Targets at) {
        Targets.Papers papers = at.papers();
        ProductPath product = at.goods().product();
        CheckoutItem item = new CheckoutItem(product, 2);
        CheckoutDraft draft = CheckoutDraft.test(item);
        QuoteDraft quote = new QuoteDraft("Two", IDA, new QuoteDraft.Item(product, 2));
        return List.of(
                change(
                        "sessions.create",
                        client -> client.sessions().create(new Cart(new CartBuyer.Anyone(), new CartItem(product, 1)))),
                change("checkouts.create", client -> checkouts(client, at).create(draft)),
                change("checkouts.update", client -> checkouts(client, at).update(papers.checkout(), draft)),
                change(
                        "checkouts.add",
                        client -> checkouts(client, at)
                                .add(papers.checkout(), new CheckoutItem(new ProductPath("aurora-sound-pack"), 1))),
                change("checkouts.change", client -> checkouts(client, at).change(papers.checkout(), item)),
                change("checkouts.customer", client -> checkouts(client, at).customer(papers.checkout(), EVE)),
                change("checkouts.remove", client -> checkouts(client, at).remove(papers.checkout(), product)),
                change("quotes.create", client -> client.quotes().create(quote)),
                change("quotes.update", client -> client.quotes().update(papers.quote(), quote)),
                change("quotes.cancel", client -> client.quotes().cancel(papers.quote())),
                change("quotes.delete", client -> client.quotes().delete(papers.quote())),
                change(
                        "invoices.create",
                        client -> client.invoices()
                                .create(new InvoiceDraft(
                                        BOTH,
                                        new InvoiceDraft.Payment("EUR", PaymentMethod.WIRE, InvoiceDraft.Mode.TEST),
                                        new InvoiceDraft.Item(product, 2)))),
                change("reports.start", client -> client.reports().start(REVENUE, List.of())));
    }

    private static Checkouts checkouts(FastSpring client, Targets at) {
        return client.checkouts(at.goods().checkout());
    }
}
