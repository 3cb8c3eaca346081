package io.storefleet.team;

import java.util.Arrays;
import java.util.Optional;

/** What a member can be allowed to do: on a store, or on the tenant as a whole. Keys are stored and shown. */
public enum Verb {
    ACCOUNT_VIEW("account.view"),
    ORDER_VIEW("order.view"),
    SUBSCRIPTION_VIEW("subscription.view"),
    PRODUCT_VIEW("product.view"),
    COUPON_VIEW("coupon.view"),
    RETURN_VIEW("return.view"),
    EVENT_VIEW("event.view"),
    QUOTE_VIEW("quote.view"),
    ACCOUNT_PERSONAL("account.personal"),
    ACCOUNT_EDIT("account.edit"),
    ORDER_TAG("order.tag"),
    SESSION_CREATE("session.create"),
    QUOTE_EDIT("quote.edit"),
    LINK_CREATE("link.create"),
    LINK_REVEAL("link.reveal"),
    LINK_DOWNLOAD("link.download"),
    LINK_SEND("link.send"),
    SUBSCRIPTION_EDIT("subscription.edit"),
    SUBSCRIPTION_CANCEL("subscription.cancel"),
    RETURN_CREATE("return.create", Reach.STORE, true),
    ORDER_CHARGE("order.charge", Reach.STORE, true),
    SUBSCRIPTION_REBILL("subscription.rebill", Reach.STORE, true),
    COUPON_EDIT("coupon.edit"),
    PRODUCT_EDIT("product.edit"),
    EVENT_PROCESS("event.process"),
    EXPORT("export"),
    STORE_CREDENTIAL("store.credential"),
    STORE_SETTINGS("store.settings"),
    TEAM_MANAGE("team.manage", Reach.TENANT, false),
    STORE_MANAGE("store.manage", Reach.TENANT, false),
    AUDIT_VIEW("audit.view", Reach.TENANT, false),
    SETTINGS_MANAGE("settings.manage", Reach.TENANT, false),
    TENANT_OWN("tenant.own", Reach.TENANT, false);

    /** Whether a verb is asked for one store or for the whole tenant. */
    public enum Reach {
        STORE,
        TENANT
    }

    private final String key;
    private final Reach reach;
    private final boolean movesMoney;

    Verb(String key) {
        this(key, Reach.STORE, false);
    }

    Verb(String key, Reach reach, boolean movesMoney) {
        this.key = key;
        this.reach = reach;
        this.movesMoney = movesMoney;
    }

    /** The name people and rows use, such as {@code link.create}. */
    public String key() {
        return key;
    }

    public Reach reach() {
        return reach;
    }

    /** Whether the verb can charge or refund somebody. */
    public boolean movesMoney() {
        return movesMoney;
    }

    public static Optional<Verb> ofKey(String key) {
        return Arrays.stream(values()).filter(verb -> verb.key.equals(key)).findFirst();
    }
}
