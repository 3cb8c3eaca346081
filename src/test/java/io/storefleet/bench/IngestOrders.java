package io.storefleet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import io.storefleet.fastspring.orders.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented orders of some 1,200 bytes each, the same for each number; without account, so that each makes one row. */
final class IngestOrders {

    static final int PAGE = 1_000;

    private static final List<String> NAMES = List.of(
            "Ada", "Björn", "Chloé", "Dmitri", "Eleni", "Fatıma", "Grace", "Hana", "İpek", "José", "Kenji", "Łucja");

    private IngestOrders() {}

    /** So many pages of orders, as the client hands them on. */
    static List<List<Order>> pages(int count) {
        var pages = new ArrayList<List<Order>>();
        for (int page = 0; page < count; page++) {
            var orders = new ArrayList<Order>();
            for (int place = 0; place < PAGE; place++) {
                orders.add(order(page * PAGE + place));
            }
            pages.add(orders);
        }
        return pages;
    }

    private static Order order(int number) {
        var random = new Random(number);
        var first = NAMES.get(random.nextInt(NAMES.size()));
        var last = NAMES.get(random.nextInt(NAMES.size())) + "son" + random.nextInt(5_000);
        var json = """
                {"action":"order.get","order":"%1$s","id":"%1$s","reference":"AUR2606%2$02d-%3$04d-%4$05d","completed":true,
                 "changed":%5$d,"changedValue":%5$d,"changedDisplay":"7/1/26","language":"en","live":true,"currency":"USD",
                 "payoutCurrency":"EUR","total":%6$d.90,"totalDisplay":"$%6$d.90","totalInPayoutCurrency":%6$d.1234,"tax":0.0,
                 "taxDisplay":"$0.00","subtotal":%6$d.90,"subtotalDisplay":"$%6$d.90","discount":0.0,"discountDisplay":"$0.00",
                 "invoiceUrl":"https://aurora.example.org/account/order/%1$s/invoice","siteId":"K3XQ",
                 "payment":{"type":"creditcard","creditCard":"visa","cardEnding":"%3$04d"},
                 "customer":{"first":"%7$s","last":"%8$s","email":"%8$s.%4$d@example.org","company":"%8$s & Co","phone":"+1 202 555 0%2$02d"},
                 "address":{"addressLine1":"%2$d Engine Way","city":"Austin","regionCode":"TX","postalCode":"7%3$04d","country":"US"},
                 "items":[{"product":"aurora-pro","quantity":2,"display":"Aurora Pro","sku":"AP-1","subtotal":%6$d.90,
                  "fulfillments":{"aurora-pro_license_1":[{"license":"%1$s-%3$d-%4$d","display":"License Key","type":"license"}],
                  "instructions":"Thank you for your order. Keep this key in a safe place."}}],"returns":[],"result":"success"}""".formatted(
                        "ord%08dXk3Qm7Zp0aT".formatted(number),
                        1 + random.nextInt(28),
                        random.nextInt(10_000),
                        random.nextInt(100_000),
                        1_760_000_000_000L + number * 61_000L,
                        1 + random.nextInt(900),
                        first,
                        last);
        return requireNonNull(
                Order.read(Fields.of(Json.parse(json.getBytes(UTF_8)).orElseThrow())));
    }
}
