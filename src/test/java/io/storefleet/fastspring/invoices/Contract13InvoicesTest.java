package io.storefleet.fastspring.invoices;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.evidence;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.ServiceFailed;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.InvoiceId;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Contract §13. */
class Contract13InvoicesTest {

    private static final InvoiceParty IDA = new InvoiceParty(
            new InvoiceParty.Contact(
                    "ida@example.org", "Ida", "Example", "Ida Example", "+49 30 5550", "Example Ltd", "example.org"),
            new InvoiceParty.Address("DE", "Beispielweg 1", "2. OG", "Berlin", "BE", "10115"),
            Map.of("name", "Example Ltd"));
    private static final InvoiceParty OTTO = new InvoiceParty(
            new InvoiceParty.Contact("otto@example.org", "Otto", "Example"),
            new InvoiceParty.Address("AT", null, null, null, null, null));
    private static final InvoiceDraft DRAFT = new InvoiceDraft(
                    new InvoiceDraft.Parties(IDA, OTTO),
                    new InvoiceDraft.Payment("EUR", PaymentMethod.WIRE, InvoiceDraft.Mode.TEST),
                    new InvoiceDraft.Item(new ProductPath("aurora-lite"), 2))
            .with(new InvoiceDraft.Options("de", false, LocalDate.parse("2026-06-30"), "Danke", Map.of("crm", "417")));

    @AutoClose
    private final AgainstSimulator given = new AgainstSimulator();

    private final Invoices invoices = given.client().invoices();

    @Test
    void makesAnInvoiceForBothParties() {
        Invoice invoice = confirmed(invoices.create(DRAFT));

        assertThat(invoice.id().value()).startsWith("IV");
        assertThat(invoice.course().status()).isEqualTo(InvoiceStatus.OPEN);
        assertThat(invoice.course().type()).isEqualTo(InvoiceType.PAYMENT_INVOICE);
        assertThat(invoice.course().times())
                .isEqualTo(new Invoice.Times(
                        AgainstSimulator.NOW,
                        Instant.parse("2026-06-30T00:00:00Z"),
                        Instant.parse("2026-06-30T00:00:00Z")));
        assertThat(invoice.parties().purchaser()).containsEntry("Email", "ida@example.org");
        assertThat(invoice.parties().receiver()).containsEntry("Country", "AT");
        assertThat(invoice.parties().paymentReceiver()).containsEntry("Name", "FastSpring");
        assertThat(invoice.notes().tags()).containsEntry("crm", "417");
    }

