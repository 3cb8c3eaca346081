package io.storefleet.fastspring.checkouts;

import io.storefleet.fastspring.checkouts.CheckoutItem.Billing;
import io.storefleet.fastspring.checkouts.CheckoutItem.CustomPrice;
import io.storefleet.fastspring.checkouts.CheckoutItem.Discount;
import io.storefleet.fastspring.internal.Body;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes checkout sessions and their parts as requests. */
final class CheckoutBody {

    private CheckoutBody() {}

    static Body draft(CheckoutDraft draft) {
        CheckoutDraft.Place place = draft.place();
        return new Body()
                .text("locale", place.locale())
                .text("country", place.country())
                .text("buyerIp", place.buyerIp())
                .flag("live", draft.live())
                .object("customer", draft.customer() == null ? null : customer(draft.customer()))
                .texts("orderTags", filled(draft.orderTags()))
                .object("cart", draft.cart() == null ? null : cart(draft.cart()))
                .texts("paymentMethodsOrder", filled(draft.methods().order()))
                .texts("hidePaymentMethods", filled(draft.methods().hidden()));
    }

    static Body customer(CheckoutCustomer customer) {
        CheckoutCustomer.Party shipTo = customer.shipping().party();
        return new Body()
                .text("accountId", customer.keys().account())
                .text("externalAccountId", customer.keys().external())
                .object("billToContact", contact(customer.billTo().contact()))
                .object("billToAddress", address(customer.billTo().address()))
                .object("shipToContact", contact(shipTo.contact()))
                .object("shipToAddress", address(shipTo.address()))
                .text("shipToType", customer.shipping().type())
                .texts("accountTags", filled(customer.accountTags()))
                .text("taxId", customer.tax().id())
                .text("taxIdRegion", customer.tax().region());
    }

    static Body item(CheckoutItem item) {
        Billing billing = item.extras().billing();
        return new Body()
                .text("productPath", item.product())
                .number("quantity", item.quantity().count())
                .text("quantityBehavior", item.quantity().behavior())
                .number("quantityDefault", item.quantity().initial())
                .object("descriptions", item.texts().equals(CheckoutItem.Texts.NONE) ? null : texts(item.texts()))
                .object("customPrice", item.price() == null ? null : price(item.price()))
                .texts("attributes", filled(item.extras().attributes()))
                .object("subscriptionOverrides", billing == null ? null : overrides(billing));
    }

    private static Body cart(CheckoutDraft.Cart cart) {
        return new Body().text("couponCode", cart.coupon()).objects("lineItems", cart.items(), CheckoutBody::item);
    }

    private static @Nullable Body contact(CheckoutCustomer.@Nullable Contact contact) {
        return contact == null
                ? null
                : new Body()
                        .text("email", contact.email())
                        .text("firstName", contact.firstName())
                        .text("lastName", contact.lastName())
                        .text("company", contact.company())
                        .text("phoneNumber", contact.phoneNumber());
    }

    private static @Nullable Body address(CheckoutCustomer.@Nullable Address address) {
        return address == null
                ? null
                : new Body()
                        .text("addressLine1", address.line1())
                        .text("addressLine2", address.line2())
                        .text("city", address.city())
                        .text("region", address.region())
                        .text("postalCode", address.postalCode());
    }

    private static Body texts(CheckoutItem.Texts texts) {
        return new Body()
                .text("display", texts.display())
                .text("summary", texts.summary())
                .text("instructions", texts.instructions())
                .text("imageUrl", texts.imageUrl());
    }

    private static Body price(CustomPrice price) {
        return new Body()
                .prices("unitPrice", filled(price.unitPrice()))
                .objects("discounts", filled(price.discounts()), CheckoutBody::discount)
                .number("discountDuration", price.discountDuration())
                .prices("setupFee", filled(price.fees().setup()))
                .prices("edsFee", filled(price.fees().backup()))
                .prices("shippingFee", filled(price.fees().shipping()));
    }

    private static Body discount(Discount discount) {
        Body body = new Body().number("minQuantity", discount.minQuantity());
        return switch (discount) {
            case Discount.Percent percent -> body.number("percentDiscount", percent.percent());
            case Discount.Amount amount -> body.prices("amountDiscount", amount.amount());
        };
    }

    private static Body overrides(Billing billing) {
        Body frequency = new Body()
                .text("intervalUnit", billing.unit())
                .number("intervalLength", billing.length())
                .number("intervalCount", billing.count());
        return new Body().object("billingFrequency", frequency).number("trialDays", billing.trialDays());
    }

    private static <T> @Nullable List<T> filled(List<T> values) {
        return values.isEmpty() ? null : values;
    }

    private static @Nullable Map<String, String> filled(Map<String, String> values) {
        return values.isEmpty() ? null : values;
    }
}
