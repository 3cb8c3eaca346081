package io.storefleet.mirror;

import io.storefleet.team.Verb;

/** The kinds of things a store's events are about; of products and coupons it tells nothing. */
public enum EventSubject {
    ORDER(Verb.ORDER_VIEW),
    SUBSCRIPTION(Verb.SUBSCRIPTION_VIEW),
    ACCOUNT(Verb.ACCOUNT_VIEW),
    RETURN(Verb.RETURN_VIEW),
    QUOTE(Verb.QUOTE_VIEW);

    private final Verb view;

    EventSubject(Verb view) {
        this.view = view;
    }

    /** Who may see such a thing may see what was told of it, if they may see events. */
    public Verb view() {
        return view;
    }
}