    @Test
    void countsInTheInvoicesCurrency() {
        Invoice invoice = confirmed(invoices.create(DRAFT));
        Invoice.Totals totals = invoice.totals();

        assertThat(totals.total()).isEqualTo(new Money(new BigDecimal("53.0"), "EUR"));
        assertThat(totals.payable()).isEqualTo(totals.total());
        assertThat(Objects.requireNonNull(totals.subtotal())
                        .amount()
                        .add(Objects.requireNonNull(totals.tax()).amount()))
                .isEqualByComparingTo("53");
        assertThat(invoice.lines()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(2);
            assertThat(line.listPrice()).isEqualTo(new Money(new BigDecimal("26.5"), "EUR"));
            assertThat(line.taxes()).containsExactly(totals.tax());
        });
    }

    @Test
    void readsAnInvoiceAgain() {
        Invoice made = confirmed(invoices.create(DRAFT));

        assertThat(invoices.get(made.id())).isEqualTo(made);
    }

    @Test
    void hidesWhatOpensAnInvoice() {
        Invoice invoice = confirmed(invoices.create(DRAFT));
        String secret = Objects.requireNonNull(invoice.access().secret()).reveal();

        assertThat(secret).isNotEmpty();
        assertThat(invoice.raw()).doesNotContain(secret).contains("paymentTotals");
        assertThat(invoice.access().toString()).doesNotContain(secret).doesNotContain("http");
        assertThat(invoice).hasToString("Invoice[" + invoice.id() + ", OPEN]");
        assertThat(DRAFT.toString()).doesNotContain("example.org");
    }

    @Test
    void breaksDownWithoutABodyOverOnePartyAlone() throws Exception {
        String one = """
                {"currencyCode":"EUR","paymentMethod":"CARD","mode":"TEST",
                 "invoiceItems":[{"productPath":"aurora-lite","quantity":1}],
                 "contacts":[{"contactType":"billTo","contact":{"email":"ida@example.org"}}]}""";

        HttpResponse<String> answer = given.raw("POST", "/invoices/paymentInvoice", one);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void refusesWithCodeAndMessage() {
        InvoiceDraft unknown = new InvoiceDraft(
                DRAFT.parties(), DRAFT.payment(), new InvoiceDraft.Item(new ProductPath("nothing"), 1));

        assertThat(refusal(invoices.create(unknown)).code()).isEqualTo("INVALID_productPath");
        assertThatThrownBy(() -> invoices.get(new InvoiceId("IVAAAAAAAA")))
                .isInstanceOfSatisfying(RequestRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("INVOICE_NOT_FOUND");
                    assertThat(refused.status()).isEqualTo(404);
                });
    }

    @Test
    void understandsEveryErrorOfItsService() {
        FastSpringFixtures script = new FastSpringFixtures();
        script.transport
                .answer(401, "{\"code\":\"UNAUTHORIZED\",\"message\":\"No\"}")
                .answer(500, "{\"code\":\"INTERNAL\",\"message\":\"Broken\"}");
        Invoices scripted = script.client().invoices();

        assertThatThrownBy(() -> scripted.get(new InvoiceId("IVA"))).isInstanceOf(CredentialsRefused.class);
        assertThatThrownBy(() -> scripted.get(new InvoiceId("IVA")))
                .isInstanceOfSatisfying(
                        ServiceFailed.class, failed -> assertThat(failed.text()).isEqualTo("Broken"));
        assertThat(evidence(scripted.create(DRAFT)).code()).isEqualTo("service-failed");
    }

    @Test
    void waitsAsLongAsTheServiceSaysBeforeItReadsAgain() {
        FastSpringFixtures script = new FastSpringFixtures();
        script.transport
                .answer(429, Map.of("Retry-After", "7"), "{\"code\":\"RATE_LIMIT\",\"message\":\"Slow down\"}")
                .answer(200, "{\"id\":\"IVA\",\"status\":\"NOVEL\",\"invoiceType\":\"NOVEL\"}");

        Invoice invoice = script.client().invoices().get(new InvoiceId("IVA"));

        assertThat(script.time.pauses).containsExactly(Duration.ofSeconds(7));
        assertThat(invoice.course().status().isKnown()).isFalse();
        assertThat(invoice.course().type()).isEqualTo(new InvoiceType("NOVEL"));
    }

    @Test
    void isNotMadeWhenTheServiceSaysThatItWasBusy() {
        FastSpringFixtures script = new FastSpringFixtures();
        script.transport.answer(429, "{\"code\":\"RATE_LIMIT\",\"message\":\"Slow down\"}");

        assertThat(refusal(script.client().invoices().create(DRAFT)).code()).isEqualTo("throttled");
        assertThat(script.transport.calls).hasSize(1);
    }

    @Test
    void sendsEveryField() {
        FastSpringFixtures script = new FastSpringFixtures();
        script.transport.answer(200, "{\"id\":\"IVA\"}");

        confirmed(script.client().invoices().create(DRAFT));

        byte[] body = Objects.requireNonNull(script.transport.calls.getLast().body());
        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("""
                {"currencyCode":"EUR","contacts":[{"contactType":"billTo","contact":{"email":"ida@example.org",\
                "firstName":"Ida","lastName":"Example","fullName":"Ida Example","phoneNumber":"+49 30 5550",\
                "companyName":"Example Ltd","website":"example.org"},"address":{"country":"DE",\
                "addressLine1":"Beispielweg 1","addressLine2":"2. OG","city":"Berlin","region":"BE","postalCode":"10115"},\
                "organization":{"name":"Example Ltd"}},{"contactType":"deliverTo","contact":{"email":"otto@example.org",\
                "firstName":"Otto","lastName":"Example"},"address":{"country":"AT"}}],"invoiceItems":[{\
                "productPath":"aurora-lite","quantity":2,"useCatalogPricing":true}],"paymentMethod":"WIRE","mode":"TEST",\
                "languageCode":"de","autoConvertPaymentCurrency":false,"dueDate":"2026-06-30","invoiceNote":"Danke",\
                "tagsJson":"{\\"crm\\":\\"417\\"}"}""");
    }
}
