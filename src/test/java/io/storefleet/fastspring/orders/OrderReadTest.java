package io.storefleet.fastspring.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Amount;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SubscriptionId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §2.3 and §7.2: every field of an order in every shape. */
class OrderReadTest {

    private static final OrderId ID = new OrderId("oRd0aaaaaaaaaaaaaaaaaA");
    private static final String FIELDS = """
            "order":"oRd0aaaaaaaaaaaaaaaaaA","id":"oRd0aaaaaaaaaaaaaaaaaA","reference":"AUR260601-4417-90213",
            "buyerReference":"PO-7","ipAddress":"203.0.113.7","completed":true,"changed":1782864000000,
            "changedDisplay":"7/1/26","language":"en","live":false,"currency":"USD","payoutCurrency":"EUR","quote":null,
            "invoiceUrl":"https://aurora.onfastspring.com/account/order/AUR260601-4417-90213/invoice","siteId":"K3XQ",
            "acquisitionTransactionType":"INVOICE_PAYMENT_ORDER","account":"acT0aaaaaaaaaaaaaaaaaA",
            "total":49.90,"totalDisplay":"$49.90","totalInPayoutCurrency":45.1234,"tax":0.0,"taxInPayoutCurrency":0,
            "subtotal":49.90,"discount":"5","discountInPayoutCurrency":4.5,"discountWithTax":5.00,
            "billDescriptor":"FSPRG* AURORA","reason":"FORCE",
            "payment":{"type":"creditcard","creditCard":"visa","cardEnding":4242,"bank":null},
            "customer":{"first":"Ada","last":"Byron","email":"ada@example.org","company":null,"phone":12025550100,"subscribed":true},
            "address":{"addressLine1":"1 Engine Way","city":"Austin","regionCode":"TX","regionDisplay":"Texas","region":"Texas",
             "postalCode":73301,"country":"US","display":"1 Engine Way, Austin"},
            "recipients":[{"recipient":{"first":"Bob","email":"bob@example.org","account":{"id":"-cT1aaaaaaaaaaaaaaaaaA"},
             "address":{"country":"DE"}}},{"recipient":{"account":"_cT2aaaaaaaaaaaaaaaaaA"}}],
            "tags":{"crm":"417","count":3},"notes":[],"coupons":["WELCOME10"],
            "items":[
             {"product":"aurora-pro","quantity":2,"display":"Aurora Pro","sku":null,"imageUrl":"https://img.example.org/a.png",
              "shortDisplay":"Pro","subtotal":44.90,"subtotalInPayoutCurrency":40.6,"discount":5,"attributes":{"seat":"A"},
              "coupon":"WELCOME10","isSubscription":true,"isAddon":false,"subscription":{"id":"sUb0aaaaaaaaaaaaaaaaaA"},
              "driver":{"type":"cross-sell","path":"more"},"withholdings":{"taxWithholding":"none"},
              "fulfillments":{"aurora-pro_file_0":[{"display":"Setup.exe","size":5769000000,"file":"https://dl.example.org/s","type":"file"}],
               "aurora-pro_license_1":[{"license":"KEY-A","display":"License Key","type":"license"},{"license":"KEY-B","type":"license"}],
               "instructions":"<p>Thanks</p>"},
              "proratedItemChangeAmount":1.5,"proratedItemProratedCharge":2,"proratedItemCreditAmount":0.5,
              "proratedItemTaxAmount":0,"proratedItemTotal":1.5},
             {"product":"aurora-pro.setupFee","quantity":1,"subtotal":5,"fulfillments":null},
             {"product":{"product":"SystemExtension.eds"},"quantity":1,"fulfillments":{}},
             {"display":"nameless"}],
            "returns":[{"return":"rEt0aaaaaaaaaaaaaaaaaA","amount":10.00,"amountInPayoutCurrency":9.1}],
            "action":"order.get","result":"success","novelty":{"a":[1.50]}""";

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Orders orders = given.client().orders();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{%s}",
                "{\"orders\":[{%s}]}",
                "[{%s}]",
                "{\"order\":\"oRd0aaaaaaaaaaaaaaaaaA\",\"total\":1,\"orders\":[{%s}]}",
                "{%s,\"orders\":[]}"
            })
    void readsAnOrderInEachShape(String shape) {
        Order order = read(shape.formatted(FIELDS));

        assertThat(given.transport.target(0)).isEqualTo("/orders/oRd0aaaaaaaaaaaaaaaaaA");
        assertThat(order.id()).isEqualTo(ID);
        assertThat(order.state())
                .isEqualTo(new Order.State(true, false, Instant.ofEpochMilli(1782864000000L), "FORCE"));
        assertThat(order.totals().total()).isEqualTo(amount("49.90", "45.1234"));
        assertThat(order.raw()).contains("\"novelty\":{\"a\":[1.50]}", "\"total\":49.90");
    }

    @Test
    void readsWhatOthersKnowItByAndWhereItCameFrom() {
        Order order = read("{" + FIELDS + "}");

        assertThat(order.references())
                .isEqualTo(new Order.References(
                        new OrderReference("AUR260601-4417-90213"),
                        "PO-7",
                        null,
                        URI.create("https://aurora.onfastspring.com/account/order/AUR260601-4417-90213/invoice"),
                        "FSPRG* AURORA"));
        assertThat(order.origin()).isEqualTo(new Order.Origin("K3XQ", "INVOICE_PAYMENT_ORDER", "203.0.113.7", "en"));
        assertThat(order.payment()).isEqualTo(new Payment("creditcard", "visa", "4242", null));
        assertThat(order.marks())
                .isEqualTo(new Order.Marks(Map.of("crm", "417", "count", "3"), List.of(), List.of("WELCOME10")));
    }

    @Test
    void readsEverySumTwice() {
        Order order = read("{" + FIELDS + "}");

        assertThat(order.totals())
                .isEqualTo(new Order.Totals(
                        "USD",
                        "EUR",
                        amount("49.90", "45.1234"),
                        amount("0.0", "0"),
                        new Amount(usd("49.90"), null),
                        amount("5", "4.5"),
                        new Amount(usd("5.00"), null)));
        assertThat(order.returns())
                .containsExactly(new ReturnSummary(new ReturnId("rEt0aaaaaaaaaaaaaaaaaA"), amount("10.00", "9.1")));
    }

    @Test
    void readsWhoBoughtAndWhoReceivesByIdOrObject() {
        Order.Parties parties = read("{" + FIELDS + "}").parties();

        assertThat(parties.account()).isEqualTo(FastSpringFixtures.ADA);
        assertThat(parties.customer())
                .isEqualTo(new Customer("Ada", "Byron", "ada@example.org", null, "12025550100", true));
        assertThat(parties.address())
                .isEqualTo(new PostalAddress(
                        "1 Engine Way",
                        null,
                        "Austin",
                        "73301",
                        new PostalAddress.Region("Texas", "TX", "Texas"),
                        "US",
                        "1 Engine Way, Austin"));
        assertThat(parties.recipients())
                .extracting(Order.Recipient::account)
                .containsExactly(FastSpringFixtures.BOB, FastSpringFixtures.EVE);
        assertThat(parties.recipients().getFirst().address().country()).isEqualTo("DE");
    }

    @Test
    void readsTheAccountOfAnExpandedOrder() {
        Order order = read("{\"id\":\"oRd0aaaaaaaaaaaaaaaaaA\",\"account\":{\"account\":\"acT0aaaaaaaaaaaaaaaaaA\"}}");

        assertThat(order.parties().account()).isEqualTo(new AccountId("acT0aaaaaaaaaaaaaaaaaA"));
    }

    @Test
    void readsItemsWithWhatTheyDelivered() {
        List<OrderItem> items = read("{" + FIELDS + "}").items();

        OrderItem pro = items.getFirst();
        assertThat(pro.product()).isEqualTo("aurora-pro");
        assertThat(pro.quantity()).isEqualTo(2);
        assertThat(pro.display())
                .isEqualTo(
                        new OrderItem.Display("Aurora Pro", "Pro", null, URI.create("https://img.example.org/a.png")));
        assertThat(pro.subtotal()).isEqualTo(amount("44.90", "40.6"));
        assertThat(pro.discount()).isEqualTo(new Amount(usd("5"), null));
        assertThat(pro.attributes()).isEqualTo(Map.of("seat", "A"));
        assertThat(pro.coupon()).isEqualTo("WELCOME10");
        assertThat(pro.role())
                .isEqualTo(new OrderItem.Role(
                        true,
                        false,
                        new SubscriptionId("sUb0aaaaaaaaaaaaaaaaaA"),
                        new OrderItem.Driver("cross-sell", "more")));
        assertThat(pro.fulfillments())
                .isEqualTo(new Fulfillments(
                        List.of(new Fulfillments.FileDownload(
                                "aurora-pro_file_0",
                                "Setup.exe",
                                5_769_000_000L,
                                URI.create("https://dl.example.org/s"))),
                        List.of(
                                new Fulfillments.License("aurora-pro_license_1", "License Key", "KEY-A"),
                                new Fulfillments.License("aurora-pro_license_1", null, "KEY-B")),
                        "<p>Thanks</p>"));
        assertThat(pro.proration())
                .isEqualTo(new OrderItem.Proration(
                        new Amount(usd("1.5"), null),
                        new Amount(usd("2"), null),
                        new Amount(usd("0.5"), null),
                        new Amount(usd("0"), null),
                        new Amount(usd("1.5"), null)));
    }

    @Test
    void readsFeesAndShippingAsItems() {
        List<OrderItem> items = read("{" + FIELDS + "}").items();

        assertThat(items)
                .extracting(OrderItem::product)
                .containsExactly("aurora-pro", "aurora-pro.setupFee", "SystemExtension.eds");
        assertThat(items.get(1).fulfillments()).isEqualTo(new Fulfillments(List.of(), List.of(), null));
        assertThat(items.get(1).proration()).isNull();
        assertThat(items.get(1).role()).isEqualTo(new OrderItem.Role(null, null, null, null));
    }

    @Test
    void readsAnOrderThatWasNotAccepted() {
        Order order = read("""
                {"order":"oRd0aaaaaaaaaaaaaaaaaA","reference":null,"completed":false,"payment":{},"items":null,
                 "invoiceUrl":"https://aurora.onfastspring.com/account/order/null/invoice","total":26800,"currency":"JPY"}""");

        assertThat(order.references().reference()).isNull();
        assertThat(order.references().invoice()).isNull();
        assertThat(order.state().completed()).isFalse();
        assertThat(order.totals().total().money()).isEqualTo(new Money(new BigDecimal("26800"), "JPY"));
        assertThat(order.totals().total().payout()).isNull();
        assertThat(order.items()).isEmpty();
    }

    @Test
    void hidesBuyersAndLicencesFromEverythingThatPrints() {
        Order order = read("{" + FIELDS + "}");

        for (Object shown : List.of(
                order,
                order.references(),
                order.origin(),
                order.payment(),
                order.parties(),
                order.parties().recipients(),
                order.marks(),
                order.items(),
                order.items().getFirst().fulfillments().licenses(),
                order.items().getFirst().fulfillments().files())) {
            assertThat(String.valueOf(shown))
                    .isNotBlank()
                    .doesNotContain("Byron", "ada@", "bob@", "203.0.113.7", "KEY-", "4242", "417", "https:", "Engine");
        }
    }

    private Order read(String body) {
        given.transport.answer(200, body);
        return orders.get(ID);
    }

    private static Amount amount(String usd, String eur) {
        return new Amount(usd(usd), new Money(new BigDecimal(eur), "EUR"));
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
