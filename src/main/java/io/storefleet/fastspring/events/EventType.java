package io.storefleet.fastspring.events;

import java.util.Set;

/** The kind of an event, such as {@code order.completed}; open, because the service may add kinds. */
public record EventType(String value) {

    private static final Set<String> KNOWN = Set.of(
            "account.created",
            "account.updated",
            "order.completed",
            "order.failed",
            "order.canceled",
            "order.payment.pending",
            "order.approval.pending",
            "chargeback.created",
            "chargeback.won",
            "subscription.activated",
            "subscription.updated",
            "subscription.canceled",
            "subscription.uncanceled",
            "subscription.deactivated",
            "subscription.payment.overdue",
            "subscription.payment.reminder",
            "subscription.trial.reminder",
            "subscription.paused",
            "subscription.resumed",
            "subscription.charge.completed",
            "subscription.charge.failed",
            "subscription.group.created",
            "subscription.group.prorated",
            "subscription.group.updated",
            "subscription.group.deactivated",
            "subscription.group.payment.charge.completed",
            "subscription.group.payment.charge.failed",
            "subscription.group.payment.overdue",
            "subscription.group.payment.reminder",
            "return.created",
            "payoutEntry.created",
            "fulfillment.failed",
            "quote.created",
            "quote.updated",
            "mailingListEntry.updated",
            "mailingListEntry.removed",
            "mailingListEntry.abandoned",
            "invoice.reminder.email");

    public static final EventType ACCOUNT_CREATED = new EventType("account.created");
    public static final EventType ACCOUNT_UPDATED = new EventType("account.updated");
    public static final EventType ORDER_COMPLETED = new EventType("order.completed");
    public static final EventType ORDER_CANCELED = new EventType("order.canceled");
    public static final EventType ORDER_FAILED = new EventType("order.failed");
    public static final EventType RETURN_CREATED = new EventType("return.created");
    public static final EventType CHARGEBACK_CREATED = new EventType("chargeback.created");
    public static final EventType SUBSCRIPTION_ACTIVATED = new EventType("subscription.activated");
    public static final EventType SUBSCRIPTION_UPDATED = new EventType("subscription.updated");
    public static final EventType SUBSCRIPTION_CANCELED = new EventType("subscription.canceled");
    public static final EventType SUBSCRIPTION_DEACTIVATED = new EventType("subscription.deactivated");
    public static final EventType SUBSCRIPTION_CHARGE_COMPLETED = new EventType("subscription.charge.completed");
    public static final EventType SUBSCRIPTION_CHARGE_FAILED = new EventType("subscription.charge.failed");

    /** Whether this client's version knows the kind; the others are events all the same. */
    public boolean isKnown() {
        return KNOWN.contains(value);
    }
}
