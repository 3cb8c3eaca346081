package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Fields;
import io.storefleet.fastspring.internal.Json;
import io.storefleet.fastspring.orders.Fulfillments;
import io.storefleet.fastspring.subscriptions.Subscription.Extras;
import io.storefleet.fastspring.subscriptions.Subscription.NextCharge;
import io.storefleet.fastspring.subscriptions.Subscription.Origin;
import io.storefleet.fastspring.subscriptions.Subscription.Pausing;
import io.storefleet.fastspring.subscriptions.Subscription.PaymentMethod;
import io.storefleet.fastspring.subscriptions.Subscription.Plan;
import io.storefleet.fastspring.subscriptions.Subscription.Prices;
import io.storefleet.fastspring.subscriptions.Subscription.Schedule;
import io.storefleet.fastspring.subscriptions.Subscription.SetupFee;
import io.storefleet.fastspring.subscriptions.Subscription.Status;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads subscriptions as contract 11.2 describes them. */
final class SubscriptionReader {

    private SubscriptionReader() {}

    /** The id of a subscription given as object or as bare string; empty when there is none of the right form. */
    static Optional<SubscriptionId> id(JsonNode item) {
        return Json.id(item, SubscriptionId::isValid, SubscriptionId::new, "id", "subscription");
    }

    static @Nullable SubscriptionId id(Fields fields, String... names) {
        return fields.id(SubscriptionId::isValid, SubscriptionId::new, names);
    }

    static @Nullable Subscription read(Fields fields) {
        SubscriptionId id = id(fields, "id", "subscription");
        if (id == null) {
            return null;
        }
        String currency = fields.text("currency");
        return new Subscription(
                id,
                status(fields),
                origin(fields),
                plan(fields),
                prices(fields, currency),
                schedule(fields),
                nextCharge(fields, currency),
                payment(fields),
                pausing(fields),
                Reminders.read(fields),
                fields.objects("addons", each -> Addon.read(each, currency)),
                AppliedDiscount.list(fields, currency),
                fields.objects("instructions", each -> Instruction.read(each, currency)),
                extras(fields),
                fields.raw());
    }

    private static Status status(Fields fields) {
        String state = fields.word("state");
        String decline = fields.text("declineReason");
        return new Status(
                new SubscriptionState(state == null ? "" : state),
                fields.flag("active"),
                fields.flag("live"),
                fields.instant("changed"),
                decline == null ? null : new DeclineReason(decline.toUpperCase(Locale.ROOT)));
    }

    private static Origin origin(Fields fields) {
        return new Origin(
                fields.id(AccountId::isValid, AccountId::new, "account"),
                fields.id(QuoteId::isValid, QuoteId::new, "quote"),
                fields.id(OrderId::isValid, OrderId::new, "initialOrderId"),
                fields.id(OrderReference::isValid, OrderReference::new, "initialOrderReference"),
                fields.text("importIdentifier"),
                fields.text("customReferenceId"));
    }

    private static Plan plan(Fields fields) {
        return new Plan(
                fields.id(ProductPath::isValid, ProductPath::new, "product"),
                fields.text("sku"),
                fields.text("display"),
                fields.whole("quantity"),
                fields.flag("adhoc"),
                fields.flag("autoRenew"));
    }

    private static Prices prices(Fields fields, @Nullable String currency) {
        return new Prices(
                currency,
                Sum.read(fields, "price", currency),
                Sum.read(fields, "discount", currency),
                Sum.read(fields, "subtotal", currency),
                fields.text("discountDuration"),
                fields.object("setupFee", each -> new SetupFee(each.prices("price"), each.map("title"))));
    }

    private static Schedule schedule(Fields fields) {
        return new Schedule(
                fields.day("begin"),
                fields.day("next"),
                fields.day("end"),
                fields.day("canceledDate"),
                fields.day("deactivationDate"),
                fields.whole("sequence"),
                endless(fields.whole("periods")),
                endless(fields.whole("remainingPeriods")),
                Interval.read(fields));
    }

    /** Estimates say endless by -1. */
    static @Nullable Integer endless(@Nullable Integer periods) {
        return periods == null || periods < 0 ? null : periods;
    }

    private static NextCharge nextCharge(Fields fields, @Nullable String currency) {
        String named = fields.text("nextChargeCurrency");
        String used = named == null ? currency : named;
        return new NextCharge(
                fields.day("nextChargeDate"),
                Sum.read(fields, "nextChargePreTax", used),
                Sum.read(fields, "nextChargeTotal", used),
                fields.text("nextNotificationType"),
                fields.day("nextNotificationDate"));
    }

    private static PaymentMethod payment(Fields fields) {
        String ending = fields.text("cardEnding");
        return new PaymentMethod(
                fields.text("paymentMethod"),
                fields.text("cardType"),
                ending == null ? null : "0".repeat(Math.max(0, 4 - ending.length())) + ending,
                fields.text("expiry"),
                fields.text("paymentMethodAction"));
    }

    private static Pausing pausing(Fields fields) {
        return new Pausing(
                fields.flag("isSubscriptionEligibleForPauseByBuyer"),
                fields.flag("isPauseScheduled"),
                fields.whole("pauseBillingCycles"),
                fields.day("pauseDate"),
                fields.day("resumeDate"),
                fields.day("nextAvailablePauseDate", "nextAvailablePause"));
    }

    private static Extras extras(Fields fields) {
        JsonNode exemption = fields.json("taxExemptionData");
        return new Extras(
                fields.map("attributes"),
                fields.map("tags"),
                Fulfillments.read(fields.in("fulfillments")),
                exemption.isMissingNode() || exemption.isNull() ? null : exemption.toString());
    }
}
