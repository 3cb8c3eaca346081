package io.storefleet.mirror.internal.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.coupons.Coupon;
import io.storefleet.fastspring.coupons.CouponDiscount;
import io.storefleet.fastspring.coupons.CouponTerms;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.products.Product;
import io.storefleet.fastspring.subscriptions.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects as the client reads them, from JSON as the service writes it. */
final class Told {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Told() {}

    private static Fields fields(String json) {
        return Fields.of(Json.parse(json.getBytes(UTF_8)).orElseThrow());
    }

    static Order anyOrder(String json) {
        return requireNonNull(Order.read(fields(json)));
    }

    static Order order(String id, String account, Instant changed, String email) {
        return anyOrder("""
                {"action":"order.get","order":"%1$s","id":"%1$s","reference":"AUR260601-4417-90213B","completed":true,
                 "changed":%3$d,"changedDisplay":"7/1/26","language":"en","live":true,"currency":"USD",
                 "payoutCurrency":"EUR","account":"%2$s","total":49.90,"totalDisplay":"$49.90",
                 "totalInPayoutCurrency":45.1234,"tax":0.0,"subtotal":49.90,"discount":5,
                 "payment":{"type":"creditcard","cardEnding":"4242"},
                 "customer":{"first":"Ada","last":"Býron","email":"%4$s","company":"Engines & Söhne","phone":"+1 202-555-0100"},
                 "address":{"addressLine1":"1 Engine Way","city":"Austin","regionCode":"TX","postalCode":"73301","country":"US"},
                 "coupons":["WELCOME10"],"items":[{"product":"aurora-pro","quantity":2,"display":"Aurora Pro","coupon":"X-9",
                  "subscription":"sub-1","subtotal":44.90}],
                 "returns":[{"return":"ret-1","amount":10.00}],"result":"success"}""".formatted(id, account, changed.toEpochMilli(), email));
    }

    static Subscription subscription(String id, String account, Instant changed, String state) {
        return requireNonNull(Subscription.read(fields("""
                {"action":"subscription.get","id":"%1$s","account":"%2$s","state":"%4$s","changed":%3$d,"active":true,"live":false,
                 "currency":"JPY","product":"aurora-pro","display":"Aurora Pro","quantity":3,"price":1000,"discount":0,
                 "begin":1767225600000,"next":1769904000000,"nextChargeTotal":3000,"nextChargeCurrency":"JPY",
                 "nextChargeDate":1769904000000,"intervalUnit":"month","intervalLength":1,"sequence":4,
                 "initialOrderId":"ord-1","paymentMethod":"creditcard","cardEnding":"42","result":"success"}""".formatted(id, account, changed.toEpochMilli(), state))));
    }

    static Product product(String path, String display) {
        return requireNonNull(Product.read(fields("""
                {"product":"%s","display":{"de":"Nordlicht","en":"%s"},"sku":"SKU-1","format":"digital","action":"product.get"}""".formatted(path, display))));
    }

    static CouponCodes coupon(String path, String... codes) {
        var read = new Coupon(
                new CouponPath(path),
                new CouponDiscount.Tiers(List.of()),
                new CouponTerms(false, false, Map.of(), null, CouponTerms.Available.ALWAYS),
                List.of(codes),
                List.of(),
                "{\"coupon\":\"" + path + "\"}");
        return new CouponCodes(read, List.of(codes));
    }

    static Account account(String id, @Nullable String first, @Nullable String email) {
        return account(id, first, email, "{\"id\":\"" + id + "\",\"first\":\"" + first + "\"}");
    }

    static Account account(String id, @Nullable String first, @Nullable String email, String raw) {
        return new Account(
                new AccountId(id),
                new Account.Contact(first, "Byron", email, "Engines Ltd", "+1 202-555-0100", true),
                new Account.Address("1 Engine Way", null, "Austin", "73301", "US-TX", null, null),
                "en",
                "US",
                new Account.Lookup("glob-" + id, "crm-417"),
                null,
                new Account.PaymentMethods(2, 1),
                List.of(),
                List.of(),
                List.of(),
                raw);
    }
}
