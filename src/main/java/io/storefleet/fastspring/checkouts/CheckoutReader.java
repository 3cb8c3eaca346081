package io.storefleet.fastspring.checkouts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SecretUrl;
import io.storefleet.fastspring.SessionId;
import io.storefleet.fastspring.internal.Fields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads checkout sessions as contract 10.2 describes them. */
final class CheckoutReader {

    private CheckoutReader() {}

    static @Nullable CheckoutSession session(Fields fields) {
        SessionId id = fields.id(SessionId::isValid, SessionId::new, "id");
        String currency = fields.text("currency");
        String url = fields.in("checkoutUrls").text("webcheckoutUrl");
        return id == null
                ? null
                : new CheckoutSession(
                        id,
                        new CheckoutSession.Course(
                                new CheckoutStatus(upper(fields, "status")),
                                new CheckoutReadiness(upper(fields, "checkoutStatus")),
                                fields.instant("created"),
                                fields.instant("expires")),
                        new CheckoutSession.Place(
                                fields.text("locale"), fields.text("country"), currency, fields.isTrue("live")),
                        fields.object("customer", CheckoutReader::customer),
                        fields.map("orderTags"),
                        cart(fields.in("cart"), currency),
                        fields.objects("warnings", CheckoutReader::warning),
                        url == null ? null : SecretUrl.parse(url).orElse(null),
                        fields.raw());
    }

    private static String upper(Fields fields, String name) {
        return fields.textOrEmpty(name).toUpperCase(Locale.ROOT);
    }

    private static CheckoutCustomer customer(Fields fields) {
        return new CheckoutCustomer(
                new CheckoutCustomer.Keys(
                        fields.id(AccountId::isValid, AccountId::new, "accountId"), fields.text("externalAccountId")),
                party(fields, "billTo"),
                new CheckoutCustomer.Shipping(shipTo(fields), party(fields, "shipTo")),
                fields.map("accountTags"),
                new CheckoutCustomer.Tax(fields.text("taxId"), fields.text("taxIdRegion")));
    }

    private static CheckoutCustomer.Party party(Fields fields, String prefix) {
        return new CheckoutCustomer.Party(
                fields.object(
                        prefix + "Contact",
                        contact -> new CheckoutCustomer.Contact(
                                contact.text("email"),
                                contact.text("firstName"),
                                contact.text("lastName"),
                                contact.text("company"),
                                contact.text("phoneNumber"))),
                fields.object(
                        prefix + "Address",
                        address -> new CheckoutCustomer.Address(
                                address.text("addressLine1"),
                                address.text("addressLine2"),
                                address.text("city"),
                                address.text("region"),
                                address.text("postalCode"))));
    }

    private static CheckoutCustomer.@Nullable ShipTo shipTo(Fields fields) {
        for (CheckoutCustomer.ShipTo each : CheckoutCustomer.ShipTo.values()) {
            if (each.name().equals(fields.text("shipToType"))) {
                return each;
            }
        }
        return null;
    }

    private static CheckoutSession.Cart cart(Fields cart, @Nullable String currency) {
        String included = cart.text("taxIncluded");
        return new CheckoutSession.Cart(
                cart.text("couponCode"),
                cart.isTrue("couponHasApplied"),
                cart.objects("lineItems", item -> line(item, currency)),
                new CheckoutSession.Totals(
                        cart.money("netTotal", currency),
                        cart.money("listTotal", currency),
                        cart.money("withTaxNetTotal", currency),
                        cart.money("withoutTaxNetTotal", currency),
                        new CheckoutSession.Discounts(
                                cart.money("discountTotal", currency),
                                cart.money("couponDiscountTotal", currency),
                                cart.money("productDiscountTotal", currency)),
                        new CheckoutSession.Tax(
                                cart.money("taxTotal", currency),
                                cart.decimal("taxRate"),
                                included == null ? null : included.equals("TAXES_INCLUDED_IN_PRICE"))));
    }

    private static CheckoutSession.Line line(Fields item, @Nullable String currency) {
        Integer quantity = item.whole("quantity");
        Fields price = item.in("price");
        return new CheckoutSession.Line(
                item.id(ProductPath::isValid, ProductPath::new, "productPath"),
                quantity == null ? 1 : quantity,
                new CheckoutSession.Price(
                        price.money("unitNetPrice", currency),
                        price.money("unitListPrice", currency),
                        price.money("unitDiscount", currency),
                        price.money("extendedNetPrice", currency)),
                item.text("productFormat"),
                item.isTrue("virtualProduct"),
                item.isTrue("subscription") || item.in("subscription").isPresent(),
                item.raw());
    }

    private static CheckoutSession.@Nullable Warning warning(Fields fields) {
        String code = fields.text("code");
        return code == null ? null : new CheckoutSession.Warning(code, fields.text("field"), fields.text("message"));
    }
}
